package report

import (
	"whosaid/internal/document"
	"whosaid/internal/text"
)

// Places says where the places of a text stand in the file that was read: by line
// and column, both from 1, columns in UTF-16 code units.
type Places struct {
	doc   *document.Document
	index *text.Index
}

// NewPlaces makes the Places of d.
func NewPlaces(d *document.Document) Places { return Places{d, text.NewIndex(d.File())} }

// Position is the line and column of the byte off of the text.
func (p Places) Position(off int32) (line, column int32) { return p.index.Position(p.doc.InFile(off)) }
