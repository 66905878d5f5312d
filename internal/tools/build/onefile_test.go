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
	var out []byte
	for len(text) > 0 {
		n := min(5, len(text))
		group := uint64(0)
		for k := range 5 {
			digit := uint64(84)
			if k < n {
				digit = 0
				for c := byte('#'); c < text[k]; c++ {
					if !strings.ContainsRune(`&<\`, rune(c)) {
						digit++
					}
				}
			}
			group = group*85 + digit
		}
		for k := range n - 1 {
			out = append(out, byte(group>>(24-8*k)))
		}
		text = text[n:]
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
