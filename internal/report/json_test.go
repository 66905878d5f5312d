package report_test

import (
	"encoding/json"
	"os"
	"slices"
	"strings"
	"testing"
	"unicode/utf16"

	"github.com/santhosh-tekuri/jsonschema/v6"

	"whosaid/internal/attribution"
	"whosaid/internal/document"
	"whosaid/internal/profile"
	"whosaid/internal/report"
	"whosaid/internal/rule"
	"whosaid/internal/source"
	"whosaid/internal/text"
)

// readSchema gives schema.json as a value.
func readSchema(t *testing.T) map[string]any {
	t.Helper()
	f, err := os.Open("schema.json")
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	v, err := jsonschema.UnmarshalJSON(f)
	if err != nil {
		t.Fatal(err)
	}
	return v.(map[string]any)
}

// compile gives the schema with every object closed: readers must expect fields
// that they do not know, but we may not write one that is not described.
func compile(t *testing.T) *jsonschema.Schema {
	t.Helper()
	var shut func(v any)
	shut = func(v any) {
		m, ok := v.(map[string]any)
		if !ok {
			return
		}
		if _, ok := m["properties"]; ok && m["type"] == "object" {
			m["additionalProperties"] = false
		}
		for _, v := range m {
			shut(v)
		}
	}
	v := readSchema(t)
	shut(v)
	c := jsonschema.NewCompiler()
	if err := c.AddResource("report.json", v); err != nil {
		t.Fatal(err)
	}
	s, err := c.Compile("report.json")
	if err != nil {
		t.Fatal(err)
	}
	return s
}

// decode validates out and gives it as a value.
func decode(t *testing.T, s *jsonschema.Schema, out []byte) map[string]any {
	t.Helper()
	v, err := jsonschema.UnmarshalJSON(strings.NewReader(string(out)))
	if err != nil {
		t.Fatalf("%v in %s", err, out)
	}
	if err := s.Validate(v); err != nil {
		t.Fatalf("%v\nin %s", err, out)
	}
	return v.(map[string]any)
}

const sample = "Bridge closes\n\n👍 “It’s é broken,” said a \x01 diplomat\u2028who asked not to be named."

func at(words string) text.Span {
	i := int32(strings.Index(sample, words))
	return text.Span{Start: i, End: i + int32(len(words))}
}

func full() *report.Report {
	d := document.Plain("a \"b\"\\.txt", sample)
	r := &rule.Rule{ID: "anonymous-individual", Title: "Title", Group: rule.Anonymous, Fix: "Fix\tit.", Ask: "Ask?"}
	also := &rule.Rule{ID: "anonymity-without-reason"}
	return &report.Report{
		Doc: &d, Version: "1.2.3", Model: "0123456789ab", Genre: rule.Opinion,
		Profile: profile.Profile{
			Words: 11, Sentences: 1, Paragraphs: 1, WordsToFirstSource: -1, WordsToFirstPerson: 4,
			NamedShare:        profile.Ratio{Numerator: 1, Denominator: 3},
			LongestWithoutAny: profile.Stretch{Words: 3, Sentences: 1, Start: at("“It").Start, End: at("broken").End},
			Parts:             []profile.Part{{Name: "named", Words: 4}, {Name: "narration", Words: 7}},
		},
		Sources: []report.Source{
			{ID: 0, Kind: source.AnonymousIndividual.String(), Description: at("diplomat"), Reason: source.Stock.String(), ReasonAt: at("asked not to be named"), Mentions: []text.Span{at("diplomat")}, Words: 3},
			{ID: 1, Name: "Ana Ruiz", Kind: source.NamedPerson.String(), Reason: source.NoReason.String()},
		},
		Attributions: []report.Attribution{
			{ID: 0, Source: 0, SourceAt: at("diplomat"), CueAt: at("said"), Content: []text.Span{at("It’s é broken")}, Quotation: attribution.Direct.String(), Class: attribution.Statement.String(), Confidence: 90},
			{ID: 1, Source: -1, Content: []text.Span{at("é broken")}, Quotation: attribution.Mixed.String(), Class: attribution.Belief.String(), Confidence: 100},
		},
		Findings: []rule.Finding{
			{Rule: r, Also: []*rule.Rule{also}, At: at("a \x01 diplomat\u2028who"), Level: rule.Medium, Confidence: 91, Message: "Why", Attribution: 0, Source: 0,
				Related: []rule.Related{{At: at("é"), Message: "here"}}, Fingerprint: 0x00ab},
			{Rule: also, At: at("é"), Level: rule.High, Confidence: 5, Attribution: -1, Source: -1},
		},
		Ignored: []report.Ignored{{Finding: rule.Finding{Rule: also, At: at("é broken"), Attribution: -1, Source: -1, Fingerprint: 0xcd}, By: 1}},
		Ignores: []report.Ignore{
			{Ignore: document.Ignore{Rule: "no-such", At: at("é broken"), Reason: "because"}},
			{Ignore: document.Ignore{Fingerprint: 0xcd, From: document.FromBaseline}, Known: true, Used: 1},
		},
	}
}

func TestAppendJSON(t *testing.T) {
	s := compile(t)
	out := string(report.AppendJSON([]byte("before "), full()))
	out, ok := strings.CutPrefix(out, "before ")
	if !ok {
		t.Fatal("AppendJSON does not append")
	}
	v := decode(t, s, []byte(out))
	units := utf16.Encode([]rune(sample))
	if n, _ := v["length"].(json.Number).Int64(); int(n) != len(units) {
		t.Errorf("length = %d, want %d", n, len(units))
	}
	// Wherever a start and an end stand, they are UTF-16 offsets of the words meant.
	slice := func(o any) string {
		m := o.(map[string]any)
		a, _ := m["start"].(json.Number).Int64()
		b, _ := m["end"].(json.Number).Int64()
		return string(utf16.Decode(units[a:b]))
	}
	list := func(key string, i int) map[string]any { return v[key].([]any)[i].(map[string]any) }
	f := list("findings", 0)
	for _, c := range []struct {
		got  any
		want any
	}{
		{slice(f), f["quote"]},
		{f["quote"], "a \x01 diplomat\u2028who"},
		{slice(f["related"].([]any)[0]), "é"},
		{slice(list("sources", 0)["reason"]), "asked not to be named"},
		{slice(list("sources", 0)["mentions"].([]any)[0]), "diplomat"},
		{slice(list("attributions", 0)["cue"]), "said"},
		{slice(list("attributions", 0)["content"].([]any)[0]), "It’s é broken"},
		{slice(v["profile"].(map[string]any)["longestWithoutAny"]), "“It’s é broken"},
		{v["name"], "a \"b\"\\.txt"},
		{v["genre"], "opinion"},
		{f["fix"], "Fix\tit."},
		{f["confidence"].(json.Number).String(), "0.91"},
		{list("findings", 1)["confidence"].(json.Number).String(), "0.05"},
		{list("attributions", 0)["confidence"].(json.Number).String(), "0.9"},
		{list("attributions", 1)["confidence"].(json.Number).String(), "1"},
		{f["fingerprint"], "00000000000000ab"},
		{f["also"].([]any)[0], "anonymity-without-reason"},
		{list("findings", 1)["attribution"], nil},
		{list("findings", 1)["source"], nil},
		{list("sources", 1)["reason"], nil},
		{list("sources", 1)["description"], nil},
		{list("attributions", 1)["cue"], nil},
		{list("attributions", 1)["source"], nil},
		{list("attributions", 1)["sourceId"], nil},
		{v["profile"].(map[string]any)["wordsToFirstSource"], nil},
		{v["profile"].(map[string]any)["wordsToFirstPerson"].(json.Number).String(), "4"},
		{v["profile"].(map[string]any)["longestWithoutNamed"], nil},
	} {
		if c.got != c.want {
			t.Errorf("got %q, want %q", c.got, c.want)
		}
	}
	if strings.ContainsAny(out, "\u2028\u2029\n") {
		t.Error("a report must stand on one line, for every reader's idea of a line")
	}
}

func TestAppendJSONOfNothing(t *testing.T) {
	d := document.Plain("", "")
	v := decode(t, compile(t), report.AppendJSON(nil, &report.Report{Doc: &d}))
	if v["name"] != nil {
		t.Errorf("name = %v, want null", v["name"])
	}
	for _, key := range []string{"sources", "attributions", "findings"} {
		if list, ok := v[key].([]any); !ok || len(list) != 0 {
			t.Errorf("%s = %v, want an empty list", key, v[key])
		}
	}
}

// The words that the schema allows are those that the stages have, in their order.
func TestSchemaKnowsAllWords(t *testing.T) {
	s := readSchema(t)
	enum := func(path ...string) []string {
		var v any = s
		for _, p := range path {
			v = v.(map[string]any)[p]
		}
		var out []string
		for _, w := range v.(map[string]any)["enum"].([]any) {
			out = append(out, w.(string))
		}
		return out
	}
	def := func(d, p string) []string { return enum("$defs", d, "properties", p) }
	for name, c := range map[string]struct{ got, want []string }{
		"genre":     {enum("properties", "genre"), names(rule.News, rule.Listicle)},
		"level":     {enum("$defs", "Level"), []string{rule.High.String(), rule.Medium.String(), rule.Low.String(), rule.Info.String()}},
		"group":     {enum("$defs", "Group"), names(rule.Anonymous, rule.Document)},
		"kind":      {def("Source", "kind"), names(source.NamedPerson, source.Self)},
		"reason":    {def("Reason", "kind"), names(source.Stock, source.Specific)},
		"quotation": {sorted(def("Attribution", "quotation")), sorted(names(attribution.Indirect, attribution.Mixed))},
		"class":     {def("Attribution", "class"), names(attribution.Statement, attribution.Stance)},
	} {
		if !slices.Equal(c.got, c.want) {
			t.Errorf("%s: the schema has %v, the stages have %v", name, c.got, c.want)
		}
	}
}

func names[K interface {
	~uint8
	String() string
}](first, last K) []string {
	var out []string
	for k := first; k <= last; k++ {
		out = append(out, k.String())
	}
	return out
}

func sorted(s []string) []string { slices.Sort(s); return s }

// Any string comes back as encoding/json would write and read it.
func FuzzString(f *testing.F) {
	f.Add("plain")
	f.Add("\x00\x1f\"\\\x7f\u2028\u2029\ufeff👍é")
	f.Add("broken \xff\xe2\x80 end")
	f.Fuzz(func(t *testing.T, s string) {
		d := document.Document{Name: s}
		var got struct{ Name *string }
		if err := json.Unmarshal(report.AppendJSON(nil, &report.Report{Doc: &d}), &got); err != nil {
			t.Fatal(err)
		}
		b, _ := json.Marshal(s)
		var want string
		if err := json.Unmarshal(b, &want); err != nil {
			t.Fatal(err)
		}
		switch {
		case s == "" && got.Name != nil, s != "" && (got.Name == nil || *got.Name != want):
			t.Errorf("%q became %v", s, got.Name)
		}
	})
}
