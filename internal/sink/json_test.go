package sink

import (
	"bytes"
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode/utf16"

	"github.com/santhosh-tekuri/jsonschema/v6"

	"whosaid/internal/document"
	"whosaid/internal/engine"
	"whosaid/internal/report"
	"whosaid/internal/rule"
)

// A span is every object of a report that has a place.
type span struct{ start, end int }

// spans collects the places in v, wherever they stand.
func spans(v any, out []span) []span {
	switch v := v.(type) {
	case []any:
		for _, e := range v {
			out = spans(e, out)
		}
	case map[string]any:
		if a, ok := v["start"].(json.Number); ok {
			start, _ := a.Int64()
			end, _ := v["end"].(json.Number).Int64()
			out = append(out, span{int(start), int(end)})
		}
		for _, e := range v {
			out = spans(e, out)
		}
	}
	return out
}

// Whatever the text, the report is JSON of the promised shape, every place in
// it lies in the text and between characters, and every quote is what stands at
// its place.
func FuzzReport(f *testing.F) {
	file, err := os.Open("../report/schema.json")
	if err != nil {
		f.Fatal(err)
	}
	defer file.Close()
	doc, err := jsonschema.UnmarshalJSON(file)
	if err != nil {
		f.Fatal(err)
	}
	c := jsonschema.NewCompiler()
	if err := c.AddResource("report.json", doc); err != nil {
		f.Fatal(err)
	}
	schema, err := c.Compile("report.json")
	if err != nil {
		f.Fatal(err)
	}
	f.Add("A source said the 👍🏽 bridge was “unsafe.” Experts say שלום “so”.")
	f.Add("North Bridge Shut\n\nAn aide to the mayor, who was not authorized to speak, said 400 people had died.\r\n\r\nThe mayor reportedly knew. “We knew.” It is seen as a\x00 scandal, a diplomat said.")
	articles, err := filepath.Glob("../engine/testdata/articles/*.txt")
	if err != nil {
		f.Fatal(err)
	}
	for _, name := range articles {
		b, err := os.ReadFile(name)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(string(b))
	}
	f.Add("It is so, according to")
	f.Add("B said“")
	f.Fuzz(func(t *testing.T, s string) {
		d := document.Plain("", strings.ToValidUTF8(s, "\uFFFD"))
		var b bytes.Buffer
		if err := NewJSONL(&b).Report(engine.Analyze(&d, engine.Options{MinLevel: rule.Info, All: true})); err != nil {
			t.Fatal(err)
		}
		v, err := jsonschema.UnmarshalJSON(&b)
		if err != nil {
			t.Fatal(err)
		}
		if err := schema.Validate(v); err != nil {
			t.Fatal(err)
		}
		units := utf16.Encode([]rune(d.Text))
		for _, p := range spans(v, nil) {
			if p.start < 0 || p.end <= p.start || p.end > len(units) {
				t.Fatalf("%d:%d is not in a text of %d", p.start, p.end, len(units))
			}
			for _, i := range []int{p.start, p.end} {
				if i < len(units) && units[i] >= 0xDC00 && units[i] < 0xE000 && units[i-1] >= 0xD800 && units[i-1] < 0xDC00 {
					t.Fatalf("%d is in the middle of a character", i)
				}
			}
		}
		for _, f := range v.(map[string]any)["findings"].([]any) {
			f := f.(map[string]any)
			p := spans(map[string]any{"start": f["start"], "end": f["end"]}, nil)[0]
			if got := string(utf16.Decode(units[p.start:p.end])); got != f["quote"] {
				t.Fatalf("%q stands where %q is said to", got, f["quote"])
			}
		}
	})
}

func TestJSON(t *testing.T) {
	d := document.Plain("a", "b")
	r := &report.Report{Doc: &d}
	for n, want := range map[int]string{0: "[]\n", 1: "[R]\n", 3: "[R,\nR,\nR]\n"} {
		var b strings.Builder
		s := NewJSON(&b)
		for range n {
			if err := s.Report(r); err != nil {
				t.Fatal(err)
			}
		}
		if err := s.Close(); err != nil {
			t.Fatal(err)
		}
		if got := strings.ReplaceAll(b.String(), string(report.AppendJSON(nil, r)), "R"); got != want {
			t.Errorf("%d reports: %q, want %q", n, got, want)
		}
	}
}
