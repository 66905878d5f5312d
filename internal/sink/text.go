package sink

import (
	"fmt"
	"io"

	"whosaid/internal/report"
	"whosaid/internal/text"
)

// A Style is how text is set.
type Style struct {
	Color bool
	Width int // columns
}

// Text writes reports for people.
type Text struct {
	w     io.Writer
	style Style
}

// NewText gives a Text that writes to w.
func NewText(w io.Writer, style Style) *Text { return &Text{w: w, style: style} }

func (s *Text) Report(r *report.Report) error {
	x := text.NewIndex(r.Doc.Text)
	for i := range r.Findings {
		f := &r.Findings[i]
		line, col := x.Position(f.At.Start)
		if _, err := fmt.Fprintf(s.w, "%s:%d:%d %s %s %q\n", r.Doc.Name, line, col, f.Level, f.Rule.ID, f.At.Of(r.Doc.Text)); err != nil {
			return err
		}
	}
	return nil
}

func (s *Text) Close() error { return nil }
