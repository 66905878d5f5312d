package gold

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"whosaid/internal/text"
)

const story = "Ana Ruiz said it was late. An aide said so too. She said no more, and she left. Acme said it had waited."

// spans gives where each of list stands for the first time.
func spans(list ...string) (out []text.Span) {
	for _, s := range list {
		at := int32(strings.Index(story, s))
		out = append(out, text.Span{Start: at, End: at + int32(len(s))})
	}
	return out
}

func TestCastTally(t *testing.T) {
	g := Cast{Article: "story", Text: story, Voices: []Voice{
		{"Ana Ruiz", "named-person", spans("Ana Ruiz", "She", "she")},
		{"", "anonymous-individual", spans("An aide")},
		{"Acme", "institution", spans("Acme")},
	}}
	var s CastTally
	s.Add(&g, g.Voices)
	if s.Kinds() != 1 || s.Together() != 1 || s.Names() != 1 {
		t.Errorf("against itself:\n%s", &s)
	}

	// "She" is given to the aide, and Acme is not found.
	var shown []string
	s = CastTally{Show: func(_, what string) { shown = append(shown, what) }}
	s.Add(&g, []Voice{
		{"Ruiz", "named-person", spans("Ruiz", "she")},
		{"", "anonymous-individual", spans("An aide", "She")},
	})
	// Four mentions: P of Ana's two is 1 and of the others 1/2; R is 2/3 twice, 1/3 and 1.
	if s.found != 4 || s.right != 3 || s.precision != 3 || s.recall < 2.66 || s.recall > 2.67 || s.named != 1 || s.nameRight != 0 {
		t.Errorf("got %+v", s)
	}
	want := []string{
		"named-person, not anonymous-individual: She",
		"1 of 3 mentions of Ana Ruiz are apart",
		`named "Ana Ruiz", not "Ruiz"`,
		"1 mentions of others stand with An aide",
	}
	if !slices.Equal(shown, want) {
		t.Errorf("shows %q, want %q", shown, want)
	}
}

func TestReadCasts(t *testing.T) {
	dir := t.TempDir()
	write := func(name, s string) {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(s), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	write("a.txt", story)
	write("a.sources.jsonl", `{"id": 1, "name": null, "kind": "anonymous-individual", "mentions": [{"quote": "said", "nth": 1}]}`+"\n\n")
	casts, err := ReadCasts(dir, dir)
	if err != nil || len(casts) != 1 || casts[0].Article != "a" || len(casts[0].Voices) != 1 {
		t.Fatalf("got %+v, %v", casts, err)
	}
	if at := casts[0].Voices[0].Mentions[0].Start; at != int32(strings.Index(story, "said so")) {
		t.Errorf("the second said is at %d", at)
	}
	write("a.sources.jsonl", `{"kind": "bare", "mentions": [{"quote": "nowhere"}]}`)
	if _, err := ReadCasts(dir, dir); err == nil {
		t.Error("a mention that is not in the text is no error")
	}
}
