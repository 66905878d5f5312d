package wire

import (
	"bytes"
	"encoding/binary"
	"encoding/json"
	"math/rand/v2"
	"slices"
	"strconv"
	"strings"
	"testing"
	"unicode/utf16"
	"unicode/utf8"

	"whosaid/internal/document"
	"whosaid/internal/engine"
	"whosaid/internal/report"
	"whosaid/internal/rule"
	"whosaid/internal/rules"
)

// A block of a request, as the page sends it.
type block struct {
	kind       byte
	start, end uint32
}

func request(set, t string, blocks ...block) []byte { return linked(set, t, nil, blocks...) }

// linked is a request with links, which are blocks too.
func linked(set, t string, links []block, blocks ...block) []byte {
	b := []byte{version, 0, 0, 0}
	if links != nil {
		b[1] = 1
	}
	for _, n := range []int{len(blocks), len(links), len(set)} {
		b = binary.LittleEndian.AppendUint32(b, uint32(n))
	}
	for _, k := range append(blocks, links...) {
		b = append(b, k.kind, 0, 0, 0)
		b = binary.LittleEndian.AppendUint32(b, k.start)
		b = binary.LittleEndian.AppendUint32(b, k.end)
	}
	return append(append(b, set...), t...)
}

const story = "Harbour shuts 👍🏽\n\n“We had no choice,” said a person with knowledge of the naïve plan. It costs 40% more.\n"

func TestPlainText(t *testing.T) {
	d := document.Plain("", story)
	for set, o := range map[string]engine.Options{
		"":                              {MinLevel: rule.Low},
		"{}":                            {MinLevel: rule.Low},
		`{"min-level": "high"}`:         {MinLevel: rule.High},
		`{"all":true,"profile":"wire"}`: {All: true, MinLevel: rule.Low, Profile: rules.Wire},
		`{"house": {"people": ["é"]}, "rules": {"anonymous-individual": "off"}}`: {MinLevel: rule.Low, Rules: map[string]rules.Choice{"anonymous-individual": rules.Off}},
	} {
		got := Analyze(request(set, story))
		want := report.AppendJSON([]byte{byte(OK)}, engine.Analyze(&d, o))
		if !bytes.Equal(got, want) {
			t.Errorf("%s:\ngot  %s\nwant %s", set, got, want)
		}
	}
}

// What is ignored is counted in UTF-16 units too.
func TestIgnore(t *testing.T) {
	const marked = "a person with knowledge of the naïve plan"
	start := len(utf16.Encode([]rune(story[:strings.Index(story, marked)])))
	for set, want := range map[string]string{
		`{"ignore": [{"rule": "anonymous-individual", "start": ` + strconv.Itoa(start) + `, "end": ` + strconv.Itoa(start+1) + `}]}`: `"from":"options","known":true,"used":1`,
		`{"ignore": [{"rule": "anonymous-individual", "start": ` + strconv.Itoa(start) + `, "in-text": true}]}`:                      `"from":"text","known":true,"used":1`,
		`{"ignore": [{"rule": "anonymous-individual"}]}`:                                                                             `"known":true,"used":1`,
		`{"ignore": [{"rule": "anonymous-individual", "start": 0, "end": 5}]}`:                                                       `"known":true,"used":0`,
		`{"ignore": [{"rule": "anonymous-individual", "start": 99999}]}`:                                                             "options: ignore[0]: this reaches past the end of the text",
		`{"ignore": [{"rule": "anonymous-person"}, {"finding": "00000000000000ab"}]}`:                                                `"known":false,"used":0},{"rule":null,"finding":"00000000000000ab","start":null,"end":null,"reason":null,"from":"options","known":true,"used":0}`,
	} {
		if got := Analyze(request(set, story)); !strings.Contains(string(got), want) {
			t.Errorf("%s: no %s in\n%s", set, want, got)
		}
	}
}

// A block table in UTF-16 units gives the blocks that the same places have in bytes.
func TestBlocks(t *testing.T) {
	units := func(s string) uint32 { return uint32(len(utf16.Encode([]rune(s)))) }
	head, rest, _ := strings.Cut(story, "\n\n")
	first := units(head + "\n\n")
	doc, _, err := parse(request("", story,
		block{byte(document.Headline), 0, first}, // with white space at its end
		block{byte(document.Caption), first, first},
		block{byte(document.BlockQuote), first, units(story)}))
	if err != nil {
		t.Fatal(err.message)
	}
	want := []string{"headline: " + head, "block-quote: " + strings.TrimSpace(rest)}
	if len(doc.Blocks) != len(want) {
		t.Fatalf("%d blocks, want %d", len(doc.Blocks), len(want))
	}
	for i, b := range doc.Blocks {
		if got := b.Kind.String() + ": " + b.Span.Of(doc.Text); got != want[i] {
			t.Errorf("block %d is %q, want %q", i, got, want[i])
		}
	}
}

// Links come with blocks or without; that there are none is not the same as that nobody knows.
func TestLinks(t *testing.T) {
	const story = "“é” The fund lost a third of its value, a court was told. It is the largest."
	units := func(s string) uint32 { return uint32(len(utf16.Encode([]rune(s)))) }
	before, _, _ := strings.Cut(story, "lost a third")
	at := block{0, units(before), units(before) + 13} // with the space after it
	for _, blocks := range [][]block{nil, {{0, 0, units(story)}}} {
		doc, _, err := parse(linked("", story, []block{{0, 0, 0}, at}, blocks...))
		if err != nil {
			t.Fatal(err.message)
		}
		if len(doc.Links) != 1 || doc.Links[0].Of(doc.Text) != "lost a third" {
			t.Errorf("links are %v", doc.Links)
		}
		if doc, _, _ = parse(linked("", story, []block{}, blocks...)); doc.Links == nil || len(doc.Links) > 0 {
			t.Errorf("links are %v, want none", doc.Links)
		}
		if doc, _, _ = parse(request("", story, blocks...)); doc.Links != nil {
			t.Errorf("links are %v, want nil", doc.Links)
		}
	}
}

func TestBadRequests(t *testing.T) {
	cut := func(b []byte, n int) []byte { return b[:n] }
	set := func(b []byte, i int, v byte) []byte { b[i] = v; return b }
	for _, c := range []struct {
		request []byte
		status  Status
		message string
	}{
		{nil, BadRequest, "shorter than its header"},
		{cut(request("", ""), 7), BadRequest, "shorter than its header"},
		{set(request("", "a"), 0, 4), BadRequest, "version 4"},
		{set(request("", "a"), 0, 2), BadRequest, "version 2"},
		{set(request("", "a"), 1, 2), BadRequest, "padding"},
		{set(request("", "a"), 3, 1), BadRequest, "padding"},
		{set(request("", "a"), 12, 2), BadRequest, "options are cut short"},
		{set(request("", "a"), 15, 1), BadRequest, "options are longer than 256 KiB"},
		{request(`{"profil": "wire", "all": 1}`, "a"), BadRequest, `options: profil: there is no setting "profil"; did you mean "profile"?` + "\noptions: all: this has to be true or false"},
		{request(`{`, "a"), BadRequest, "options: this is not JSON at byte 1: "},
		{request("{\"\xff\":1}", "a"), BadRequest, "options: this is not valid UTF-8"},
		{set(request("", "a"), 4, 1), BadRequest, "cut short"},
		{set(request("", "a"), 8, 1), BadRequest, "cut short"},
		{set(request("", strings.Repeat("a", 20)), 7, 255), BadRequest, "cut short"},
		{set(set(request("", strings.Repeat("a", 20)), 7, 255), 11, 255), BadRequest, "cut short"},
		{request("", "caf\xe9"), BadRequest, "not valid UTF-8"},
		{request("", "\xed\xa0\x80"), BadRequest, "not valid UTF-8"}, // a lone surrogate
		{request("", "text", block{10, 0, 4}), BadRequest, "block 0 has the unknown kind 10"},
		{set(request("", "text", block{0, 0, 4}), header+1, 1), BadRequest, "block 0 has something in its padding"},
		{request("", "text", block{0, 3, 2}), BadRequest, "block 0 ends before it starts"},
		{request("", "text", block{0, 0, 5}), BadRequest, "block 0 reaches past the end"},
		{request("", "text", block{0, 1 << 31, 1<<31 + 1}), BadRequest, "block 0 reaches past the end"},
		{request("", "text", block{0, 0, 3}, block{0, 2, 4}), BadRequest, "block 1 starts before the end"},
		{request("", "text", block{0, 2, 4}, block{0, 0, 2}), BadRequest, "block 1 starts before the end"},
		{request("", "a👍b", block{0, 2, 4}), BadRequest, "block 0 parts the two halves"},
		{linked("", "text", []block{{1, 0, 4}}), BadRequest, "link 0 has the unknown kind 1"},
		{linked("", "text", []block{{0, 0, 3}, {0, 2, 4}}, block{0, 0, 4}), BadRequest, "link 1 starts before the end"},
		{linked("", "text", []block{{0, 0, 5}}), BadRequest, "link 0 reaches past the end"},
		{request("", strings.Repeat("a", MaxText+1)), TooLarge, "longer than 32 MiB"},
	} {
		got := Analyze(c.request)
		if Status(got[0]) != c.status || !strings.Contains(string(got[1:]), c.message) {
			t.Errorf("%.20q: got status %d, %.80q; want %d, %q", c.request, got[0], got[1:], c.status, c.message)
		}
	}
}

// The engine has no known way to panic, so the guard is tried by itself.
func TestPanicIsAReply(t *testing.T) {
	var none []int
	for want, f := range map[string]func() []byte{
		"the engine failed: no such tag":                           func() []byte { panic("no such tag") },
		"the engine failed: runtime error: index out of range [0]": func() []byte { return []byte{byte(none[0])} },
		"the engine failed":                                        func() []byte { panic(42) },
	} {
		if got := guard(f); Status(got[0]) != Internal || !strings.HasPrefix(string(got[1:]), want) {
			t.Errorf("got status %d, %q; want %d, %q", got[0], got[1:], Internal, want)
		}
	}
}

// Any bytes give a reply: a report whose offsets lie in the text, or a sentence.
func FuzzAnalyze(f *testing.F) {
	f.Add([]byte(nil))
	f.Add(request(`{"all": true}`, story))
	f.Add(request(`{"profile": "strict", "house": {"roles": ["person"]}}`, story, block{0, 0, 20}, block{6, 22, 60}))
	f.Add(linked("", story, []block{{0, 6, 20}}, block{0, 0, 20}))
	f.Add(request("", "\x00\ufeff שלום “a”\r\n\r\n> he said", block{7, 0, 3}))
	f.Fuzz(func(t *testing.T, b []byte) {
		given := bytes.Clone(b)
		reply := Analyze(b)
		if !bytes.Equal(b, given) {
			t.Fatal("the request was changed")
		}
		switch Status(reply[0]) {
		case BadRequest, TooLarge:
			if len(reply) < 2 || !utf8.Valid(reply) {
				t.Fatalf("no message: %q", reply)
			}
		case OK:
			var r struct {
				Length   int
				Findings []struct {
					Start, End int
					Quote      string
				}
			}
			if err := json.Unmarshal(reply[1:], &r); err != nil {
				t.Fatalf("%v: %s", err, reply)
			}
			n := binary.LittleEndian.Uint32(b[4:]) + binary.LittleEndian.Uint32(b[8:])
			units := utf16.Encode([]rune(string(b[header+n*entry+binary.LittleEndian.Uint32(b[12:]):])))
			if r.Length != len(units) {
				t.Fatalf("length %d, want %d", r.Length, len(units))
			}
			for _, k := range r.Findings {
				if k.Start < 0 || k.End < k.Start || k.End > len(units) {
					t.Fatalf("finding at %d:%d of %d", k.Start, k.End, len(units))
				}
				if got := string(utf16.Decode(units[k.Start:k.End])); got != k.Quote {
					t.Fatalf("quote %q, and the text has %q there", k.Quote, got)
				}
			}
		default:
			t.Fatalf("status %d: %s", reply[0], reply[1:])
		}
	})
}

// What was asked before has no bearing on a reply: paragraphs are written, parted,
// joined, moved and given other kinds, and other things are set.
func TestEdits(t *testing.T) {
	r := rand.New(rand.NewPCG(5, 6))
	words := strings.Fields("officials said that “we know” the bridge, Dana Poe told him. Critics say it fell because 40 people\u00ad lied’s 👍 A source said: (Acme reportedly won). “It is over”")
	sets := []string{"", `{"all":true}`, `{"profile":"strict","min-level":"info"}`, `{"house":{"institutions":["the bridge"]}}`, `{"ignore":[{"rule":"weasel-group"}]}`}
	type part struct {
		kind byte
		text string
	}
	some := func(n int) string {
		var out []string
		for range 1 + r.IntN(n) {
			out = append(out, words[r.IntN(len(words))])
		}
		return strings.Join(out, " ")
	}
	for range 12 {
		parts := []part{{byte(document.Headline), some(9)}}
		for range 30 {
			i := r.IntN(len(parts))
			p := &parts[i]
			switch r.IntN(8) {
			case 0:
				p.kind = byte(r.IntN(int(document.Notice) + 1))
			case 1:
				if len(parts) > 1 {
					parts = slices.Delete(parts, i, i+1)
				}
			case 2:
				if n := strings.IndexByte(p.text, ' '); n > 0 {
					parts = slices.Insert(parts, i+1, part{p.kind, p.text[n+1:]})
					parts[i].text = parts[i].text[:n]
				}
			case 3:
				p.text = some(12)
			case 4:
				p.text += some(2)
			default:
				parts = slices.Insert(parts, i, part{byte(r.IntN(2) * r.IntN(9)), some(40)})
			}
			var text []uint16
			var blocks []block
			var links []block
			for _, p := range parts {
				start := uint32(len(text))
				text = append(text, utf16.Encode([]rune(p.text))...)
				blocks = append(blocks, block{p.kind, start, uint32(len(text))})
				if r.IntN(9) == 0 {
					links = append(links, block{0, start, start})
				}
				text = append(text, '\n', '\n')
			}
			if r.IntN(3) == 0 {
				blocks = nil
			}
			q := linked(sets[r.IntN(len(sets))], string(utf16.Decode(text)), links, blocks...)
			got := bytes.Clone(Analyze(q))
			kept := memory
			memory = engine.Memory{}
			if want := Analyze(q); !bytes.Equal(got, want) {
				t.Fatalf("got  %s\nwant %s", got, want)
			}
			memory = kept
		}
	}
}
