package main

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"os"
	"path"
	"slices"
	"strings"

	"github.com/tdewolff/minify/v2"
	"github.com/tdewolff/minify/v2/css"
	"github.com/tdewolff/minify/v2/html"
	minifyJSON "github.com/tdewolff/minify/v2/json"
	"github.com/tdewolff/minify/v2/svg"
	"github.com/tdewolff/parse/v2"
	parseHTML "github.com/tdewolff/parse/v2/html"
)

// minifier takes the kind of a file for its media type. Scripts are esbuild's work:
// this one breaks some of what it does not know.
var minifier = func() *minify.M {
	m := minify.New()
	m.Add(".html", &html.Minifier{KeepDocumentTags: true, KeepEndTags: true, KeepQuotes: true})
	m.Add(".css", &css.Minifier{})
	m.Add(".svg", &svg.Minifier{})
	m.Add(".json", &minifyJSON.Minifier{KeepNumbers: true})
	m.Add(".webmanifest", &minifyJSON.Minifier{KeepNumbers: true})
	return m
}()

// minified reads a file and makes it as small as its kind allows.
func minified(name string) ([]byte, error) {
	data, err := os.ReadFile(name)
	if err != nil {
		return nil, err
	}
	return minifyAs(path.Ext(name), data)
}

func minifyAs(kind string, data []byte) ([]byte, error) {
	small, err := minifier.Bytes(kind, slices.Clone(data)) // it writes into what it is given
	if errors.Is(err, minify.ErrNotExist) {
		return data, nil
	}
	return small, err
}

// page adds an HTML page with each file that its link, script and img elements
// name: TypeScript by the source's name, built files by theirs, others by path.
func (s *site) page(name string) error {
	source, err := os.ReadFile(name)
	if err != nil {
		return err
	}
	var out bytes.Buffer
	lexer := parseHTML.NewLexer(parse.NewInputBytes(source))
	tag := ""
	for {
		kind, data := lexer.Next()
		switch kind {
		case parseHTML.ErrorToken:
			if lexer.Err() != io.EOF {
				return fmt.Errorf("%s: %w", name, lexer.Err())
			}
			small, err := minifyAs(".html", out.Bytes())
			if err != nil {
				return fmt.Errorf("%s: %w", name, err)
			}
			s.addPlain(path.Base(name), small)
			return nil
		case parseHTML.StartTagToken:
			tag = string(lexer.Text())
		case parseHTML.AttributeToken:
			key, value := string(lexer.AttrKey()), strings.Trim(string(lexer.AttrVal()), `"'`)
			if local(tag, key, value) {
				f, err := s.resolve(value)
				if err != nil {
					return fmt.Errorf("%s: %w", name, err)
				}
				data = fmt.Appendf(nil, " %s=%q", key, f.path)
			}
		}
		out.Write(data)
	}
}

// local reports whether an attribute names a file of the project.
func local(tag, key, value string) bool {
	switch tag + " " + key {
	case "link href", "script src", "img src":
		return value != "" && !strings.ContainsAny(value[:1], "/#") && !strings.Contains(value, ":")
	}
	return false
}

// resolve gives the built file for a name in a page, and adds it if it is new.
func (s *site) resolve(name string) (*file, error) {
	if f := s.named[name]; f != nil {
		return f, nil
	}
	data, err := minified(name)
	if err != nil {
		return nil, err
	}
	f := s.add(path.Base(name), data)
	s.named[name] = f
	return f, nil
}
