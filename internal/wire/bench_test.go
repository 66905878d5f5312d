package wire

import (
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"whosaid/internal/engine"
)

// BenchmarkAnalyze takes whole requests to whole replies, for the sizes that
// "make bench" measures in a browser, of the page's own example article.
func BenchmarkAnalyze(b *testing.B) {
	example, err := os.ReadFile("../../web/src/example.txt")
	if err != nil {
		b.Fatal(err)
	}
	for _, size := range []int{5_000, 100_000, 1_000_000} {
		r := request("", long(string(example), size))
		b.Run(strconv.Itoa(size/1000)+"KB", func(b *testing.B) { read(b, [][]byte{r}, size, false) })
	}
}

// BenchmarkKeystroke types a sentence into each of some paragraphs of a text of 100 KB,
// and takes it out again: with what was kept of the text before the last key, and
// without. The text is our own articles, or those of the folder NEWS.
func BenchmarkKeystroke(b *testing.B) {
	folder := os.Getenv("NEWS")
	if folder == "" {
		folder = "../engine/testdata/articles"
	}
	files, err := filepath.Glob(folder + "/*.txt")
	if err != nil || len(files) == 0 {
		b.Fatalf("no articles: %v", err)
	}
	all := ""
	for _, f := range files {
		data, err := os.ReadFile(f)
		if err != nil {
			b.Fatal(err)
		}
		all += string(data) + "\n\n"
	}
	const typed, places, size = " She said it was too late.", 7, 100_000
	t := long(all, size)
	var texts [][]byte
	for p := range places {
		at := strings.Index(t[len(t)*(p+1)/(places+1):], ".\n\n") + len(t)*(p+1)/(places+1) + 1
		for n := range len(typed) {
			texts = append(texts, request("", t[:at]+typed[:n]+t[at:]))
		}
		t = t[:at] + typed + t[at:]
	}
	for k := len(texts) - 2; k > 0; k-- {
		texts = append(texts, texts[k])
	}
	b.Run("read", func(b *testing.B) { read(b, texts, size, false) })
	b.Run("again", func(b *testing.B) { read(b, texts, size, true) })
}

// long is so many bytes of text, or a few less.
func long(text string, size int) string {
	return strings.ToValidUTF8(strings.Repeat(text+"\n\n", size/len(text)+1)[:size], "")
}

// read has requests of that size answered one after another, with a memory of the last or without.
func read(b *testing.B, requests [][]byte, size int, remember bool) {
	b.SetBytes(int64(size))
	b.ReportAllocs()
	for k := 0; b.Loop(); k++ {
		if !remember {
			memory = engine.Memory{}
		}
		if reply := Analyze(requests[k%len(requests)]); Status(reply[0]) != OK {
			b.Fatalf("%s", reply)
		}
	}
}
