package engine

import (
	"fmt"
	"strings"
	"testing"

	"whosaid/internal/document"
	"whosaid/internal/report"
	"whosaid/internal/rule"
	"whosaid/internal/rules"
	"whosaid/internal/text"
)

const twins = "A source said on Monday that the bridge would stay shut.\n\n" +
	"Critics said it would not, and a source said on Monday that the bridge would stay shut."

func reportOn(s string, o Options) *report.Report {
	d := document.Plain("", s+"\n")
	return Analyze(&d, o)
}

// prints gives the fingerprints of the findings of a rule by their place.
func prints(r *report.Report, id string) map[text.Span]uint64 {
	out := map[text.Span]uint64{}
	for _, f := range r.Findings {
		if f.Rule.ID == id {
			out[f.At] = f.Fingerprint
		}
	}
	return out
}

// A finding is the same finding whatever else is shown: twins keep their numbers.
func TestFingerprintsDoNotDependOnOptions(t *testing.T) {
	same := strings.Repeat("A source said the bridge would stay shut.\n\n", 4) + "A source said the bridge would stay shut, and that the mayor took bribes.\n\n"
	whole := prints(reportOn(same, Options{All: true}), "bare-source")
	if len(whole) < 4 {
		t.Fatalf("%d findings", len(whole))
	}
	first := reportOn(same, Options{All: true}).Findings[0]
	for name, o := range map[string]Options{
		"a higher level":   {MinLevel: rule.High},
		"the caps":         {},
		"another profile":  {Profile: rules.Strict, All: true},
		"the first of all": {All: true, Ignore: []document.Ignore{{Fingerprint: first.Fingerprint}}},
		"a part ignored":   {All: true, Ignore: []document.Ignore{{Rule: "bare-source", At: text.Span{Start: 0, End: 60}}}},
		"other rules off":  {All: true, Rules: map[string]rules.Choice{"single-anonymous-source": rules.Off}},
	} {
		for at, print := range prints(reportOn(same, o), "bare-source") {
			if want, ok := whole[at]; ok && want != print {
				t.Errorf("%s: the finding at %v has another fingerprint", name, at)
			}
		}
	}
}

func TestIgnore(t *testing.T) {
	sources := prints(reportOn(twins, Options{}), "bare-source")
	if len(sources) != 2 {
		t.Fatalf("%d findings of bare-source", len(sources))
	}
	second := text.Span{Start: int32(strings.LastIndex(twins, "a source")), End: int32(strings.LastIndex(twins, "a source") + len("a source"))}
	critics := int32(strings.Index(twins, "Critics"))
	for name, c := range map[string]struct {
		ignore []document.Ignore
		want   string // each wish: known, used
		gone   string // "rule words" of what is ignored
	}{
		"one finding":     {[]document.Ignore{{Fingerprint: sources[second]}}, "true 1", "bare-source a source"},
		"in a stretch":    {[]document.Ignore{{Rule: "weasel-group", At: text.Span{Start: critics, End: critics + 1}}}, "true 1", "weasel-group Critics"},
		"in a sentence":   {[]document.Ignore{{Rule: "weasel-group", At: text.Span{Start: critics + 9, End: critics + 9}}}, "true 1", "weasel-group Critics"},
		"in another":      {[]document.Ignore{{Rule: "weasel-group"}}, "true 0", ""},
		"in the text":     {[]document.Ignore{{Rule: "bare-source", At: text.Span{End: 999}}}, "true 2", "bare-source A source, bare-source a source"},
		"no such rule":    {[]document.Ignore{{Rule: "bare-sorce", At: text.Span{End: 999}}}, "false 0", ""},
		"no such finding": {[]document.Ignore{{Fingerprint: 42}}, "true 0", ""},
		"twice":           {[]document.Ignore{{Fingerprint: sources[second]}, {Rule: "bare-source", At: text.Span{End: 999}}}, "true 1, true 1", "bare-source A source, bare-source a source"},
	} {
		r := reportOn(twins, Options{Ignore: c.ignore})
		var wishes, gone []string
		for _, w := range r.Ignores {
			wishes = append(wishes, fmt.Sprint(w.Known, " ", w.Used))
		}
		for _, x := range r.Ignored {
			gone = append(gone, x.Rule.ID+" "+x.At.Of(r.Doc.Text))
			for _, f := range r.Findings {
				if f.Rule == x.Rule && f.At == x.At {
					t.Errorf("%s: %s is ignored and shown", name, x.At.Of(r.Doc.Text))
				}
			}
		}
		if got := strings.Join(wishes, ", "); got != c.want {
			t.Errorf("%s: wishes %q, want %q", name, got, c.want)
		}
		if got := strings.Join(gone, ", "); got != c.gone {
			t.Errorf("%s: ignored %q, want %q", name, got, c.gone)
		}
	}
}

// Where one rule is ignored, another may speak of the same words.
func TestIgnoredRuleUncoversAnother(t *testing.T) {
	const s = "A source said the bridge would stay shut."
	before := reportOn(s, Options{})
	if len(before.Findings) == 0 || len(before.Findings[0].Also) == 0 {
		t.Fatalf("no finding with another folded into it: %+v", before.Findings)
	}
	f := before.Findings[0]
	after := reportOn(s, Options{Ignore: []document.Ignore{{Rule: f.Rule.ID, At: text.Span{End: 999}}}})
	for _, g := range after.Findings {
		if g.Rule == f.Also[0] {
			return
		}
	}
	t.Errorf("%s is gone with %s: %+v", f.Also[0].ID, f.Rule.ID, after.Findings)
}
