package ingest

import (
	"bytes"
	"strings"
	"testing"
	"testing/iotest"
	"unicode/utf8"
)

func TestRead(t *testing.T) {
	const chars = "Na\u00efve \u201cquote\u201d \U0001F44D"
	for name, c := range map[string]struct {
		in, text string
		warning  string // part of it; "" for none
	}{
		"empty":                       {"", "", ""},
		"plain":                       {chars, chars, ""},
		"NUL stays":                   {"He said\x00 so.", "He said\x00 so.", ""},
		"only a few NULs":             {"\x00\x00\x00", "\x00\x00\x00", ""},
		"line ends stay":              {"a\r\nb\rc\n", "a\r\nb\rc\n", ""},
		"UTF-8 mark goes":             {"\uFEFFone", "one", ""},
		"a second mark stays":         {"\uFEFF\uFEFFone", "\uFEFFone", ""},
		"UTF-16, little":              {"\xFF\xFEa\x00\xEF\x00\x3D\xD8\x4D\xDC", "a\u00ef\U0001F44D", ""},
		"UTF-16, big":                 {"\xFE\xFF\x00a\x00\xEF\xD8\x3D\xDC\x4D", "a\u00ef\U0001F44D", ""},
		"UTF-16, half a pair":         {"\xFE\xFF\xD8\x3D\x00a", "\uFFFDa", "1 place was"},
		"UTF-16, second half first":   {"\xFE\xFF\xDC\x4D\xD8\x3D", "\uFFFD\uFFFD", "2 places were"},
		"UTF-16, odd byte":            {"\xFE\xFF\x00a\x00", "a\uFFFD", "1 place was"},
		"Latin-1":                     {"na\xEFve caf\xE9", "na\uFFFDve caf\uFFFD", "2 places were"},
		"a real U+FFFD is no mistake": {"a\uFFFDb", "a\uFFFDb", ""},
		// The Encoding Standard's maximal subparts, as in Unicode 16, table 3-11.
		"broken in three bytes": {"\xE2\x80 end", "\uFFFD end", "1 place was"},
		"broken in four bytes":  {"\xF1\x80\x80\xE1\x80\xC2b", "\uFFFD\uFFFD\uFFFDb", "3 places were"},
		"overlong":              {"\xC0\xAF\xE0\x80\xBF", strings.Repeat("\uFFFD", 5), "5 places were"},
		"surrogate in UTF-8":    {"\xED\xA0\x80", "\uFFFD\uFFFD\uFFFD", "3 places were"},
		"beyond Unicode":        {"\xF4\x91\x92\x93\xFF", strings.Repeat("\uFFFD", 5), "5 places were"},
		"lonely continuation":   {"\x80\xBF", "\uFFFD\uFFFD", "2 places were"},
	} {
		d, warning, err := Read("a.txt", strings.NewReader(c.in))
		if err != nil || d.Text != c.text || d.Name != "a.txt" {
			t.Errorf("%s: got %q, %q, %v, want %q", name, d.Name, d.Text, err, c.text)
		}
		if (warning == "") != (c.warning == "") || !strings.Contains(warning, c.warning) {
			t.Errorf("%s: warning %q, want %q", name, warning, c.warning)
		}
	}
}

func TestRefused(t *testing.T) {
	noise := make([]byte, 4096)
	for i := range noise {
		noise[i] = byte(i * 7)
	}
	wide := strings.Repeat("a\x00", 200)
	for name, c := range map[string]struct{ file, in, want string }{
		"Word by name":     {"a.docx", "", "word processor files are not read yet"},
		"Word by content":  {"a.txt", "PK\x03\x04\x14\x00", "ZIP file, as Word and LibreOffice write"},
		"PDF by name":      {"a.pdf", "", "PDF files are not read"},
		"PDF by content":   {"", "%PDF-1.7\n", "looks like a PDF file"},
		"picture":          {"a.txt", "\x89PNG\r\n\x1a\n", "looks like a picture (PNG)"},
		"noise":            {"a.txt", string(noise), "looks like a binary file"},
		"unmarked UTF-16":  {"a.txt", wide, "looks like UTF-16 text without a byte order mark"},
		"a byte too large": {"a.txt", strings.Repeat("a", MaxBytes+1), "larger than 32 MiB"},
	} {
		if _, _, err := Read(c.file, strings.NewReader(c.in)); err == nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%s: error %v, want %q", name, err, c.want)
		}
	}
}

// HTML pasted as text, with no name to say what it is, is text.
func TestMarkupAsText(t *testing.T) {
	const in = "<p>Police <b>said</b> so.</p>"
	d, warning, err := Read("", strings.NewReader(in))
	if d.Text != in || warning != "" || err != nil {
		t.Errorf("got %q, %q, %v", d.Text, warning, err)
	}
}

func TestReadError(t *testing.T) {
	if _, _, err := Read("a.txt", iotest.ErrReader(iotest.ErrTimeout)); err != iotest.ErrTimeout {
		t.Errorf("error %v, want the reader's", err)
	}
}

func FuzzRead(f *testing.F) {
	f.Add([]byte("\xEF\xBB\xBFa\xF0\x9F\x91"))
	f.Add([]byte("\xFF\xFEa\x00b"))
	f.Fuzz(func(t *testing.T, data []byte) {
		d, warning, err := Read("", bytes.NewReader(data))
		if err != nil {
			return
		}
		if !utf8.ValidString(d.Text) {
			t.Fatalf("%q is not UTF-8", d.Text)
		}
		if warning == "" && encoding(data) == utf8Text && "\uFEFF"+d.Text != string(data) && d.Text != string(data) {
			t.Fatalf("%q became %q without a warning", data, d.Text)
		}
	})
}
