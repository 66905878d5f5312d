package segment

import (
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"whosaid/internal/document"
)

// again holds that what is cut up again is as if cut up anew, and that what is said to
// stand as it stood does.
func again(t *testing.T, before, after string) {
	t.Helper()
	d, e := document.Plain("", before), document.Plain("", after)
	old := Split(&d)
	got, s := Again(&e, old)
	want := Split(&e)
	if !slices.Equal(got.Tokens, want.Tokens) || !slices.Equal(got.Sentences, want.Sentences) || !slices.Equal(got.Quotations, want.Quotations) || !slices.Equal(got.InSentence, want.InSentence) ||
		!slices.Equal(got.InQuote, want.InQuote) || !slices.Equal(got.starts, want.starts) || !slices.Equal(got.marked, want.marked) || !slices.Equal(got.labels, want.labels) {
		t.Fatalf("after %q\n came %q\n got %+v\nwant %+v", before, after, got, want)
	}
	for i := range got.Tokens {
		if w := s.Tokens.Was(int32(i)); w >= 0 {
			x, y := got.Tokens[i], old.Tokens[w]
			if x.Hash != y.Hash || x.Kind != y.Kind || x.Shape != y.Shape || x.End-x.Start != y.End-y.Start || s.Sentences.Was(got.InSentence[i]) != old.InSentence[w] {
				t.Fatalf("token %d %+v was %+v: %q, %q", i, x, y, before, after)
			}
			q, p := got.InQuote[i], old.InQuote[w]
			if q < 0 != (p < 0) || q >= 0 && s.Quotations.Was(q) != p {
				t.Fatalf("token %d is in quotation %d, was in %d: %q, %q", i, q, p, before, after)
			}
		}
	}
}

var scraps = strings.Split("“|”|\"|'|‘|’|\n\n| |. |.|Q: |A: |SMITH: |— D (@e)|@g: |, she said. |’s |“We go.\n\n“We stay.|The mayor left. |x|LONDON — |NEW DELHI: |> |* |U.S. |I think so. You know.|: |”\n\n“|A.", "|")

// mutate makes one edit.
func mutate(r *rand.Rand, s string) string {
	at := r.IntN(len(s) + 1)
	end := min(len(s), at+r.IntN(12)*r.IntN(3))
	with := ""
	switch r.IntN(4) {
	case 0:
	case 1:
		if len(s) > 0 {
			k := r.IntN(len(s))
			with = s[k:min(len(s), k+r.IntN(60))]
		}
	default:
		with = scraps[r.IntN(len(scraps))]
	}
	return strings.ToValidUTF8(s[:at]+with+s[end:], "")
}

func TestAgain(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	for range 500 {
		s := ""
		for range r.IntN(40) {
			s += scraps[r.IntN(len(scraps))]
		}
		for range 6 {
			next := mutate(r, s)
			again(t, s, next)
			s = next
		}
	}
}

func FuzzAgain(f *testing.F) {
	f.Add("“One.\n\n“Two.\n\nThree.” Four.", "“One.\n\nTwo.\n\nThree.” Four.")
	f.Add("Q: A?\n\nA: B.\n\nQ: C?\n\nA: I d.", "Q: A?\n\nA: B.\n\nQ: C?\n\nA: I d. I e.")
	f.Fuzz(func(t *testing.T, before, after string) {
		again(t, strings.ToValidUTF8(before, ""), strings.ToValidUTF8(after, ""))
	})
}
