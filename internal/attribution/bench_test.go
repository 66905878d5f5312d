package attribution

import (
	"os"
	"testing"

	"whosaid/internal/attribution/model"
	"whosaid/internal/document"
	"whosaid/internal/segment"
	"whosaid/internal/tag"
)

func BenchmarkModel(b *testing.B) {
	data, _ := os.ReadFile("/tmp/big.txt")
	doc := document.Plain("", string(data))
	t := tag.Tag(segment.Split(&doc))
	fr := Frames(t)
	b.SetBytes(int64(len(data)))
	for b.Loop() {
		model.Find(t, fr)
	}
}
func BenchmarkPrepare(b *testing.B) {
	data, _ := os.ReadFile("/tmp/big.txt")
	doc := document.Plain("", string(data))
	t := tag.Tag(segment.Split(&doc))
	fr := Frames(t)
	b.SetBytes(int64(len(data)))
	for b.Loop() {
		model.Prepare(t, fr)
	}
}
func BenchmarkFrames(b *testing.B) {
	data, _ := os.ReadFile("/tmp/big.txt")
	doc := document.Plain("", string(data))
	t := tag.Tag(segment.Split(&doc))
	b.SetBytes(int64(len(data)))
	for b.Loop() {
		Frames(t)
	}
}
