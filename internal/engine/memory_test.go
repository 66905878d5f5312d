package engine

import (
	"bytes"
	"math/rand/v2"
	"strings"
	"testing"

	"whosaid/internal/document"
	"whosaid/internal/report"
)

// scraps are what edits put into texts: letters and words, marks, breaks of
// paragraphs, and what bears on more than its own sentence.
var scraps = []string{
	"a", "s", " ", ".", ",", "?", ":", "“", "”", "\"", "'", "‘", "’", "(", "—", "\n", "\n\n", "\n\n", " not", " said", " she said.", ", he said", " they", " officials",
	"”\n\n“", "\n\n“", "“\n\n", "”\n\n", ".\n\n", " Critics say the city hid the cost.", " A poll found that 40 per cent agreed.", "\n\nAna Ruiz, 40, a nurse, told reporters.\n\n",
	"“We had no choice.”", "“We had no choice,” said Dana Poe. ", " The mayor, Dana Poe, ", " according to two people briefed on the matter, who asked not to be named", "\n\nSMITH: I think so.\n\n", "\n\nJONES: You know that.\n\n", "\n\nQ: Why?\n\nA: I was there.\n\n",
	"\n\n• It lied\n\n• It hid 40 files\n\n", "\n\nThe report found:\n\n", "\n\n— Rosa Lind, teacher\n\n", "LONDON — ", "\n\nNEW DELHI: Nine people died.\n\n", "\n\nBy Dana Poe\n\n", "\n\nPhoto\n\n", "\n\nOpinion\n\n", " I ", " we believe", " reportedly", " is widely seen as a failure", " questions remain",
	" because of the war", " Okoro", " Ruiz", " Mr. Okoro", " the company", " it", "\n\n-30-\n\n", "About Acme\n\n", "Wikipedia says so. ", " In 2011, 300 people were killed. ", "\u00ad", "\r\n", "\u2028", "👍", "é", "U.S.", "’s", "8:55 p.m.\n\n", "1. ", "* ", "> ", "# ",
}

// An edit history makes one text after another, each of an edit of the last or of one before.
type history struct {
	r     *rand.Rand
	texts []string
}

func (h *history) last() string { return h.texts[len(h.texts)-1] }

// cut gives a place in s between two letters.
func (h *history) place(s string) int {
	at := h.r.IntN(len(s) + 1)
	switch h.r.IntN(4) {
	case 0: // a paragraph's start or end
		if n := strings.Index(s[at:], "\n\n"); n >= 0 {
			at += n + 2*h.r.IntN(2)
		}
	case 1: // a word's
		if n := strings.IndexByte(s[at:], ' '); n >= 0 {
			at += n + h.r.IntN(2)
		}
	}
	for at < len(s) && s[at]&0xC0 == 0x80 {
		at++
	}
	return at
}

func (h *history) edit() string {
	s := h.last()
	r := h.r
	at := h.place(s)
	switch r.IntN(12) {
	case 0: // undo
		s = h.texts[max(0, len(h.texts)-2-r.IntN(3))]
	case 1: // delete a stretch
		end := min(len(s), at+r.IntN(400))
		s = s[:at] + s[end:]
	case 2, 3: // delete a letter or a few
		s = s[:at] + s[min(len(s), at+1+r.IntN(6)):]
	case 4: // copy a stretch
		from := h.place(s)
		s = s[:at] + s[from:min(len(s), from+r.IntN(600))] + s[at:]
	case 5: // join two paragraphs, or part one
		if n := strings.Index(s[at:], "\n\n"); n >= 0 && r.IntN(2) == 0 {
			s = s[:at+n] + " " + s[at+n+2:]
		} else {
			s = s[:at] + "\n\n" + s[at:]
		}
	case 6: // two places at once
		s = s[:at] + scraps[r.IntN(len(scraps))] + s[at:]
		at = h.place(s)
		s = s[:at] + scraps[r.IntN(len(scraps))] + s[at:]
	case 7: // a word gives way to another
		end := strings.IndexByte(s[at:], ' ')
		from := h.place(s)
		if word := strings.IndexByte(s[from:], ' '); end > 0 && word > 0 {
			s = s[:at] + s[from:from+word] + s[at+end:]
		}
	default:
		s = s[:at] + scraps[r.IntN(len(scraps))] + s[at:]
	}
	s = strings.ToValidUTF8(s, "")
	h.texts = append(h.texts, s)
	return s
}

// same holds that a text is reported on in the same words with a memory as without.
func same(t *testing.T, m *Memory, d document.Document, o Options, history []string) {
	t.Helper()
	e := d
	got := report.AppendJSON(nil, m.Analyze(&d, o))
	want := report.AppendJSON(nil, Analyze(&e, o))
	if !bytes.Equal(got, want) {
		k := 0
		for k < len(got) && k < len(want) && got[k] == want[k] {
			k++
		}
		before := ""
		if len(history) > 1 {
			before = history[len(history)-2]
		}
		t.Fatalf("at byte %d\n got %s\nwant %s\nbefore %q\n after %q", k, got[max(0, k-200):min(len(got), k+100)], want[max(0, k-200):min(len(want), k+100)], before, d.Text)
	}
}

func TestMemory(t *testing.T) {
	r := rand.New(rand.NewPCG(3, 4))
	var starts []string
	for _, c := range copies {
		starts = append(starts, c.text)
	}
	for _, a := range read(t) {
		starts = append(starts, a)
	}
	for range 40 {
		h := &history{r: r}
		s := ""
		for range 1 + r.IntN(3) {
			s += starts[r.IntN(len(starts))] + "\n\n"
		}
		h.texts = []string{s}
		var m Memory
		o := Options{All: r.IntN(2) == 0}
		for range 20 {
			d := document.Plain("", h.edit())
			same(t, &m, d, o, h.texts)
		}
	}
}
