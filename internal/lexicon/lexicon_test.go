package lexicon_test

import (
	"bytes"
	"os"
	"testing"

	"whosaid/internal/lexicon"
	"whosaid/internal/tools/lexicon/pack"
)

func TestLookup(t *testing.T) {
	for _, c := range []struct {
		word  string
		class lexicon.Set
	}{
		{"said", lexicon.Say}, {"SAYING", lexicon.Say}, {"told", lexicon.Tell}, {"officials", lexicon.Official},
		{"spokeswomen", lexicon.Spokes}, {"Dr.", lexicon.Title}, {"reportedly", lexicon.Hearsay},
	} {
		if !lexicon.Lookup(c.word).Has(c.class) {
			t.Errorf("%q is not in class %b", c.word, c.class)
		}
	}
	for _, w := range []string{"", "qwertz", "’", "a-word-much-longer-than-the-forty-bytes-that-a-list-may-hold"} {
		if s := lexicon.Lookup(w); s != 0 {
			t.Errorf("%q is in %b", w, s)
		}
	}
}

func TestLookupAllocatesNothing(t *testing.T) {
	if n := testing.AllocsPerRun(100, func() { lexicon.Lookup("Spokeswoman’s") }); n != 0 {
		t.Errorf("%v allocations", n)
	}
}

// TestPacked fails when lexicon.bin is not what the lists give: run go run ./internal/tools/lexicon.
func TestPacked(t *testing.T) {
	if _, err := os.Stat("lists"); err != nil {
		t.Skip("the lists are not here: a js/wasm run has no access to them")
	}
	want, err := pack.Dir("lists")
	if err != nil {
		t.Fatal(err)
	}
	got, err := os.ReadFile("lexicon.bin")
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(got, want) {
		t.Error("lexicon.bin is stale: run go run ./internal/tools/lexicon")
	}
}
