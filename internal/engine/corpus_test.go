package engine

import (
	"encoding/json"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"

	"whosaid/internal/document"
	"whosaid/internal/rule"
	"whosaid/internal/text"
)

// The articles in testdata were written for the project and labelled by hand;
// see the README there.
const articles = "testdata/articles"

var update = flag.Bool("update", false, "write the snapshot of findings anew")

// read gives the articles by name; none under js, which has no files.
func read(t *testing.T) map[string]string {
	t.Helper()
	if runtime.GOOS == "js" {
		t.Skip("a js/wasm run has no access to the articles")
	}
	files, err := filepath.Glob(articles + "/*.txt")
	if err != nil || len(files) == 0 {
		t.Fatalf("no articles: %v", err)
	}
	out := map[string]string{}
	for _, f := range files {
		data, err := os.ReadFile(f)
		if err != nil {
			t.Fatal(err)
		}
		out[strings.TrimSuffix(filepath.Base(f), ".txt")] = string(data)
	}
	return out
}

func findings(article string) []rule.Finding {
	d := document.Plain("", article)
	var out []rule.Finding
	for _, f := range Analyze(&d, Options{All: true}).Findings {
		out = append(out, f)
	}
	return out
}

// TestSnapshot holds every finding on the articles, so that a change in the
// engine shows as a readable difference. Run go test ./internal/engine -update
// to accept one.
func TestSnapshot(t *testing.T) {
	texts := read(t)
	var b strings.Builder
	files, _ := filepath.Glob(articles + "/*.txt")
	for _, f := range files {
		name := strings.TrimSuffix(filepath.Base(f), ".txt")
		fmt.Fprintf(&b, "%s\n", name)
		for _, f := range findings(texts[name]) {
			fmt.Fprintf(&b, "  %-6s %-25s %q", f.Level, f.Rule.ID, f.At.Of(texts[name]))
			for _, a := range f.Also {
				fmt.Fprintf(&b, " +%s", a.ID)
			}
			fmt.Fprintln(&b)
		}
	}
	const golden = "testdata/findings.txt"
	if *update {
		if err := os.WriteFile(golden, []byte(b.String()), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(golden)
	if err != nil {
		t.Fatal(err)
	}
	got, old := strings.Split(b.String(), "\n"), strings.Split(string(want), "\n")
	for i := range max(len(got), len(old)) {
		if i >= len(got) || i >= len(old) || got[i] != old[i] {
			t.Fatalf("findings differ from %s at line %d; if that is right, run go test ./internal/engine -update\n got %s\nwant %s", golden, i+1, at(got, i), at(old, i))
		}
	}
}

func at(lines []string, i int) string {
	if i < len(lines) {
		return lines[i]
	}
	return "(nothing)"
}

// A label is one line of an article's .jsonl.
type label struct {
	Kind, Rule, Level, Quote, Sentence string
	Nth                                int
	Borderline                         bool
}

// The least precision and recall, in percent, that findings keep on the articles:
// a few points below what was measured when they were set.
var floors = map[string]struct{ precision, recall int }{
	"anonymous": {80, 75},
	"agentless": {80, 75},
}

// TestFloor guards against drops. A label that two editors might dispute counts
// where it is found and is not missed where it is not.
func TestFloor(t *testing.T) {
	found, falses, missed := map[string]int{}, map[string]int{}, map[string]int{}
	for name, article := range read(t) {
		data, err := os.ReadFile(filepath.Join(articles, name+".jsonl"))
		if err != nil {
			t.Fatal(err)
		}
		labels := map[string][]text.Span{}
		firm := map[text.Span]bool{}
		for line := range strings.Lines(string(data)) {
			var l label
			if err := json.Unmarshal([]byte(line), &l); err != nil {
				t.Fatalf("%s: %v", name, err)
			}
			if l.Quote == "" {
				continue
			}
			at := 0
			for n := 0; n <= l.Nth; n++ {
				k := strings.Index(article[at:], l.Quote)
				if k < 0 {
					t.Fatalf("%s: %q is not in the article", name, l.Quote)
				}
				at += k + 1
			}
			s := text.Span{Start: int32(at - 1), End: int32(at - 1 + len(l.Quote))}
			labels[l.Kind] = append(labels[l.Kind], s)
			firm[s] = !l.Borderline
		}
		reported := map[string][]text.Span{}
		for _, f := range findings(article) {
			if k := kind(f.Rule); k != "" {
				reported[k] = append(reported[k], f.At)
			}
		}
		for k := range floors {
			for _, s := range labels[k] {
				switch {
				case overlaps(s, reported[k]):
					found[k]++
				case firm[s]:
					missed[k]++
				}
			}
			for _, s := range reported[k] {
				if !overlaps(s, labels[k]) {
					falses[k]++
				}
			}
		}
	}
	for k, floor := range floors {
		p := 100 * found[k] / max(1, found[k]+falses[k])
		r := 100 * found[k] / max(1, found[k]+missed[k])
		t.Logf("%s: precision %d%%, recall %d%%", k, p, r)
		if p < floor.precision || r < floor.recall {
			t.Errorf("%s: precision %d%% and recall %d%%, want %d%% and %d%% at least", k, p, r, floor.precision, floor.recall)
		}
	}
}

// kind gives the kind of label that a rule answers.
func kind(r *rule.Rule) string {
	switch r.ID {
	case "passive-attribution", "hearsay-adverb", "secondhand", "unlinked-study":
		return "agentless"
	case "single-anonymous-source":
		return "anonymous"
	}
	if r.Group == rule.Anonymous {
		return "anonymous"
	}
	return ""
}

func overlaps(s text.Span, among []text.Span) bool {
	for _, o := range among {
		if s.Overlaps(o) {
			return true
		}
	}
	return false
}
