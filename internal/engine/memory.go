package engine

import (
	"whosaid/internal/attribution"
	"whosaid/internal/claim"
	"whosaid/internal/document"
	"whosaid/internal/report"
	"whosaid/internal/segment"
	"whosaid/internal/source"
	"whosaid/internal/tag"
)

// A reading is what the stages made of one text.
type reading struct {
	text   *tag.Text
	found  *attribution.Memory
	claims *claim.Memory
	who    *source.Memory
}

// nothing is the reading of no text, which any text comes of.
var nothing = &reading{&tag.Text{Text: segment.Split(new(document.Document))}, new(attribution.Memory), new(claim.Memory), new(source.Memory)}

// A Memory keeps the readings of the texts that were analysed last, so that one that
// comes of an edit of one of them costs what the edit changed. Reports are the same as
// without it. The zero Memory is empty.
type Memory struct {
	kept []*reading // the latest last
}

// What a Memory keeps at most: texts, and bytes of them all. A reading takes some twenty
// times the room of its text.
const (
	mostTexts = 16
	mostBytes = 2 << 20
)

// Analyze reads d and reports on it.
func (m *Memory) Analyze(d *document.Document, o Options) *report.Report {
	i := m.nearest(d.Text)
	old := nothing
	if i >= 0 {
		old = m.kept[i]
		m.kept = append(m.kept[:i], m.kept[i+1:]...)
	}
	r, now := analyze(d, o, old)
	m.kept = append(m.kept, now)
	bytes := 0
	for k := len(m.kept) - 1; k >= 0; k-- {
		if bytes += len(m.kept[k].text.Doc.Text); bytes > mostBytes || len(m.kept)-k > mostTexts {
			m.kept = append([]*reading(nil), m.kept[k+1:]...) // and lets go of the others
			break
		}
	}
	return r
}

// Nearest gives the document kept that t is likeliest to come of an edit of; if there is
// none, one of no text.
func (m *Memory) Nearest(t string) *document.Document {
	if i := m.nearest(t); i >= 0 {
		return m.kept[i].text.Doc
	}
	return nothing.text.Doc
}

// nearest gives the reading of the text that shares most with t, from its start and from
// its end, if that is half of it at least; else -1.
func (m *Memory) nearest(t string) int {
	best, most := -1, len(t)/2
	for i, r := range m.kept {
		if n := shared(r.text.Doc.Text, t); n > most {
			best, most = i, n
		}
	}
	return best
}

// shared gives how many bytes a and b have in common from the start and from the end.
func shared(a, b string) int {
	n := min(len(a), len(b))
	head := 0
	for step := n; step > 0; { // by halves, as comparing many at once is fast
		if head+step <= n && a[head:head+step] == b[head:head+step] {
			head += step
		} else {
			step /= 2
		}
	}
	tail := 0
	for step := n - head; step > 0; {
		if head+tail+step <= n && a[len(a)-tail-step:len(a)-tail] == b[len(b)-tail-step:len(b)-tail] {
			tail += step
		} else {
			step /= 2
		}
	}
	return head + tail
}
