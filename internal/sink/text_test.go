package sink

import (
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"whosaid/internal/document"
	"whosaid/internal/profile"
	"whosaid/internal/report"
	"whosaid/internal/rule"
	"whosaid/internal/text"
)

var update = flag.Bool("update", false, "write the expected output anew")

var (
	unnamed = &rule.Rule{
		ID: "anonymous-individual", Level: rule.Medium,
		Message: "This person is quoted but not named, so readers cannot weigh who is speaking or hold them to it.",
		Fix:     "Press for a name. If you keep the source anonymous, say how they know, which side they are on, and why they cannot be named.",
	}
	reason = &rule.Rule{ID: "anonymity-without-reason"}
	number = &rule.Rule{
		ID: "unattributed-number", Level: rule.High,
		Message: "The figure has no source.", Fix: "Say who counted, and when.",
	}
)

// marks builds a report with a finding on each [[marked]] stretch of t.
func marks(name, t string, rules ...*rule.Rule) *report.Report {
	var fs []rule.Finding
	for _, r := range rules {
		i, j := strings.Index(t, "[["), strings.Index(t, "]]")
		t = t[:i] + t[i+2:j] + t[j+2:]
		f := rule.Finding{Rule: r, At: text.Span{Start: int32(i), End: int32(j - 2)}, Level: r.Level, Confidence: 91, Message: r.Message, Attribution: -1, Source: -1}
		if r == unnamed {
			f.Also = []*rule.Rule{reason}
		}
		fs = append(fs, f)
	}
	d := document.Plain(name, t)
	return &report.Report{Doc: &d, MinLevel: rule.Low, Findings: fs}
}

func article() *report.Report {
	r := marks("news/bridge.txt", "Bridge shut\n\n"+
		"The north bridge will stay shut until spring, said [[a city engineer who has read the report on its piers but was not allowed to speak about it]]. The mayor’s office did not answer.\n\n"+
		"Some [[4,000 drivers]] a day now go round by the harbour.\n\n"+
		"The council, which met behind closed doors on Monday, heard from all its own departments that the costs had doubled since the summer, said [[an aide]], and that nobody had been told of it before the vote on the new budget for roads and for bridges.",
		unnamed, number, unnamed)
	r.Findings[1].Related = []rule.Related{{At: text.Span{Start: 13, End: 28}, Message: "the bridge is first named here"}}
	r.Profile = profile.Profile{
		Words: 71, Sentences: 4, PartNamed: 1, Institutions: 1, Anonymous: 2,
		AttributedSentences:  profile.Ratio{Numerator: 2, Denominator: 4},
		AccountableSentences: profile.Ratio{Numerator: 0, Denominator: 4},
		LongestWithoutAny:    profile.Stretch{Words: 16, Sentences: 2, Start: 170},
	}
	return r
}

func TestText(t *testing.T) {
	long := strings.Repeat("word ", 199) + "word"
	for name, c := range map[string]struct {
		style   Style
		reports []*report.Report
	}{
		"article":       {Style{Width: 80}, []*report.Report{article()}},
		"article-60":    {Style{Width: 60}, []*report.Report{article()}},
		"article-color": {Style{Width: 80, Color: true}, []*report.Report{article()}},
		"nothing": {Style{Width: 80}, []*report.Report{
			marks("", "Nobody said a thing."),
			marks("empty.txt", " \n\n"),
			marks("headings.txt", "One\n\nBy Ana Ruiz\n\nPhoto: somebody"),
		}},
		"awkward": {Style{Width: 80}, []*report.Report{
			marks("esc\x1b[2J.txt", "He said \x1b[31m\x07[[a\x00b\u202Ec]] to me\r\nand\tto you.", number),
			marks("wide.txt", "東京の記者 👍🏽 said [[é́ ｆｕｌｌ 漢字]] and שלום [[עולם]] too.", number, number),
			marks("long.txt", long+" [["+long+"]] "+long, number),
			marks("unbroken.txt", strings.Repeat("x", 300)+"[["+strings.Repeat("y", 30)+"]]"+strings.Repeat("z", 300), number),
		}},
	} {
		var b strings.Builder
		s := NewText(&b, c.style)
		for _, r := range c.reports {
			if err := s.Report(r); err != nil {
				t.Fatal(err)
			}
		}
		if err := s.Close(); err != nil {
			t.Fatal(err)
		}
		golden := filepath.Join("testdata", name+".golden")
		if *update {
			if err := os.WriteFile(golden, []byte(b.String()), 0o666); err != nil {
				t.Fatal(err)
			}
		}
		want, err := os.ReadFile(golden)
		if err != nil {
			t.Fatal(err)
		}
		if b.String() != string(want) {
			t.Errorf("%s: got\n%s\nwant\n%s", name, b.String(), want)
		}
		for l := range strings.SplitSeq(b.String(), "\n") {
			if !c.style.Color && columns(l) > c.style.Width {
				t.Errorf("%s: wider than %d columns: %s", name, c.style.Width, l)
			}
		}
	}
}
