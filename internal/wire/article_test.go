package wire

import (
	"encoding/binary"
	"math/rand/v2"
	"testing"
)

// pageRequest lays out a page with a menu and an article of two paragraphs.
func pageRequest() []byte {
	le := binary.LittleEndian
	words := []string{"body", "nav menu", "div text", "p", "p"}
	r := le.AppendUint32([]byte{1, 0, 0, 0}, uint32(len(words)))
	r = le.AppendUint32(r, 3)
	for i, parent := range []uint32{0, 1, 1, 3, 3} {
		r = le.AppendUint32(le.AppendUint32(le.AppendUint32(r, parent), uint32(len(words[i]))), 0)
	}
	for _, b := range [][5]uint32{{1, 30, 30, 0, 0}, {3, 240, 0, 2, 2}, {4, 180, 10, 1, 1}} {
		for _, v := range b {
			r = le.AppendUint32(r, v)
		}
	}
	for _, w := range words {
		r = append(r, w...)
	}
	return r
}

func TestArticle(t *testing.T) {
	if got, want := string(Article(pageRequest())), "\x00\x00\x01\x01"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
	for _, c := range []struct {
		name string
		at   int
		to   byte
	}{
		{"another version", 0, 2}, {"too many elements", 7, 1}, {"too many blocks", 9, 9}, {"an element in itself", 12 + 12, 2},
		{"words past the end", 16, 200}, {"fixed and what else", 20, 2}, {"a block in no element", 12 + 5*12, 5},
		{"endless letters", 12 + 5*12 + 7, 1}, {"more letters in links than letters", 12 + 5*12 + 8, 31}, {"words that are not UTF-8", len(pageRequest()) - 1, 0xff},
	} {
		r := pageRequest()
		r[c.at] = c.to
		if got := Article(r); Status(got[0]) != BadRequest || len(got) < 2 {
			t.Errorf("%s: got %q", c.name, got)
		}
	}
	for n := range pageRequest() {
		if got := Article(pageRequest()[:n]); Status(got[0]) == Internal {
			t.Errorf("%d bytes: got %q", n, got)
		}
	}
}

// TestAnyArticle sends requests with a few bytes changed: each gets an answer, and
// none brings the engine down.
func TestAnyArticle(t *testing.T) {
	for seed := range uint64(20_000) {
		rnd := rand.New(rand.NewPCG(seed, 2))
		r := pageRequest()
		for range 1 + rnd.IntN(4) {
			r[rnd.IntN(len(r))] = byte(rnd.IntN(256))
		}
		if got := Article(r); Status(got[0]) == Internal {
			t.Fatalf("seed %d: %q", seed, got)
		}
	}
}
