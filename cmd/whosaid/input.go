package main

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
)

// An input is one text to check, or the reason why it cannot be read.
type input struct {
	path string // "-" is standard input
	err  error
}

// inputs expands folders, in the order of their names; it does not open files.
func inputs(operands []string, configs *configs) []input {
	if len(operands) == 0 {
		return []input{{path: "-"}}
	}
	var list []input
	for _, path := range operands {
		if path == "-" {
			in := input{path: path}
			if slices.ContainsFunc(list, func(i input) bool { return i.path == "-" }) {
				in.err = errors.New("it can be read only once")
			}
			list = append(list, in)
			continue
		}
		info, err := os.Stat(path)
		switch {
		case err != nil:
			list = append(list, input{path, cause(err)})
		case info.IsDir():
			list = append(list, folder(path, configs)...)
		default:
			list = append(list, input{path: path})
		}
	}
	return list
}

// folder gives the text, Markdown and HTML files under root, without hidden folders and
// what is set to be skipped.
func folder(root string, configs *configs) []input {
	var list []input
	// The function never gives an error: what cannot be read becomes an input that says so.
	_ = filepath.WalkDir(root, func(path string, d fs.DirEntry, err error) error {
		if err == nil && path != root {
			// A broken configuration skips nothing: it is told when the text is checked.
			if c, err := configs.of(filepath.Dir(path)); err == nil && c.skips(path) {
				if d.IsDir() {
					return filepath.SkipDir
				}
				return nil
			}
		}
		switch {
		case err != nil:
			list = append(list, input{path, cause(err)})
		case d.IsDir():
			if path != root && strings.HasPrefix(d.Name(), ".") {
				return filepath.SkipDir
			}
		default:
			switch strings.ToLower(filepath.Ext(path)) {
			case ".txt", ".md", ".markdown", ".html", ".htm":
				list = append(list, input{path: path})
			}
		}
		return nil
	})
	if len(list) == 0 {
		list = append(list, input{root, errors.New("there are no .txt, .md or .html files in this folder")})
	}
	return list
}

// cause drops the operation and path that file errors repeat.
func cause(err error) error {
	if e, ok := errors.AsType[*fs.PathError](err); ok {
		return e.Err
	}
	return err
}
