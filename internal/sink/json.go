package sink

import (
	"io"

	"whosaid/internal/report"
)

// JSON writes reports as one JSON array.
type JSON struct {
	w   io.Writer
	buf []byte
	n   int
}

// NewJSON gives a JSON that writes to w.
func NewJSON(w io.Writer) *JSON { return &JSON{w: w} }

func (s *JSON) Report(r *report.Report) error {
	sep := ",\n"
	if s.n == 0 {
		sep = "["
	}
	s.n++
	s.buf = report.AppendJSON(append(s.buf[:0], sep...), r)
	_, err := s.w.Write(s.buf)
	return err
}

func (s *JSON) Close() error {
	end := "]\n"
	if s.n == 0 {
		end = "[]\n"
	}
	_, err := io.WriteString(s.w, end)
	return err
}

// JSONL writes one report a line.
type JSONL struct {
	w   io.Writer
	buf []byte
}

// NewJSONL gives a JSONL that writes to w.
func NewJSONL(w io.Writer) *JSONL { return &JSONL{w: w} }

func (s *JSONL) Report(r *report.Report) error {
	s.buf = append(report.AppendJSON(s.buf[:0], r), '\n')
	_, err := s.w.Write(s.buf)
	return err
}

func (s *JSONL) Close() error { return nil }
