// Package internal_test holds the plan of internal/ARCHITECTURE.md to be true: who
// imports whom, and what the WebAssembly module links.
package internal_test

import (
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"os/exec"
	"path"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
)

const module = "whosaid/"

// layers is the import table. A package may import those on the lines above its
// own, those to its left on its own line, and its own subpackages, which count as
// part of it; programs, on the last line, may not import one another. Each line
// says what importing a later one would break.
var layers = []struct {
	packages string
	why      string
}{
	{"internal/text", "positions are counted the same way everywhere, so they know of nothing"},
	{"internal/lexicon internal/document", "word lists and blocks are facts; they hold no reading of the text"},
	{"internal/segment internal/article", "sentences and words are found before anything is known about them; where the article is on a page, before it is read"},
	{"internal/tag internal/house", "parts of speech are judged from words alone, and a newsroom's lists are matched with them, so that any stage may rely on both"},
	{"internal/attribution", "who said what is found in the text as it stands, not made to suit a rule"},
	{"internal/source internal/claim", "sources gather attributions; a claim needs to know which attribution covers it; neither knows what is wrong with a text"},
	{"internal/rule", "the contract holds no rules, so that rules, report and tools can all rely on it"},
	{"internal/rules internal/profile internal/report", "rules and measures judge; the report only holds what they give"},
	{"internal/engine", "the pipeline calls the stages; a stage that called it would run it twice"},
	{"internal/settings internal/toml internal/wire internal/ingest internal/sink", "edges turn bytes into documents and reports into bytes; the engine never sees a format"},
	{"web internal/hosting", "the host hands out files; where and how it runs is a program's business"},
	{"internal/tools/gold", "corpora and the scores on them serve the trainer and the evaluation alike"},
	{"wasm cmd/whosaid cmd/host internal/tools", "programs are the ends of the graph: nothing is built on them"},
}

// rank gives the line of a package and its place in it.
func rank(pkg string) (line, place int, ok bool) {
	for line, l := range layers {
		for place, p := range strings.Fields(l.packages) {
			if pkg == p || strings.HasPrefix(pkg, p+"/") {
				return line, place, true
			}
		}
	}
	return 0, 0, false
}

// imports gives the packages of the project that each package imports, tests aside.
func imports(t *testing.T) map[string][]string {
	t.Helper()
	out := map[string][]string{}
	err := filepath.WalkDir("..", func(name string, d fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		if d.IsDir() {
			if base := d.Name(); base == "node_modules" || base == "testdata" || base == "dist" || strings.HasPrefix(base, ".") && base != ".." {
				return fs.SkipDir
			}
			return nil
		}
		if !strings.HasSuffix(name, ".go") || strings.HasSuffix(name, "_test.go") {
			return nil
		}
		file, err := parser.ParseFile(token.NewFileSet(), name, nil, parser.ImportsOnly)
		if err != nil {
			return err
		}
		pkg := path.Dir(filepath.ToSlash(strings.TrimPrefix(name, ".."+string(filepath.Separator))))
		out[pkg] = append(out[pkg], []string{}...)
		for _, i := range file.Imports {
			if p, err := strconv.Unquote(i.Path.Value); err == nil && strings.HasPrefix(p, module) {
				out[pkg] = append(out[pkg], strings.TrimPrefix(p, module))
			}
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	if len(out) < 10 {
		t.Fatalf("found only %d packages: the test looks in the wrong place", len(out))
	}
	return out
}

func TestWhoImportsWhom(t *testing.T) {
	for pkg, list := range imports(t) {
		line, place, ok := rank(pkg)
		if !ok {
			t.Errorf("%s is in no line of the import table: give it one here and in internal/ARCHITECTURE.md", pkg)
			continue
		}
		for _, to := range list {
			toLine, toPlace, ok := rank(to)
			switch {
			case !ok:
				t.Errorf("%s imports %s, which is in no line of the import table", pkg, to)
			case strings.HasPrefix(to, pkg+"/"):
			case toLine > line || toLine == line && toPlace >= place:
				t.Errorf("%s must not import %s: %s", pkg, to, layers[line].why)
			case toLine == len(layers)-1:
				t.Errorf("%s must not import %s: programs stand alone", pkg, to)
			}
		}
	}
}

// TestTopLevel holds the layout that the project was asked for; names that begin with a
// dot, what is built and what communities expect beside it are free.
func TestTopLevel(t *testing.T) {
	entries, err := os.ReadDir("..")
	if err != nil {
		t.Fatal(err)
	}
	const layout = "wasm web cmd internal go.mod go.sum index.html Makefile"
	const beside = "README.md LICENSE NOTICE CHANGELOG.md CONTRIBUTING.md CODE_OF_CONDUCT.md SECURITY.md bin"
	for _, e := range entries {
		if name := e.Name(); name[0] != '.' && !slices.Contains(strings.Fields(layout+" "+beside), name) {
			t.Errorf("%s stands at the top: what a page is made of belongs in web", name)
		}
	}
}

// TestTableIsDocumented compares the table with the one that people read.
func TestTableIsDocumented(t *testing.T) {
	text, err := os.ReadFile("ARCHITECTURE.md")
	if err != nil {
		t.Fatal(err)
	}
	var documented []string
	for _, m := range regexp.MustCompile(`(?m)^\d+\. (.*?):`).FindAllStringSubmatch(string(text), -1) {
		documented = append(documented, strings.Join(strings.Fields(strings.ReplaceAll(m[1], "`", "")), " "))
	}
	var want []string
	for _, l := range layers {
		want = append(want, strings.ReplaceAll(l.packages, "internal/", ""))
	}
	if !slices.Equal(documented, want) {
		t.Errorf("internal/ARCHITECTURE.md lists\n%s\nand the table here is\n%s", strings.Join(documented, "\n"), strings.Join(want, "\n"))
	}
}

// banned is what must not be linked into the WebAssembly module at all. Sizes are
// what a package adds to a small module after brotli, Go 1.26.
var banned = map[string]string{
	"bufio":                 "requests and replies are whole in memory",
	"compress/flate":        "the browser inflates what it downloads",
	"crypto/tls":            "nothing leaves the page",
	"encoding/gob":          "builds on reflect; data is laid down to be used in place",
	"encoding/json":         "adds 245 KB; package report writes its JSON by hand",
	"encoding/xml":          "the page walks its own document",
	"flag":                  "the module has no command line",
	"go/ast":                "the module reads news copy, not Go",
	"html":                  "the page's own DOM walk reads HTML",
	"html/template":         "adds 777 KB; the element makes its own nodes",
	"log":                   "nothing is logged: text stays out of consoles",
	"math/big":              "no number in a report needs it",
	"net":                   "nothing leaves the page",
	"net/http":              "adds 1,150 KB, and nothing leaves the page",
	"net/url":               "nothing leaves the page",
	"os/exec":               "a page starts no programs",
	"regexp":                "adds 123 KB and reads the text twenty times slower than a scanner by hand",
	"text/tabwriter":        "sinks for terminals are native",
	"text/template":         "messages are plain strings",
	"whosaid/web":           "the module would hold itself",
	"whosaid/internal/toml": "a page is set by JSON; the TOML reader builds on reflect",
	"whosaid/cmd":           "programs stand alone",
	"golang.org/x":          "unicode tables and terminals: hundreds of kilobytes for what the page does itself",
}

// brought is what safejs asks for, fmt, and what that brings in. The build puts a
// stand-in in the place of fmt, which is enough for safejs alone.
var brought = map[string]string{
	"context": "analysis is one call without a deadline; the page drops a worker that takes too long",
	"fmt":     "adds 127 KB, and is not Go's own in the module; strconv and concatenation do",
	"os":      "a page has no files",
	"reflect": "types are known where they are used",
	"syscall": "a page has no system calls",
	"time":    "a report does not depend on when it is made",
}

// linked gives what each package that the WebAssembly module links imports.
func linked(t *testing.T) map[string][]string {
	t.Helper()
	c := exec.Command("go", "list", "-deps", "-f", `{{.ImportPath}} {{join .Imports " "}}`, "./wasm")
	c.Dir = ".."
	c.Env = append(os.Environ(), "GOOS=js", "GOARCH=wasm")
	c.Stderr = os.Stderr
	out, err := c.Output()
	if err != nil {
		t.Fatalf("go list: %v", err)
	}
	all := map[string][]string{}
	for line := range strings.Lines(string(out)) {
		f := strings.Fields(line)
		all[f[0]] = f[1:]
	}
	return all
}

func TestWhatTheWasmLinks(t *testing.T) {
	if _, err := exec.LookPath("go"); err != nil {
		t.Skip("the go command, which knows what is linked, cannot be run here")
	}
	all := linked(t)
	if all["whosaid/internal/engine"] == nil {
		t.Fatal("the module does not link the engine: the test looks at the wrong thing")
	}
	for pkg, list := range all {
		for _, to := range list {
			for ban, why := range banned {
				if to == ban || strings.HasPrefix(to, ban+"/") {
					t.Errorf("%s imports %s, so the WebAssembly module links it: %s", pkg, to, why)
				}
			}
			if why, ok := brought[to]; ok && strings.HasPrefix(pkg, module) {
				t.Errorf("%s imports %s: %s", pkg, to, why)
			}
		}
		if strings.Contains(pkg, ".") && !strings.HasPrefix(pkg, "github.com/hack-pad/safejs") {
			t.Errorf("the WebAssembly module links %s: safejs is the only module that it may link", pkg)
		}
	}
}
