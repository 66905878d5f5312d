package sink

import (
	"bytes"
	"fmt"
	"io"
	"slices"
	"strconv"
	"strings"

	"whosaid/internal/document"
	"whosaid/internal/profile"
	"whosaid/internal/report"
	"whosaid/internal/rule"
	"whosaid/internal/rules"
	"whosaid/internal/settings"
	"whosaid/internal/text"
)

// A Style is how text is set.
type Style struct {
	Color bool
	Width int // columns
}

// Text writes reports for people: each finding with the words marked in their
// context, why readers care and what to do, and the sourcing of the whole.
type Text struct {
	w      io.Writer
	style  Style
	buf    bytes.Buffer
	n      int
	totals [rule.High + 1]int
}

// NewText gives a Text that writes to w.
func NewText(w io.Writer, style Style) *Text {
	style.Width = max(style.Width, 40) // narrower is unreadable either way
	return &Text{w: w, style: style}
}

// Long lines are hard to read, however wide the window.
const (
	maxWidth = 100
	margin   = 8 // columns left of the words
)

func (s *Text) Report(r *report.Report) error {
	s.buf.Reset()
	if s.n > 0 {
		s.buf.WriteByte('\n')
	}
	s.n++
	name := r.Doc.Name
	if name == "" {
		name = "standard input"
	}
	s.buf.WriteString(s.bold(clean(name)) + "\n\n")
	places := report.NewPlaces(r.Doc)
	said := make(map[string]bool)
	for _, i := range reading(r) {
		s.finding(r, places, &r.Findings[i], said)
	}
	s.summary(r, places)
	_, err := s.w.Write(s.buf.Bytes())
	return err
}

// reading is the order in which the findings are shown: a fact-checker is there
// for the claims, and begins with those that can be checked as they stand.
func reading(r *report.Report) []int {
	out := make([]int, len(r.Findings))
	for i := range out {
		out[i] = i
	}
	if r.For == rules.FactChecker {
		rank := func(i int) int {
			switch f := &r.Findings[i]; {
			case f.Rule.Group != rule.Claims:
				return 2
			case !f.Checkable:
				return 1
			}
			return 0
		}
		slices.SortStableFunc(out, func(a, b int) int { return rank(a) - rank(b) })
	}
	return out
}

func (s *Text) Close() error {
	s.buf.Reset()
	if s.n > 1 {
		fmt.Fprintf(&s.buf, "\n%d texts: %s.\n", s.n, s.counts(s.totals))
	}
	_, err := s.w.Write(s.buf.Bytes())
	return err
}

func (s *Text) finding(r *report.Report, places report.Places, f *rule.Finding, said map[string]bool) {
	ln, col := places.Position(f.At.Start)
	at := strconv.Itoa(int(ln)) + ":" + strconv.Itoa(int(col))
	fmt.Fprintf(&s.buf, "%*s  %s %s", margin-2, at, s.level(f.Level), s.bold(f.Rule.ID))
	s.buf.WriteString(s.dim(fmt.Sprintf(" (%d%% sure)", f.Confidence)) + "\n")
	s.quote(r.Doc, f.At)
	s.labelled("why", f.Message)
	advice, label := f.Rule.Fix, "fix"
	if r.For == rules.Reader {
		advice, label = f.Rule.Ask, "ask"
	}
	// The same advice under each of twenty findings would bury them.
	if !said[advice] {
		said[advice] = true
		s.labelled(label, advice)
	}
	if len(f.Also) > 0 {
		ids := make([]string, len(f.Also))
		for i, r := range f.Also {
			ids[i] = r.ID
		}
		s.labelled("also", strings.Join(ids, ", "))
	}
	for i, rel := range f.Related {
		if i > 0 && rel.Message == f.Related[i-1].Message {
			continue
		}
		var seen []string // of all that follow with the same message
		for _, same := range f.Related[i:] {
			if same.Message != rel.Message {
				break
			}
			ln, col := places.Position(same.At.Start)
			seen = append(seen, fmt.Sprintf("%d:%d", ln, col))
		}
		s.labelled("see", strings.Join(seen, ", ")+" "+rel.Message)
	}
	if !said[f.Rule.ID] {
		said[f.Rule.ID] = true
		more := "whosaid explain " + f.Rule.ID
		if r.Site != "" {
			more = r.Site + f.Rule.Page()
		}
		s.labelled("more", more)
	}
	s.buf.WriteByte('\n')
}

// quote writes the words at span in their context, and marks them.
func (s *Text) quote(d *document.Document, at text.Span) {
	before, words, after := context(d, at)
	all := before + words + after
	for _, l := range wrap(all, s.width()-margin) {
		a := min(max(len(before), l.start), l.end)
		b := min(max(len(before)+len(words), l.start), l.end)
		s.indent()
		s.buf.WriteString(all[l.start:a] + s.mark(all[a:b]) + all[b:l.end] + "\n")
		if !s.style.Color && a < b {
			s.indent()
			s.buf.WriteString(strings.Repeat(" ", columns(all[l.start:a])) + strings.Repeat("^", columns(all[a:b])) + "\n")
		}
	}
}

// labelled writes a label and a paragraph that hangs from it.
func (s *Text) labelled(label, body string) {
	body = clean(body)
	for i, l := range wrap(body, s.width()-margin-6) {
		s.indent()
		if i == 0 {
			s.buf.WriteString(s.dim(label) + strings.Repeat(" ", 6-len(label)))
		} else {
			s.buf.WriteString("      ")
		}
		s.buf.WriteString(body[l.start:l.end] + "\n")
	}
}

func (s *Text) summary(r *report.Report, places report.Places) {
	var counts [rule.High + 1]int
	for i := range r.Findings {
		counts[r.Findings[i].Level]++
	}
	for l, n := range counts {
		s.totals[l] += n
	}
	switch body := hasBody(r.Doc); {
	case len(r.Doc.Blocks) == 0:
		s.paragraph("There is no text here to check.")
		return
	case !body:
		s.paragraph("There is no running text here to check, only headings, captions and the like.")
		return
	case len(r.Findings) == 0:
		s.paragraph("No findings at level " + r.MinLevel.String() + " or above. This does not mean that every claim has a source, or that what the sources say is so.")
	default:
		s.paragraph(s.counts(counts) + ".")
	}
	s.ignores(r, places)
	p := &r.Profile
	if p.Words == 0 {
		return
	}
	if n := p.AttributedSentences.Numerator; n == 0 {
		s.paragraph("Sourcing: no sentence has a source.")
	} else {
		s.paragraph(fmt.Sprintf("Sourcing: %d of %s with a source, %d with a named person, body or document.",
			n, plural(p.Sentences, "sentence", "sentences"), p.AccountableSentences.Numerator))
		s.paragraph("Sources: " + s.voices(p) + ".")
	}
	if st := p.LongestWithoutAny; st.Sentences > 1 {
		ln, col := places.Position(st.Start)
		s.paragraph(fmt.Sprintf("Longest stretch with no source: %s, from %d:%d.", plural(st.Words, "word", "words"), ln, col))
	}
}

// ignores says what was left out on wish, and which wishes are of no use any more.
// What a baseline leaves out is only counted: there may be hundreds.
func (s *Text) ignores(r *report.Report, places report.Places) {
	before, gone := 0, 0
	for i := range r.Ignores {
		w := &r.Ignores[i]
		switch {
		case w.From == document.FromBaseline && w.Used > 0:
			before++
		case w.From == document.FromBaseline:
			gone++
		default:
			s.paragraph(clean("Ignored: " + s.wish(r, w, places)))
		}
	}
	if before > 0 {
		s.paragraph("Ignored: " + plural(before, "finding", "findings") + " of the baseline.")
	}
	if gone > 0 {
		s.paragraph("Of the baseline, " + plural(gone, "finding is", "findings are") + " there no more; --update-baseline drops them.")
	}
}

// wish is an ignore in words.
func (s *Text) wish(r *report.Report, w *report.Ignore, places report.Places) string {
	what := w.Rule
	if w.Fingerprint != 0 {
		what = "one finding"
	}
	if w.Fingerprint == 0 && w.At.Len() < len(r.Doc.Text) {
		ln, col := places.Position(w.At.Start)
		what += fmt.Sprintf(" from %d:%d", ln, col)
	}
	switch {
	case !w.Known:
		what += ", and there is no such rule" + settings.DidYouMean(w.Rule, rules.IDs())
	case w.Used == 0:
		what += ", which nothing there needs any more"
	default:
		what += ", " + plural(w.Used, "finding", "findings")
	}
	if w.Reason != "" {
		what += " (" + w.Reason + ")"
	}
	if strings.HasSuffix(what, "?") {
		return what
	}
	return what + "."
}

// voices is how many sources of each sort there are; sorts with none are left out.
func (s *Text) voices(p *profile.Profile) string {
	var parts []string
	add := func(n int, one, many string) {
		if n > 0 {
			parts = append(parts, plural(n, one, many))
		}
	}
	add(p.Named, "named person", "named people")
	add(p.PartNamed, "person named in part", "people named in part")
	add(p.Institutions, "body or document", "bodies and documents")
	add(p.Anonymous, "unnamed source", "unnamed sources")
	add(p.WeaselMentions, "vague group", "vague groups")
	if len(parts) == 0 {
		return "none that can be told apart"
	}
	return strings.Join(parts, ", ")
}

func hasBody(d *document.Document) bool {
	for _, b := range d.Blocks {
		if b.Kind.Body() {
			return true
		}
	}
	return false
}

// counts is "2 high, 3 medium, 1 low"; levels with none are left out.
func (s *Text) counts(n [rule.High + 1]int) string {
	var parts []string
	for l := rule.High; ; l-- {
		if n[l] > 0 {
			parts = append(parts, strconv.Itoa(n[l])+" "+l.String())
		}
		if l == rule.Info {
			break
		}
	}
	if len(parts) == 0 {
		return "no findings"
	}
	return strings.Join(parts, ", ")
}

func plural(n int, one, many string) string {
	if n == 1 {
		return "1 " + one
	}
	return strconv.Itoa(n) + " " + many
}

func (s *Text) paragraph(body string) {
	for _, l := range wrap(body, s.width()) {
		s.buf.WriteString(body[l.start:l.end] + "\n")
	}
}

func (s *Text) width() int { return min(s.style.Width, maxWidth) }

func (s *Text) indent() { s.buf.WriteString(strings.Repeat(" ", margin)) }

// level is the name of l, in its color, as wide as the widest.
func (s *Text) level(l rule.Level) string {
	name := l.String()
	pad := strings.Repeat(" ", len("medium")-len(name))
	return s.paint([...]string{"2", "36", "33", "1;31"}[l], name) + pad
}

func (s *Text) bold(t string) string { return s.paint("1", t) }
func (s *Text) dim(t string) string  { return s.paint("2", t) }
func (s *Text) mark(t string) string { return s.paint("1;4", t) }

// paint wraps t in an ANSI style.
func (s *Text) paint(style, t string) string {
	if !s.style.Color || t == "" {
		return t
	}
	return "\x1b[" + style + "m" + t + "\x1b[0m"
}
