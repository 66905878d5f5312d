package sink

import (
	"bytes"
	"fmt"
	"io"
	"strings"

	"whosaid/internal/report"
	"whosaid/internal/rules"
)

// Markdown writes a task list for each report, to paste where an article is
// discussed. The page's export writes the same words.
type Markdown struct {
	w   io.Writer
	buf bytes.Buffer
	n   int
}

// NewMarkdown gives a Markdown that writes to w.
func NewMarkdown(w io.Writer) *Markdown { return &Markdown{w: w} }

// A heading is cut after this many letters.
const longestHeading = 100

func (s *Markdown) Report(r *report.Report) error {
	s.buf.Reset()
	if s.n++; s.n > 1 {
		s.buf.WriteByte('\n')
	}
	title, _, _ := strings.Cut(strings.TrimLeftFunc(r.Doc.Text, isSpace), "\n")
	if letters := []rune(title); len(letters) > longestHeading {
		title = string(letters[:longestHeading-1]) + "…"
	}
	fmt.Fprintf(&s.buf, "## Sourcing: %s\n\n%s by whosaid %s. They ask for sources; they do not say that a claim is false.\n\n",
		unmarked(title), plural(len(r.Findings), "question", "questions"), r.Version)
	places := report.NewPlaces(r.Doc)
	for i := range r.Findings {
		f := &r.Findings[i]
		line, _ := places.Position(f.At.Start)
		label := "To do"
		if r.For == rules.Reader {
			label = "To ask"
		}
		fmt.Fprintf(&s.buf, "- [ ] **%s** (%s, line %d): “%s”\n  - %s\n  - %s: %s\n",
			unmarked(f.Rule.Title), f.Level, line, unmarked(f.At.Of(r.Doc.Text)), unmarked(f.Message), label, unmarked(advice(r, f)))
	}
	_, err := s.w.Write(s.buf.Bytes())
	return err
}

func (s *Markdown) Close() error { return nil }

// unmarked gives words as words: nothing in them is taken for Markdown or HTML.
func unmarked(words string) string {
	var b strings.Builder
	for i, field := range strings.FieldsFunc(words, isSpace) {
		if i > 0 {
			b.WriteByte(' ')
		}
		for _, r := range field {
			if strings.ContainsRune("\\`*_{}[]<>#|~&", r) {
				b.WriteByte('\\')
			}
			b.WriteRune(r)
		}
	}
	return b.String()
}

// isSpace reports whether r is what JavaScript takes for white space.
func isSpace(r rune) bool {
	switch r {
	case ' ', '\u00a0', '\u1680', '\u2028', '\u2029', '\u202f', '\u205f', '\u3000', '\ufeff':
		return true
	}
	return '\t' <= r && r <= '\r' || '\u2000' <= r && r <= '\u200a'
}
