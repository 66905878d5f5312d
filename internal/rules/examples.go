//go:build !js

package rules

import (
	"embed"
	"fmt"
	"strings"

	"golang.org/x/tools/txtar"
)

//go:embed *.txtar
var files embed.FS

// An Example is a text that must raise a rule, or one that must not.
type Example struct {
	Name string // fire-1, near-2
	Text string // without the brackets
	Fire bool
	// Start and End are the bytes of the expected words; equal where any place will do.
	Start, End int
}

// read gives the file of the rule with that id.
func read(id string) (*txtar.Archive, error) {
	data, err := files.ReadFile(strings.ReplaceAll(id, "-", "_") + ".txtar")
	if err != nil {
		return nil, fmt.Errorf("rules: no examples for %s: %w", id, err)
	}
	return txtar.Parse(data), nil
}

// Examples gives the examples of the rule with that id, in the order of its
// file. They are not linked into the wasm. A rule without its file is an error.
func Examples(id string) ([]Example, error) {
	file, err := read(id)
	if err != nil {
		return nil, err
	}
	var out []Example
	for _, f := range file.Files {
		// More than one span may be expected; the first stands for all.
		t := strings.TrimSpace(string(f.Data))
		e := Example{Name: f.Name, Fire: strings.HasPrefix(f.Name, "fire")}
		if i := strings.Index(t, "[["); i >= 0 {
			j := strings.Index(t, "]]")
			if j < i {
				return nil, fmt.Errorf("rules: %s: %s: brackets do not match", id, f.Name)
			}
			e.Start, e.End = i, j-len("[[")
		}
		e.Text = strings.NewReplacer("[[", "", "]]", "").Replace(t)
		out = append(out, e)
	}
	return out, nil
}
