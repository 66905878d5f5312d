package text

import (
	"strings"
	"testing"
	"unicode/utf16"
	"unicode/utf8"
)

// check compares the index with the slow, obvious count at every rune boundary.
func check(t *testing.T, s string) {
	t.Helper()
	x := NewIndex(s)
	if want := len(utf16.Encode([]rune(s))); int(x.Len()) != want {
		t.Fatalf("Len = %d, want %d", x.Len(), want)
	}
	for i := 0; i <= len(s); i++ {
		if i < len(s) && !utf8.RuneStart(s[i]) {
			continue
		}
		want := int32(len(utf16.Encode([]rune(s[:i]))))
		if got := x.UTF16(int32(i)); got != want {
			t.Fatalf("UTF16(%d) = %d, want %d", i, got, want)
		}
		if got := x.Byte(want); got != int32(i) {
			t.Fatalf("Byte(%d) = %d, want %d", want, got, i)
		}
	}
}

func TestIndex(t *testing.T) {
	for _, s := range []string{"", "plain", "naïve “quoted” café", "👍🏽 done", strings.Repeat("é👍a", 300), "\uFFFD\x00שלום"} {
		check(t, s)
	}
}

func TestInsideSurrogatePair(t *testing.T) {
	if got := NewIndex("a👍b").Byte(2); got != 1 {
		t.Errorf("Byte(2) = %d, want the start of the rune, 1", got)
	}
}

func TestPosition(t *testing.T) {
	x := NewIndex("one\ntwo é!\r\nthree\rfour")
	for _, c := range []struct{ off, line, col int32 }{{0, 1, 1}, {4, 2, 1}, {10, 2, 6}, {13, 3, 1}, {19, 4, 1}} {
		if l, k := x.Position(c.off); l != c.line || k != c.col {
			t.Errorf("Position(%d) = %d:%d, want %d:%d", c.off, l, k, c.line, c.col)
		}
	}
}

func FuzzIndex(f *testing.F) {
	f.Add("aé👍\n")
	f.Fuzz(func(t *testing.T, s string) { check(t, strings.ToValidUTF8(s, "\uFFFD")) })
}
