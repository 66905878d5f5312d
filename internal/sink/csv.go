package sink

import (
	"bytes"
	"fmt"
	"io"
	"strconv"
	"strings"

	"whosaid/internal/report"
	"whosaid/internal/rule"
)

// CSV writes a table of findings, one a row, as RFC 4180 has it. The page's
// export writes the same cells.
type CSV struct {
	w   io.Writer
	buf bytes.Buffer
	n   int
}

// NewCSV gives a CSV that writes to w.
func NewCSV(w io.Writer) *CSV { return &CSV{w: w} }

func (s *CSV) Report(r *report.Report) error {
	s.buf.Reset()
	s.heading()
	places := report.NewPlaces(r.Doc)
	for i := range r.Findings {
		f := &r.Findings[i]
		line, column := places.Position(f.At.Start)
		s.row(r.Doc.Name, strconv.Itoa(int(line)), strconv.Itoa(int(column)), f.Level.String(), f.Rule.Group.String(), f.Rule.ID,
			f.Rule.Title, f.At.Of(r.Doc.Text), f.Message, f.Rule.Fix, f.Rule.Ask, strconv.Itoa(int(f.Confidence))+"%", fingerprint(f), r.Site+f.Rule.Page())
	}
	_, err := s.w.Write(s.buf.Bytes())
	return err
}

func (s *CSV) Close() error {
	s.buf.Reset()
	s.heading() // of a table with no rows
	_, err := s.w.Write(s.buf.Bytes())
	return err
}

func (s *CSV) heading() {
	if s.n++; s.n == 1 {
		s.row("file", "line", "column", "level", "group", "rule", "title", "quote", "message", "fix", "ask", "sure", "fingerprint", "page")
	}
}

// row writes cells in quotation marks, those that a spreadsheet would take for a
// formula with an apostrophe before them.
func (s *CSV) row(cells ...string) {
	for i, cell := range cells {
		if i > 0 {
			s.buf.WriteByte(',')
		}
		if cell != "" && strings.ContainsAny(cell[:1], "=+-@\t\r\n") {
			cell = "'" + cell
		}
		s.buf.WriteString(`"` + strings.ReplaceAll(cell, `"`, `""`) + `"`)
	}
	s.buf.WriteString("\r\n")
}

// fingerprint is a finding's, as all outputs write it.
func fingerprint(f *rule.Finding) string { return fmt.Sprintf("%016x", f.Fingerprint) }
