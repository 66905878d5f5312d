//go:build !js

package engine

import (
	"os"
	"path/filepath"
	"strings"

	"whosaid/internal/rules"
)

// The rules' examples hold all that rules look at, and the articles what bears on what
// stands far off.
func init() {
	for _, id := range rules.IDs() {
		examples, err := rules.Examples(id)
		if err != nil {
			panic(err)
		}
		for _, e := range examples {
			stories = append(stories, e.Text)
			sentences = append(sentences, strings.SplitAfter(e.Text, ". ")...)
		}
	}
	files, err := filepath.Glob(articles + "/*.txt")
	if err != nil {
		panic(err)
	}
	for _, f := range files {
		data, err := os.ReadFile(f)
		if err != nil {
			panic(err)
		}
		for range 10 {
			stories = append(stories, string(data))
		}
	}
}
