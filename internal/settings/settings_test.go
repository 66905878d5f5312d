package settings_test

import (
	"encoding/json"
	"os"
	"reflect"
	"slices"
	"strings"
	"testing"

	"github.com/santhosh-tekuri/jsonschema/v6"

	"whosaid/internal/house"
	"whosaid/internal/rule"
	"whosaid/internal/rules"
	"whosaid/internal/settings"
)

// read gives the settings of a JSON text, and its problems as "at path: message".
func read(s string) (settings.Settings, []string) {
	v, wrong := settings.ParseJSON(s)
	if wrong != nil {
		return settings.Settings{}, []string{wrong.String()}
	}
	set, problems := settings.ReadForText(v)
	var out []string
	for _, p := range problems {
		out = append(out, s[p.At:min(p.At+8, len(s))]+" | "+p.String())
	}
	return set, out
}

const everything = `{
	"profile": "wire", "min-level": "medium", "fail-on": "none", "all": true, "skip": ["archive", "*.draft.txt"], "site": "https://who.example/said",
	"rules": {"weasel-group": "off", "orphan-quote": "low"},
	"limits": {"confidence": 70, "claims-per-1000-words": 5},
	"house": {"institutions": ["the Fold"], "roles": ["night mayor"], "people": ["Pel\u00e9"], "outlets": ["Marsh Bugle"], "common-knowledge": ["longest river"]}
}`

func TestRead(t *testing.T) {
	got, problems := read(everything)
	want := settings.Default()
	want.Profile, want.MinLevel, want.Fail, want.FailOn, want.All = rules.Wire, rule.Medium, false, rule.Info, true
	want.Site = "https://who.example/said/"
	want.Skip = []string{"archive", "*.draft.txt"}
	want.Rules = map[string]rules.Choice{"weasel-group": rules.Off, "orphan-quote": rules.AsLow}
	want.Confidence, want.ClaimsPerThousand = 70, 5
	want.House = house.Lists{{"the Fold"}, {"night mayor"}, {"Pelé"}, {"Marsh Bugle"}, {"longest river"}}
	if problems != nil || !reflect.DeepEqual(got, want) {
		t.Errorf("got  %+v, %q\nwant %+v", got, problems, want)
	}
	if got, problems := read("{}"); problems != nil || !reflect.DeepEqual(got, settings.Default()) {
		t.Errorf("nothing set: %+v, %q", got, problems)
	}
}

// What is ignored belongs to one text; no file for many texts can say it.
func TestIgnoreIsForOneText(t *testing.T) {
	v, _ := settings.ParseJSON(`{"ignore": [{"rule": "weasel-group", "start": 3}, {"finding": "0123456789abcDEF", "reason": "asked"}]}`)
	s, problems := settings.ReadForText(v)
	want := []settings.Ignore{{Rule: "weasel-group", Start: 3, End: -1}, {Fingerprint: 0x0123456789abcdef, Start: -1, End: -1, Reason: "asked"}}
	if problems != nil || !slices.Equal(s.Ignore, want) {
		t.Errorf("%+v, %v", s.Ignore, problems)
	}
	if _, problems := settings.Read(v); len(problems) != 1 {
		t.Errorf("for many texts: %v", problems)
	}
}

// Every mistake is told, at its place, and what is right beside it holds.
func TestProblems(t *testing.T) {
	for in, want := range map[string][]string{
		`{"profil": "wire"}`:                                {`"profil" | profil: there is no setting "profil"; did you mean "profile"?`},
		`{"xyz": 1, "all": true}`:                           {`"xyz": 1 | xyz: there is no setting "xyz"`},
		`{"profile": "reeder"}`:                             {`"reeder" | profile: "reeder" is not one of editor, wire, fact-checker, reader, strict; did you mean "reader"?`},
		`{"profile": 3}`:                                    {`3} | profile: this has to be text, and is a whole number`},
		`{"profile": null}`:                                 {`null} | profile: this has to be text`},
		`{"all": "yes"}`:                                    {`"yes"} | all: this has to be true or false, and is text`},
		`{"rules": {"weasel-grop": "off"}}`:                 {`"weasel- | rules.weasel-grop: there is no rule "weasel-grop"; did you mean "weasel-group"?`},
		`{"rules": {"weasel-group": "of"}}`:                 {`"of"}} | rules.weasel-group: "of" is not one of off, on, info, low, medium, high; did you mean "off"?`},
		`{"rules": []}`:                                     {`[]} | rules: this has to be a table, and is a list`},
		`{"limits": {"confidence": 0}}`:                     {`0}} | limits.confidence: 0 is not from 50 to 100`},
		`{"limits": {"confidence": 60.5}}`:                  {`60.5}} | limits.confidence: this has to be a whole number`},
		`{"house": {"roles": ["a", 1, " "]}}`:               {`1, " "]} | house.roles[1]: this has to be text, and is a whole number`, `" "]}} | house.roles[2]: this is empty`},
		`{"house": {"role": []}, "min-level":1}`:            {`"role":  | house.role: there is no setting "role"; did you mean "roles"?`, `1} | min-level: this has to be text, and is a whole number`},
		`{"ignore": [{}]}`:                                  {`{}]} | ignore[0]: this has to name a rule or a finding`},
		`{"ignore": [{"finding": "12"}]}`:                   {`"12"}]} | ignore[0].finding: this has to be the 16 hexadecimal digits of a fingerprint`},
		`{"ignore": [{"rule": "x", "start": 5, "end": 4}]}`: {`{"rule": | ignore[0]: this ends before it starts`},
		`[]`: {`[] | this has to be a table, and is a list`},
	} {
		if _, got := read(in); !slices.Equal(got, want) {
			t.Errorf("%s:\ngot  %q\nwant %q", in, got, want)
		}
	}
	if got, _ := read(`{"profile": "reeder", "all": true, "rules": {"no": "off", "orphan-quote": "off"}}`); !got.All || got.Rules["orphan-quote"] != rules.Off || len(got.Rules) != 1 {
		t.Errorf("beside mistakes, what is right does not hold: %+v", got)
	}
}

func TestNotJSON(t *testing.T) {
	for in, want := range map[string]string{
		``:                       "at byte 0: a value is missing",
		`{`:                      "at byte 1: a key in quotation marks is missing",
		`{"a" 1}`:                "at byte 5: a colon is missing",
		`{"a": }`:                "at byte 6: a value is missing",
		`{"a": 1 "b": 2}`:        "at byte 8: a comma or } is missing",
		`{"a": 1, "a": 2}`:       `the key "a" stands here a second time`,
		`{"a": [1 2]}`:           "a comma or ] is missing",
		`{"a": "b`:               "a text does not end",
		"{\"a\": \"b\n\"}":       "a text does not end",
		`{"a": "\x"}`:            "there is no such escape",
		`{"a": "\u12"}`:          "four hexadecimal digits are missing",
		`{} {}`:                  "more follows after the end",
		`{"a": tru}`:             "a value is missing",
		strings.Repeat("[", 1e6): "it nests too deep",
	} {
		if _, got := read(in); len(got) != 1 || !strings.HasPrefix(got[0], "this is not JSON ") || !strings.Contains(got[0], want) {
			t.Errorf("%.40s: %q, want %q", in, got, want)
		}
	}
}

// What the schema takes, Read takes, and the other way round.
func TestSchema(t *testing.T) {
	f, err := os.Open("schema.json")
	if err != nil {
		t.Skip("a js/wasm run has no files")
	}
	defer f.Close()
	doc, err := jsonschema.UnmarshalJSON(f)
	if err != nil {
		t.Fatal(err)
	}
	c := jsonschema.NewCompiler()
	if err := c.AddResource("options.json", doc); err != nil {
		t.Fatal(err)
	}
	schema, err := c.Compile("options.json")
	if err != nil {
		t.Fatal(err)
	}
	good := []string{everything, `{}`, `{"profile": "strict"}`, `{"rules": {}}`, `{"house": {}}`, `{"limits": {"confidence": 100}}`,
		`{"ignore": [{"finding": "00000000000000ab", "reason": "x"}, {"rule": "no-such", "start": 3, "end": 9, "in-text": true}]}`}
	for _, r := range rules.All {
		for _, choice := range settings.Choices {
			good = append(good, `{"rules": {"`+r.ID+`": "`+choice+`"}}`)
		}
	}
	bad := []string{`[]`, `{"profil": 1}`, `{"profile": "x"}`, `{"min-level": "none"}`, `{"fail-on": "info"}`, `{"all": 1}`, `{"site": "who.example"}`, `{"site": ["https://who.example/"]}`, `{"skip": "x"}`, `{"skip": [""]}`,
		`{"rules": {"orphan-quote": "x"}}`, `{"limits": {"confidence": 49}}`, `{"limits": {"confidence": 1.5}}`, `{"limits": {"x": 1}}`,
		`{"limits": {"claims-per-1000-words": 0}}`, `{"house": {"roles": [1]}}`, `{"house": {"x": []}}`, `{"ignore": [{"reason": "x"}]}`, `{"ignore": [{"finding": "xy"}]}`, `{"ignore": [{"rule": "x", "start": -1}]}`}
	for i, in := range slices.Concat(good, bad) {
		var v any
		if err := json.Unmarshal([]byte(in), &v); err != nil {
			t.Fatal(err)
		}
		byRead := true
		if _, problems := read(in); problems != nil {
			byRead = false
		}
		if bySchema := schema.Validate(v) == nil; bySchema != (i < len(good)) || byRead != bySchema {
			t.Errorf("%s: the schema says %v, Read says %v", in, bySchema, byRead)
		}
	}
}

// A JSON text reads as it does with the standard library, or not at all.
func FuzzParseJSON(f *testing.F) {
	f.Add(everything)
	f.Add(`{"a": ["\ud83d\udc4d\ud83d", -0, 1e3, null, false]}`)
	f.Fuzz(func(t *testing.T, s string) {
		v, wrong := settings.ParseJSON(s)
		var std any
		err := json.Unmarshal([]byte(s), &std)
		if wrong != nil {
			if wrong.At < 0 || wrong.At > len(s) {
				t.Fatalf("%q: a problem at %d", s, wrong.At)
			}
			return
		}
		if err == nil && !like(v, std) {
			t.Fatalf("%q is %+v, and %v", s, v, std)
		}
		settings.Read(v)
	})
}

// like compares what a setting can be; numbers are looser here than in JSON.
func like(v settings.Value, std any) bool {
	switch v.Kind {
	case settings.Text:
		s, ok := std.(string)
		return ok && strings.ToValidUTF8(v.Text, "\uFFFD") == s || strings.Contains(s, "\uFFFD")
	case settings.Flag:
		return v.Flag == std
	case settings.List:
		list, _ := std.([]any)
		return len(list) == len(v.List) && !slices.ContainsFunc(v.List, func(x settings.Value) bool {
			return !slices.ContainsFunc(list, func(y any) bool { return like(x, y) })
		})
	case settings.Table:
		m, ok := std.(map[string]any)
		return ok && len(m) <= len(v.Entries)
	}
	return true
}
