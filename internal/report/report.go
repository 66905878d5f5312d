// Package report is the one result type: what every surface shows. It takes
// findings, sources and attributions with byte offsets and holds them as they
// are; wire and sink convert the offsets when they write.
package report

import (
	"whosaid/internal/document"
	"whosaid/internal/profile"
	"whosaid/internal/rule"
	"whosaid/internal/rules"
	"whosaid/internal/text"
)

// Schema names the shape that this package's JSON has.
const Schema = "whosaid/report/1"

// A Report is what the engine says of one document.
type Report struct {
	Doc          *document.Document
	Version      string // of the engine
	Model        string // first 12 hex digits of the weights' SHA-256
	For          rules.Profile
	MinLevel     rule.Level // findings below it were left out
	Site         string     // what the addresses of the rules' pages begin with
	Genre        rule.Genre
	Profile      profile.Profile
	Sources      []Source
	Attributions []Attribution
	Findings     []Finding
}

// A Source is one person, body, document or group behind attributions.
type Source struct {
	ID          int32
	Name        string // or ""
	Kind        string
	Description text.Span
	Reason      string // none, stock, specific
	ReasonAt    text.Span
	Mentions    []text.Span
	Words       int // words of content given to it
}

// An Attribution is one triple of source, cue and content.
type Attribution struct {
	ID         int32
	Source     int32 // id, or -1
	SourceAt   text.Span
	CueAt      text.Span
	Content    []text.Span
	Quotation  string
	Class      string
	Confidence uint8 // percent
}

// A Finding is a rule's finding with its fingerprint, which survives edits elsewhere in the text.
type Finding struct {
	rule.Finding
	Fingerprint uint64
}
