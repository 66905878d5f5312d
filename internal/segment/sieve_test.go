package segment

import (
	"strings"
	"testing"
)

// TestSieve asks for more lists and patterns than a sieve takes, each twice: what it
// lets through must be what is found without it.
func TestSieve(t *testing.T) {
	x := split("“He didn’t,” the 23 officials’ aide in LONDON said: 4 of 10 (état) — won’t.")
	defer x.Release()
	all := strings.Fields("the didn't n't ' said london état of 23 4 10 — ( “ . on two * a|the? in|of he|she|it officials'")
	var lists []string
	for _, a := range all {
		for _, b := range all {
			for _, c := range []string{"", " said", " of?", " nothing?", " ? ! | ."} {
				lists = append(lists, a+" "+b+c)
			}
		}
	}
	if len(lists) < 1<<listBits {
		t.Fatalf("%d lists do not fill a sieve", len(lists))
	}
	for range 2 {
		for _, l := range lists {
			for i := range int32(len(x.Tokens)) {
				if got, want := x.In(i, l), among(x.Word(i), l, ' '); got != want {
					t.Fatalf("token %d in %q: %v, want %v", i, l, got, want)
				}
				if got, want := x.Match(i, l), x.match(i, l); got != want {
					t.Fatalf("token %d and %q: %d, want %d", i, l, got, want)
				}
			}
		}
	}
}

// TestSieveMoved asks for lists that come and go, so that one may lie where another lay.
func TestSieveMoved(t *testing.T) {
	x := split("the aide said so")
	defer x.Release()
	for _, w := range []string{"the", "aide", "said", "so", "not"} {
		for i := range int32(4) {
			for n := range 50 {
				l := strings.Repeat("no ", n) + w
				if got, want := x.In(i, l), x.Is(i, w); got != want {
					t.Fatalf("token %d in %q: %v, want %v", i, l, got, want)
				}
			}
		}
	}
}
