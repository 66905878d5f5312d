package sink

import (
	"bytes"
	"encoding/csv"
	"encoding/json"
	"io"
	"os"
	"strings"
	"testing"
	"unicode/utf16"

	"github.com/santhosh-tekuri/jsonschema/v6"

	"whosaid/internal/document"
	"whosaid/internal/engine"
	"whosaid/internal/report"
	"whosaid/internal/rule"
	"whosaid/internal/text"
)

// awkward holds what each format has to escape: formulas, quotation marks, commas,
// Markdown, letters outside the plane.
const awkward = "=Bridge* [shut]\n\n👍 “Never,” a source said, “=SUM(A1)”.\r\n\r\nIt is `widely` seen as a\t\"failure\", critics say. =A source said so. The contractor reportedly lost <b>money</b>."

func reportOn(t *testing.T, name, words string, options engine.Options) *report.Report {
	t.Helper()
	d := document.Plain(name, words)
	r := engine.Analyze(&d, options)
	if len(r.Findings) < 2 {
		t.Fatalf("%d findings show little", len(r.Findings))
	}
	return r
}

// written is what a sink writes for reports.
func written(t *testing.T, make func(io.Writer) Sink, reports ...*report.Report) string {
	t.Helper()
	var b bytes.Buffer
	s := make(&b)
	for _, r := range reports {
		if err := s.Report(r); err != nil {
			t.Fatal(err)
		}
	}
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

func TestSARIF(t *testing.T) {
	file, err := os.Open("testdata/sarif-schema-2.1.0.json")
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	doc, err := jsonschema.UnmarshalJSON(file)
	if err != nil {
		t.Fatal(err)
	}
	c := jsonschema.NewCompiler()
	c.AssertFormat()
	if err := c.AddResource("sarif.json", doc); err != nil {
		t.Fatal(err)
	}
	schema, err := c.Compile("sarif.json")
	if err != nil {
		t.Fatal(err)
	}
	options := engine.Options{MinLevel: rule.Low, Site: "https://whosaid.example/"}
	first := reportOn(t, "new drafts/a#1.txt", awkward, options)
	options.Ignore = []document.Ignore{{Rule: "hearsay-adverb", At: text.Span{End: int32(len(awkward))}, Reason: "told below", From: document.FromOptions}}
	second := reportOn(t, "", awkward, options)
	newSARIF := func(w io.Writer) Sink { return NewSARIF(w) }
	for _, reports := range [][]*report.Report{nil, {first}, {first, second}} {
		out := written(t, newSARIF, reports...)
		v, err := jsonschema.UnmarshalJSON(strings.NewReader(out))
		if err != nil {
			t.Fatal(err)
		}
		if err := schema.Validate(v); err != nil {
			t.Fatal(err)
		}
	}
	var log sarifLog
	if err := json.Unmarshal([]byte(written(t, newSARIF, first, second)), &log); err != nil {
		t.Fatal(err)
	}
	run := log.Runs[0]
	units := utf16.Encode([]rune(awkward))
	suppressed := 0
	for _, result := range run.Results {
		if run.Tool.Driver.Rules[result.Index].ID != result.Rule {
			t.Errorf("rule %d is not %s", result.Index, result.Rule)
		}
		at := result.Locations[0].Physical
		if uri := at.Artifact.URI; uri != "new%20drafts/a%231.txt" && uri != "text" {
			t.Errorf("the address is %q", uri)
		}
		from := *at.Region.Offset
		if got := string(utf16.Decode(units[from : from+*at.Region.Length])); got != at.Region.Snippet.Text {
			t.Errorf("%q stands where %q is said to", got, at.Region.Snippet.Text)
		}
		for _, s := range result.Suppressions {
			suppressed++
			if s.Kind != "external" || s.Justification != "told below" {
				t.Errorf("suppressed by %v", s)
			}
		}
	}
	if want := len(first.Findings) + len(second.Findings) + len(second.Ignored); len(run.Results) != want || suppressed != len(second.Ignored) || suppressed == 0 {
		t.Errorf("%d results, %d of them suppressed; want %d", len(run.Results), suppressed, want)
	}
}

func TestCSV(t *testing.T) {
	r := reportOn(t, "=a.txt", awkward, engine.Options{MinLevel: rule.Low})
	out := written(t, func(w io.Writer) Sink { return NewCSV(w) }, r, r)
	rows, err := csv.NewReader(strings.NewReader(out)).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	if want := 1 + 2*len(r.Findings); len(rows) != want {
		t.Fatalf("%d rows, want %d", len(rows), want)
	}
	for i, row := range rows[1:] {
		if row[0] != "'=a.txt" {
			t.Errorf("the file is %q: a formula", row[0])
		}
		f := &r.Findings[i%len(r.Findings)]
		if row[5] != f.Rule.ID || row[7] != f.At.Of(r.Doc.Text) {
			t.Errorf("row %d is %q", i, row)
		}
	}
	var b bytes.Buffer
	s := NewCSV(&b)
	for _, cell := range []string{"=1", "+1", "-1", "@a", "\ta", "a=1", "", `"`} {
		s.row(cell)
	}
	if got, want := s.buf.String(), "\"'=1\"\r\n\"'+1\"\r\n\"'-1\"\r\n\"'@a\"\r\n\"'\ta\"\r\n\"a=1\"\r\n\"\"\r\n\"\"\"\"\r\n"; got != want {
		t.Errorf("%q, want %q", got, want)
	}
}

func TestMarkdown(t *testing.T) {
	r := reportOn(t, "a.txt", awkward, engine.Options{MinLevel: rule.Low})
	out := written(t, func(w io.Writer) Sink { return NewMarkdown(w) }, r)
	if !strings.HasPrefix(out, "## Sourcing: =Bridge\\* \\[shut\\]\n\n") {
		t.Errorf("it begins %q", out[:60])
	}
	if n := strings.Count(out, "\n- [ ] **"); n != len(r.Findings) {
		t.Errorf("%d tasks, want %d", n, len(r.Findings))
	}
}

// Each selector leads back to the words, and to no others.
func TestAnnotations(t *testing.T) {
	r := reportOn(t, "a.txt", awkward, engine.Options{MinLevel: rule.Low})
	var page struct {
		Items []struct {
			Target struct {
				Selector []struct {
					Type, Exact, Prefix, Suffix string
					Start, End                  int
				}
			}
		}
	}
	out := written(t, func(w io.Writer) Sink { return NewAnnotations(w) }, r)
	if err := json.Unmarshal([]byte(out), &page); err != nil {
		t.Fatal(err)
	}
	letters := []rune(awkward)
	for i := range r.Findings {
		f := &r.Findings[i]
		words, place := page.Items[i].Target.Selector[0], page.Items[i].Target.Selector[1]
		if got := string(letters[place.Start:place.End]); got != words.Exact || got != f.At.Of(awkward) {
			t.Errorf("%q stands where %q is said to", got, words.Exact)
		}
		if n := strings.Count(awkward, words.Prefix+words.Exact+words.Suffix); n != 1 {
			t.Errorf("%q is found %d times", words.Exact, n)
		}
	}
	var notes hypothesis
	out = written(t, func(w io.Writer) Sink { return NewHypothesis(w) }, r)
	if err := json.Unmarshal([]byte(out), &notes); err != nil {
		t.Fatal(err)
	}
	for i, note := range notes.Annotations {
		if got, want := note.Target[0].Selector[0].Exact, r.Findings[i].At.Of(awkward); got != want || note.User == "" || note.URI == "" {
			t.Errorf("note %d is on %q, want %q", i, got, want)
		}
	}
}
