package engine

import (
	"os"
	"path/filepath"
	"runtime"
	"testing"

	"whosaid/internal/attribution"
	"whosaid/internal/claim"
	"whosaid/internal/document"
	"whosaid/internal/segment"
	"whosaid/internal/source"
	"whosaid/internal/tag"
)

// news gives the articles to measure with: those of the folder that the
// environment variable NEWS names, or else our own.
func news(b *testing.B) (docs []document.Document, bytes int64) {
	b.Helper()
	folder := os.Getenv("NEWS")
	if folder == "" {
		if runtime.GOOS == "js" {
			b.Skip("a js/wasm run has no access to the articles")
		}
		folder = articles
	}
	files, err := filepath.Glob(folder + "/*.txt")
	if err != nil || len(files) == 0 {
		b.Fatalf("no articles: %v", err)
	}
	for _, f := range files {
		data, err := os.ReadFile(f)
		if err != nil {
			b.Fatal(err)
		}
		docs = append(docs, document.Plain("", string(data)))
		bytes += int64(len(docs[len(docs)-1].Text))
	}
	return docs, bytes
}

// BenchmarkAnalyze takes articles one by one through each of the engine's stages,
// with what the ones before gave, and then through all of it.
func BenchmarkAnalyze(b *testing.B) {
	docs, bytes := news(b)
	texts := make([]*segment.Text, len(docs))
	tagged := make([]*tag.Text, len(docs))
	found := make([]attribution.Found, len(docs))
	for i := range docs {
		texts[i] = segment.Split(&docs[i])
		tagged[i] = tag.Tag(texts[i])
		found[i] = attribution.Find(tagged[i])
	}
	for _, stage := range []struct {
		name string
		run  func(i int)
	}{
		{"segment", func(i int) { segment.Split(&docs[i]).Release() }},
		{"tag", func(i int) { tag.Tag(texts[i]) }},
		{"frames", func(i int) { attribution.Frames(tagged[i]) }},
		{"attribution", func(i int) { attribution.Find(tagged[i]) }},
		{"source", func(i int) { source.Assemble(tagged[i], found[i].Attributions, nil); source.Subjects(tagged[i]) }},
		{"claim", func(i int) { claim.Find(tagged[i], found[i].Attributions) }},
		{"all", func(i int) { Analyze(&docs[i], Options{}) }},
	} {
		b.Run(stage.name, func(b *testing.B) {
			b.SetBytes(bytes)
			b.ReportAllocs()
			for b.Loop() {
				for i := range docs {
					stage.run(i)
				}
			}
		})
	}
}
