package engine

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// prose is an article of about so many bytes, made of our own ones. Each comes
// round again with other numbers and other names, so that no two paragraphs are equal.
func prose(tb testing.TB, bytes int) string {
	tb.Helper()
	files, err := filepath.Glob(articles + "/*.txt")
	if err != nil || len(files) == 0 {
		tb.Fatalf("no articles: %v", err)
	}
	var texts []string
	for _, f := range files {
		data, err := os.ReadFile(f)
		if err != nil {
			tb.Fatal(err)
		}
		texts = append(texts, strings.TrimSpace(string(data)))
	}
	names := []string{"Brandner", "Orsini", "Kessler", "Okafor", "Lindqvist", "Marsh", "Tavares", "Whitlock", "Petrov", "Adeyemi", "Castellan", "Norbank"}
	var b strings.Builder
	for round := 0; b.Len() < bytes; round++ {
		for _, t := range texts {
			for k, w := range strings.SplitAfter(t, " ") {
				bare := strings.TrimRight(w, " ,.’s")
				switch {
				case round > 0 && len(bare) > 5 && bare[0] >= 'A' && bare[0] <= 'Z' && k%3 == round%3:
					w = names[(len(bare)+round)%len(names)] + w[len(bare):]
				case round > 0 && len(bare) > 0 && bare[0] >= '0' && bare[0] <= '9':
					w = fmt.Sprint(round) + w
				}
				b.WriteString(w)
			}
			b.WriteString("\n\n")
			if b.Len() >= bytes {
				break
			}
		}
	}
	return b.String()[:strings.LastIndexByte(b.String()[:bytes], '\n')]
}
