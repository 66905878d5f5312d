//go:build !js

package engine

import (
	"testing"

	"whosaid/internal/document"
	"whosaid/internal/rules"
)

// TestCut analyses texts that break off anywhere: analysis is total.
func TestCut(t *testing.T) {
	for _, r := range rules.All {
		examples, err := rules.Examples(r.ID)
		if err != nil {
			t.Fatal(err)
		}
		for _, e := range examples {
			for i := range e.Text {
				if e.Text[i] != ' ' && i+1 < len(e.Text) && e.Text[i+1] != '.' && e.Text[i+1] != ',' {
					continue
				}
				analyse(t, e.Text[:i])
				analyse(t, e.Text[i:])
			}
		}
	}
}

func analyse(t *testing.T, text string) {
	defer func() {
		if p := recover(); p != nil {
			t.Errorf("%q: %v", text, p)
		}
	}()
	d := document.Plain("", text)
	Analyze(&d, Options{All: true})
}
