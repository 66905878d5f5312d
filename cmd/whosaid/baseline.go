package main

import (
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strconv"

	"whosaid/internal/document"
	"whosaid/internal/report"
)

// baselineSchema names the shape of a baseline file.
const baselineSchema = "whosaid/baseline/1"

// A baseline is the findings that were there before, by text: a path from the
// baseline's own folder, or "-".
type baseline struct {
	Schema string            `json:"schema"`
	Texts  map[string][]past `json:"texts"`

	dir string
}

// A past is an earlier finding. Its fingerprint finds it again; the rest is for people.
type past struct {
	Fingerprint string `json:"finding"`
	Rule        string `json:"rule"`
	Quote       string `json:"quote"`
}

// readBaseline reads a file. One that is not there yet is empty if it is to be written.
func readBaseline(name string, write bool) (*baseline, error) {
	b := &baseline{Schema: baselineSchema, Texts: map[string][]past{}}
	full, err := filepath.Abs(name)
	if err != nil {
		return nil, err
	}
	b.dir = filepath.Dir(full)
	data, err := os.ReadFile(name)
	if write && errors.Is(err, fs.ErrNotExist) {
		return b, nil
	}
	if err != nil {
		return nil, fmt.Errorf("reading the baseline %s: %w", name, cause(err))
	}
	if err := json.Unmarshal(data, b); err != nil {
		return nil, fmt.Errorf("reading the baseline %s: %w", name, err)
	}
	if b.Schema != baselineSchema {
		return nil, fmt.Errorf("reading the baseline %s: its schema is %q, and this program reads %s", name, b.Schema, baselineSchema)
	}
	return b, nil
}

// key is what the baseline calls the text at path.
func (b *baseline) key(path string) string {
	full, err := filepath.Abs(path)
	if path == "-" || err != nil {
		return path
	}
	if rel, err := filepath.Rel(b.dir, full); err == nil {
		return filepath.ToSlash(rel)
	}
	return filepath.ToSlash(full)
}

// ignores are the findings of the text at path that were there before.
func (b *baseline) ignores(path string) []document.Ignore {
	var out []document.Ignore
	for _, p := range b.Texts[b.key(path)] {
		if n, err := strconv.ParseUint(p.Fingerprint, 16, 64); err == nil {
			out = append(out, document.Ignore{Fingerprint: n, Rule: p.Rule, From: document.FromBaseline})
		}
	}
	return out
}

// take makes what r shows, and what was left out for the baseline, the findings
// that are there.
func (b *baseline) take(path string, r *report.Report) {
	list := []past{}
	for _, f := range r.Findings {
		list = append(list, past{fmt.Sprintf("%016x", f.Fingerprint), f.Rule.ID, f.At.Of(r.Doc.Text)})
	}
	for _, x := range r.Ignored {
		if r.Ignores[x.By].From == document.FromBaseline {
			list = append(list, past{fmt.Sprintf("%016x", x.Fingerprint), x.Rule.ID, x.At.Of(r.Doc.Text)})
		}
	}
	b.Texts[b.key(path)] = list
}

func (b *baseline) write(name string) error {
	data, err := json.MarshalIndent(b, "", "\t")
	if err != nil {
		return err
	}
	if err := os.WriteFile(name, append(data, '\n'), 0o666); err != nil {
		return fmt.Errorf("writing the baseline %s: %w", name, cause(err))
	}
	return nil
}

// baselineOf gives what --baseline and --update-baseline ask for; nil for none.
func baselineOf(file, update *option) (*baseline, error) {
	if file.value == "" {
		if update.value != "" {
			return nil, usageErrorf("--update-baseline needs --baseline FILE")
		}
		return nil, nil
	}
	return readBaseline(file.value, update.value == "true")
}
