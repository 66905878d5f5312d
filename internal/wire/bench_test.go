package wire

import (
	"os"
	"strconv"
	"strings"
	"testing"
)

// BenchmarkAnalyze takes whole requests to whole replies, for the sizes that
// "make bench" measures in a browser, of the page's own example article.
func BenchmarkAnalyze(b *testing.B) {
	example, err := os.ReadFile("../../web/src/example.txt")
	if err != nil {
		b.Fatal(err)
	}
	for _, size := range []int{5_000, 100_000, 1_000_000} {
		t := strings.Repeat(string(example)+"\n\n", size/len(example)+1)
		r := request("", strings.ToValidUTF8(t[:size], ""))
		b.Run(strconv.Itoa(size/1000)+"KB", func(b *testing.B) {
			b.SetBytes(int64(size))
			b.ReportAllocs()
			for b.Loop() {
				if reply := Analyze(r); Status(reply[0]) != OK {
					b.Fatalf("%s", reply)
				}
			}
		})
	}
}
