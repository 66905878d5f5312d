package engine

import (
	"bytes"
	"flag"
	"math/rand/v2"
	"runtime"
	"strings"
	"testing"
	"unicode/utf8"

	"whosaid/internal/document"
	"whosaid/internal/house"
	"whosaid/internal/report"
	"whosaid/internal/rule"
	"whosaid/internal/rules"
)

var (
	rounds = flag.Int("rounds", 150, "how many texts are edited")
	every  = flag.Int("every", 30, "of so many stories, one has its words taken out")
)

// scraps are what edits put into texts: letters and words, marks, breaks of
// paragraphs, and what bears on more than its own sentence.
var scraps = []string{
	"a", "s", " ", ".", ",", "?", ":", "“", "”", "\"", "'", "‘", "’", "(", "—", "\n", "\n\n", "\n\n", " not", " said", " she said.", ", he said", " they", " officials",
	"”\n\n“", "\n\n“", "“\n\n", "”\n\n", ".\n\n", " Critics say the city hid the cost.", " A poll found that 40 per cent agreed.", "\n\nAna Ruiz, 40, a nurse, told reporters.\n\n",
	"“We had no choice.”", "“We had no choice,” said Dana Poe. ", " The mayor, Dana Poe, ", " according to two people briefed on the matter, who asked not to be named", "\n\nSMITH: I think so.\n\n", "\n\nJONES: You know that.\n\n", "\n\nQ: Why?\n\nA: I was there.\n\n",
	"\n\n• It lied\n\n• It hid 40 files\n\n", "\n\nThe report found:\n\n", "\n\n— Rosa Lind, teacher\n\n", "LONDON — ", "\n\nNEW DELHI: Nine people died.\n\n", "\n\nBy Dana Poe\n\n", "\n\nPhoto\n\n", "\n\nOpinion\n\n", " I ", " we believe", " reportedly", " is widely seen as a failure", " questions remain",
	" because of the war", " Okoro", " Ruiz", " Mr. Okoro", " the company", " it", "\n\n-30-\n\n", "About Acme\n\n", "Wikipedia says so. ", " In 2011, 300 people were killed. ", "\u00ad", "\r\n", "\u2028", "👍", "é", "U.S.", "’s", "8:55 p.m.\n\n", "1. ", "* ", "> ", "# ",
	" (not her real name)", " whose name has been changed,", " a man named Greg Sims", " spoke on condition of anonymity", " because she feared for her job", " who gave her name as Ana,", "Photo: ", "Read more: ", "Updated March 3, 2021",
	" Ana Ruiz’s", " the chief executive", " the neighbour, Ann Lee,", " a neighbour said", " He said so.", " the company’s lawyer", " UN", " Acme", " Acme’s report",
}

// stories are what texts begin as, and sentences are set into them; under js, which has no
// files, those of copies alone.
var stories, sentences []string

func init() {
	for _, c := range copies {
		stories = append(stories, c.text)
		sentences = append(sentences, strings.SplitAfter(c.text, ". ")...)
	}
}

// far is a text in which much bears on what stands paragraphs away.
const far = "Trawlers sink off the coast\n\nA poll of voters was published on Monday, and several trawlers sank.\n\nIt was late.\n\nSome 46 percent back the mayor, and 40 percent of voters want the bridge shut.\n\nThe inspectors found:\n\n" +
	"• The steel was gone because of neglect and 300 people were killed\n\n• The company hid the files because it lied to 40 workers\n\nThe harbour was shut on Monday.\n\n“We had no choice,” said Dana Poe. “It is gone.\n\n“Nobody called.\n\n“Nobody came.”\n\n" +
	"“We were there.”\n\nIt was the worst storm in the state, and dozens of trawlers sank. More than 46 percent of them had no licence.\n\nOfficials said:\n\n– Repairs will cost $40 million, the worst overrun in its history\n\n– Nobody painted it because the state lied"

// A history makes one text after another, each of an edit of the last or of one before.
type history struct {
	r      *rand.Rand
	texts  []string
	typing string // what is typed letter by letter
	at     int    // and where
}

func (h *history) last() string { return h.texts[len(h.texts)-1] }

// place gives a place in s between two letters.
func (h *history) place(s string) int {
	at := h.r.IntN(len(s) + 1)
	switch h.r.IntN(16) {
	case 2:
		return 0
	case 3:
		return len(s)
	case 4, 5, 6:
		return h.name(s, at)
	}
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

// name gives where the first word with a capital after place at in s starts or ends.
func (h *history) name(s string, at int) int {
	for ; at < len(s); at++ {
		if 'A' <= s[at] && s[at] <= 'Z' && (at == 0 || s[at-1] == ' ') {
			break
		}
	}
	if end := strings.IndexAny(s[at:], " \n"); end > 0 && h.r.IntN(2) == 0 {
		at += end
	}
	return at
}

func (h *history) edit() string {
	s := h.last()
	r := h.r
	if h.typing != "" && h.at <= len(s) {
		_, n := utf8.DecodeRuneInString(h.typing)
		s = s[:h.at] + h.typing[:n] + s[h.at:]
		h.typing, h.at = h.typing[n:], h.at+n
		h.texts = append(h.texts, s)
		return s
	}
	at := h.place(s)
	switch r.IntN(20) {
	case 14: // a sentence
		s = s[:at] + " " + sentences[r.IntN(len(sentences))] + s[at:]
	case 15: // in the place of what is there
		x := sentences[r.IntN(len(sentences))]
		s = s[:at] + x + s[min(len(s), at+len(x)):]
	case 11: // type
		h.typing, h.at = scraps[r.IntN(len(scraps))], at
	case 12: // a paragraph changes places
		if first := strings.Index(s[at:], "\n\n"); first >= 0 {
			at += first
			if end := strings.Index(s[at+2:], "\n\n"); end >= 0 {
				p := s[at : at+2+end]
				s = s[:at] + s[at+2+end:]
				to := h.place(s)
				s = s[:to] + p + s[to:]
			}
		}
	case 13: // one name gives way to another
		at = h.name(s, at)
		from := h.name(s, h.place(s))
		end, word := strings.IndexAny(s[at:]+" ", " \n"), strings.IndexAny(s[from:]+" ", " \n")
		s = s[:at] + s[from:from+word] + s[at+end:]
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
	case 8, 9: // delete a word
		if end := strings.IndexAny(s[at:], " \n"); end >= 0 {
			s = s[:at] + s[at+end:]
		}
	case 10: // delete a paragraph
		if n := strings.LastIndex(s[:at], "\n\n"); n >= 0 {
			end := strings.Index(s[n+2:], "\n\n")
			s = s[:n] + s[n+2+max(0, end):]
		}
	default:
		s = s[:at] + scraps[r.IntN(len(scraps))] + s[at:]
	}
	s = strings.ToValidUTF8(s, "")
	h.texts = append(h.texts, s)
	return s
}

// same holds that a text is reported on in the same words with a memory as without.
func same(t *testing.T, m *Memory, text string, o Options, history []string) {
	t.Helper()
	d, e := document.PlainAgain(text, m.Nearest(text)), document.Plain("", text)
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

// TestMemory edits texts at random. Run it for longer with -rounds.
func TestMemory(t *testing.T) {
	r := rand.New(rand.NewPCG(3, 4))
	n := *rounds
	if runtime.GOOS == "js" {
		n /= 10
	}
	for k := range n {
		h := &history{r: r}
		s := ""
		if k%4 == 0 {
			s = far + "\n\n"
		}
		for range r.IntN(7) {
			s += stories[r.IntN(len(stories))]
			if s += "\n\n"; r.IntN(3) == 0 {
				s = s[:len(s)-1] // of one paragraph, often
			}
		}
		h.texts = []string{s}
		var m Memory
		o := Options{All: true}
		for range 20 {
			switch r.IntN(6) {
			case 0:
				o = Options{All: r.IntN(2) == 0, MinLevel: rule.Level(r.IntN(3)), Profile: rules.Profile(r.IntN(5))}
			case 1:
				o.House = house.Lists{house.Institution: {"the city", "Orsini"}, house.Role: {"mayor"}, house.Known: {"the bridge"}}
			}
			same(t, &m, h.edit(), o, h.texts)
		}
	}
}

// A memory keeps so many texts, and so many bytes of them, and no more.
func TestMemoryIsBounded(t *testing.T) {
	var m Memory
	for i := range 2 * mostTexts {
		d := document.Plain("", strings.Repeat(string(rune('a'+i)), 40))
		if m.Analyze(&d, Options{}); len(m.kept) > mostTexts {
			t.Fatalf("%d texts are kept", len(m.kept))
		}
	}
	if len(m.kept) != mostTexts {
		t.Errorf("%d texts are kept, want %d", len(m.kept), mostTexts)
	}
	d := document.Plain("", strings.Repeat("a", mostBytes+1))
	if m.Analyze(&d, Options{}); len(m.kept) != 0 {
		t.Errorf("%d texts are kept after one that is too long", len(m.kept))
	}
}

// FuzzMemory asserts that what comes before has no bearing on the report of a text.
func FuzzMemory(f *testing.F) {
	for i := range copies {
		f.Add(copies[i].text, strings.Replace(copies[i].text, " ", "\n\n“", 1+i%3))
	}
	f.Fuzz(func(t *testing.T, before, after string) {
		before, after = strings.ToValidUTF8(before, ""), strings.ToValidUTF8(after, "")
		d := document.Plain("", before)
		_, old := analyze(&d, Options{}, nothing)
		e := document.PlainAgain(after, &d)
		r, _ := analyze(&e, Options{All: true}, old)
		e = document.Plain("", after)
		if got, want := report.AppendJSON(nil, r), report.AppendJSON(nil, Analyze(&e, Options{All: true})); !bytes.Equal(got, want) {
			t.Errorf("after %q\n came %q\n got %s\nwant %s", before, after, got, want)
		}
	})
}

// between stands between paragraphs that are to have no more to do with each other than
// what stands far off has.
const between = "\n\nThe road north of the old harbour was wet and the ferries of the line ran late on that day.\n\n"

// TestWords takes words out of every story, with others around it, and puts them back;
// once as it stands, and once with its sentences far from one another. Run it for all
// stories with -every 1.
func TestWords(t *testing.T) {
	o := Options{All: true, Profile: rules.Strict}
	for k, s := range stories {
		if len(s) > 1500 || k%*every != 0 {
			continue
		}
		for _, s := range []string{s, strings.NewReplacer(". ", "."+between, "\n\n", between).Replace(s)} {
			text := sentences[k] + "\n\n" + s + "\n\n" + stories[(k+1)%len(stories)]
			first, last := len(sentences[k])+2, len(sentences[k])+2+len(s)
			whole := document.Plain("", text)
			want, kept := analyze(&whole, o, nothing)
			wanted := report.AppendJSON(nil, want)
			for at := first; at < last; {
				if strings.HasPrefix(text[at:], between) {
					at += len(between)
				}
				end := at + strings.IndexAny(text[at:]+" ", " \n") + 1
				d := document.PlainAgain(text[:at]+text[end:], &whole)
				e := document.Plain("", d.Text)
				r, old := analyze(&d, o, kept)
				if got, want := report.AppendJSON(nil, r), report.AppendJSON(nil, Analyze(&e, o)); !bytes.Equal(got, want) {
					t.Fatalf("%q taken from %q\n got %s\nwant %s", text[at:end], text, got, want)
				}
				e = document.PlainAgain(text, &d)
				if r, _ := analyze(&e, o, old); !bytes.Equal(report.AppendJSON(nil, r), wanted) {
					t.Fatalf("%q put into %q\n got %s\nwant %s", text[at:end], text, report.AppendJSON(nil, r), wanted)
				}
				at = end
			}
		}
	}
}
