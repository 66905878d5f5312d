package main

import (
	"encoding/json"
	"errors"
	"os"
	"path/filepath"
	"strings"
)

// standIns has a folder for each package of Go's library that the wasm is compiled
// with another in its place. What they leave out, and what it alone asks for (os,
// reflect, time), is 7% of the module after brotli.
const standIns = "internal/tools/build/std"

// writeOverlay writes into dir what go build -overlay asks for, and gives its name.
func writeOverlay(dir string) (string, error) {
	root, err := goRoot()
	if err != nil {
		return "", err
	}
	sources, err := filepath.Glob(filepath.Join(standIns, "*", "*.go"))
	if err != nil {
		return "", err
	}
	if sources == nil {
		return "", errors.New("there is no " + standIns + " here: the wasm is compiled from the top of the project")
	}
	replace := map[string]string{}
	for _, source := range sources {
		if strings.HasSuffix(source, "_test.go") {
			continue
		}
		folder := filepath.Join(root, "src", filepath.Base(filepath.Dir(source)))
		theirs, err := filepath.Glob(filepath.Join(folder, "*.go"))
		if err != nil {
			return "", err
		}
		for _, name := range theirs {
			replace[name] = "" // as if it were not there
		}
		ours, err := filepath.Abs(source)
		if err != nil {
			return "", err
		}
		replace[filepath.Join(folder, filepath.Base(source))] = ours
	}
	data, err := json.Marshal(map[string]any{"Replace": replace})
	if err != nil {
		return "", err
	}
	name := filepath.Join(dir, "overlay.json")
	return name, os.WriteFile(name, data, 0o666)
}
