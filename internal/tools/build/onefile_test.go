package main

import (
	"bytes"
	"strings"
	"testing"
)

// What letters writes can be read again, and could end neither a script nor a string.
// The page's own reading of it is tested in web/test/onefile.test.mjs.
func TestLetters(t *testing.T) {
	for _, data := range [][]byte{{}, {0}, {255}, {1, 2}, {255, 255, 255}, {0, 0, 0, 0}, {255, 255, 255, 255, 255}, bytes.Repeat([]byte("\x00whosaid\xff"), 99)} {
		text := letters(data)
		if strings.ContainsAny(text, `&<"\`) {
			t.Errorf("%q holds what means something in a page", text)
		}
		if got := unletter(text); !bytes.Equal(got, data) {
			t.Errorf("%v comes back as %v", data, got)
		}
	}
}

func unletter(text string) []byte {
	digit := func(c byte) (n uint) {
		for b := byte(' '); b < c; b++ {
			if !strings.ContainsRune(`"&<\`, rune(b)) {
				n++
			}
		}
		return n
	}
	out := []byte{}
	var held, n uint
	for len(text) > 0 {
		if len(text) == 1 {
			held, n, text = held<<6|digit(text[0]), n+6, ""
		} else {
			held, n, text = held<<13|(digit(text[0])*91+digit(text[1])), n+13, text[2:]
		}
		for ; n >= 8; n -= 8 {
			out = append(out, byte(held>>(n-8)))
		}
		held &= 1<<n - 1
	}
	return out
}

func TestCut(t *testing.T) {
	got, err := cut("a<!--site-->b<!--/site-->c<!--site--><!--/site-->d", siteOnly, siteOnlyEnd)
	if err != nil || got != "acd" {
		t.Errorf("%q, %v", got, err)
	}
	if _, err := cut("a<!--site-->b", siteOnly, siteOnlyEnd); err == nil {
		t.Error("what does not end is cut")
	}
}
