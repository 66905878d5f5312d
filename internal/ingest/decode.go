package ingest

import (
	"encoding/binary"
	"unicode/utf16"
	"unicode/utf8"
)

type textEncoding uint8

const (
	utf8Text textEncoding = iota
	utf16Big
	utf16Little
)

// encoding is what the byte order mark says, or UTF-8.
func encoding(data []byte) textEncoding {
	if len(data) >= 2 {
		switch {
		case data[0] == 0xFE && data[1] == 0xFF:
			return utf16Big
		case data[0] == 0xFF && data[1] == 0xFE:
			return utf16Little
		}
	}
	return utf8Text
}

// decode gives the text in data, and how many places in it were not valid. It
// follows the WHATWG Encoding Standard: a byte order mark chooses the encoding
// and is dropped, as TextDecoder drops it, and each maximal part of a broken
// character becomes one U+FFFD. All offsets count in the text it gives.
func decode(data []byte) (t string, bad int) {
	switch encoding(data) {
	case utf16Big:
		return decodeUTF16(data[2:], binary.BigEndian)
	case utf16Little:
		return decodeUTF16(data[2:], binary.LittleEndian)
	}
	if len(data) >= 3 && string(data[:3]) == "\uFEFF" {
		data = data[3:]
	}
	if utf8.Valid(data) {
		return string(data), 0
	}
	out := make([]byte, 0, len(data)+len(data)/8)
	for i := 0; i < len(data); {
		r, n := utf8.DecodeRune(data[i:])
		if r == utf8.RuneError && n == 1 {
			bad++
			n = brokenLen(data[i:])
		}
		out = utf8.AppendRune(out, r)
		i += n
	}
	return string(out), bad
}

// brokenLen is the length of the maximal subpart of a character that b, which
// does not start with a whole one, starts with: the bytes that could begin one.
func brokenLen(b []byte) int {
	need, low, high := 0, byte(0x80), byte(0xBF)
	switch c := b[0]; {
	case c >= 0xC2 && c <= 0xDF:
		need = 1
	case c >= 0xE0 && c <= 0xEF:
		need = 2
		switch c {
		case 0xE0:
			low = 0xA0
		case 0xED:
			high = 0x9F
		}
	case c >= 0xF0 && c <= 0xF4:
		need = 3
		switch c {
		case 0xF0:
			low = 0x90
		case 0xF4:
			high = 0x8F
		}
	}
	n := 1
	for n <= need && n < len(b) && b[n] >= low && b[n] <= high {
		low, high = 0x80, 0xBF
		n++
	}
	return n
}

func decodeUTF16(data []byte, order binary.ByteOrder) (t string, bad int) {
	out := make([]byte, 0, len(data))
	for len(data) >= 2 {
		r := rune(order.Uint16(data))
		data = data[2:]
		if utf16.IsSurrogate(r) {
			pair := rune(utf8.RuneError)
			if len(data) >= 2 {
				pair = utf16.DecodeRune(r, rune(order.Uint16(data)))
			}
			if pair == utf8.RuneError {
				bad++
			} else {
				data = data[2:]
			}
			r = pair
		}
		out = utf8.AppendRune(out, r)
	}
	if len(data) == 1 {
		bad++
		out = utf8.AppendRune(out, utf8.RuneError)
	}
	return string(out), bad
}
