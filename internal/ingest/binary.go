package ingest

import (
	"bytes"
	"errors"
)

// magic is how files that are no text begin.
var magic = []struct{ prefix, looks string }{
	{"%PDF-", "a PDF file: copy the text out, for example with pdftotext"},
	{"{\\rtf", "a rich text (RTF) file: save it as plain text"},
	{"PK\x03\x04", "a ZIP file, as Word and LibreOffice write: save the text as a .txt file, or paste it"},
	{"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", "an old Microsoft Office file: save the text as a .txt file, or paste it"},
	{"\x89PNG", "a picture (PNG); only text can be read"},
	{"\xFF\xD8\xFF", "a picture (JPEG); only text can be read"},
	{"GIF8", "a picture (GIF); only text can be read"},
	{"\x1F\x8B", "a gzip file: unpack it first"},
	{"\x7FELF", "a program; only text can be read"},
	{"\x00asm", "a WebAssembly program; only text can be read"},
	{"\xFF\xFE\x00\x00", "UTF-32 text: save it as UTF-8"},
}

// sample is how much of an input is looked at to tell text from other data.
const sample = 64 << 10

// refuseBinary gives an error if data is surely no text. A few NUL bytes or
// control characters are not enough: text copied from strange places has them.
func refuseBinary(data []byte) error {
	for _, m := range magic {
		if bytes.HasPrefix(data, []byte(m.prefix)) {
			return errors.New("this looks like " + m.looks)
		}
	}
	if encoding(data) != utf8Text {
		return nil
	}
	head := data[:min(len(data), sample)]
	var nul [2]int // at even and odd places
	controls := 0
	for i, c := range head {
		switch {
		case c == 0:
			nul[i%2]++
			controls++
		case c < ' ' && (c < '\t' || c > '\r') && c != 0x1B:
			controls++
		}
	}
	if controls < 16 || controls*10 < len(head) {
		return nil
	}
	if most, least := max(nul[0], nul[1]), min(nul[0], nul[1]); most*3 > len(head) && least*20 < most {
		return errors.New("this looks like UTF-16 text without a byte order mark: save it as UTF-8")
	}
	return errors.New("this looks like a binary file, not text")
}
