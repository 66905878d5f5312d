package main

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"html"
	"io"
	"maps"
	"os"
	"path/filepath"
	"reflect"
	"slices"
	"strings"
	"testing"

	"github.com/andybalholm/brotli"

	"whosaid/internal/rule"
	"whosaid/internal/rules"
)

func TestTypesAreCurrent(t *testing.T) {
	t.Chdir("../../..")
	for _, c := range contracts {
		want, err := c.code()
		if err != nil {
			t.Fatal(err)
		}
		got, err := os.ReadFile(c.types)
		if err != nil {
			t.Fatal(err)
		}
		if !bytes.Equal(got, want) {
			t.Errorf("%s is stale: run go run ./internal/tools/build types", c.types)
		}
	}
}

func TestTypesRefuseTheUnknown(t *testing.T) {
	for _, s := range []string{
		`{"type": "object", "properties": {"a": {"type": "tuple"}}}`,
		`{"type": "object", "properties": {"a": {"not": {}}}}`,
		`{"type": "object", "properties": {"a": {"type": "array"}}}`,
	} {
		if code, err := types([]byte(s)); err == nil {
			t.Errorf("%s gives\n%s", s, code)
		}
	}
}

// write makes files below the working folder.
func write(t *testing.T, files map[string]string) {
	t.Helper()
	for name, data := range files {
		if err := os.MkdirAll(filepath.Dir(name), 0o777); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(name, []byte(data), 0o666); err != nil {
			t.Fatal(err)
		}
	}
}

// tree reads every file below dir.
func tree(t *testing.T, dir string) map[string]string {
	t.Helper()
	out := map[string]string{}
	err := filepath.WalkDir(dir, func(name string, d os.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		data, err := os.ReadFile(name)
		out[strings.TrimPrefix(filepath.ToSlash(name), dir+"/")] = string(data)
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return out
}

var sources = map[string]string{
	"web/src/define.ts":   `import css from "./element.css"; import { one } from "./shared"; export const worker = () => [css, one, new URL("worker.js", import.meta.url), new URL("engine.html", import.meta.url)]; export const later = () => import("./later");`,
	"web/src/later.ts":    `export const words = () => "asked for later";`,
	"web/src/engine.ts":   `new Worker(new URL("worker.js", import.meta.url));`,
	"web/src/engine.html": `<!doctype html><html lang="en"><title>Engine</title><script type="module" src="web/src/engine.ts"></script></html>`,
	"web/src/shared.ts":   `export const one: number = Math.random(); export type Kind = "a";`,
	"web/src/worker.ts":   `declare class Go {}; console.log(new Go(), new URL("whosaid.wasm", location.href));`,
	"web/src/app.ts":      `import { worker } from "./define"; import type { Kind } from "./shared"; const k: Kind = "a"; console.log(worker(), k);`,
	"web/src/element.css": `:host {
		color: CanvasText; /* a comment */
	}`,
	"web/src/page.css": "body { margin: 0px }",
	"web/icon.svg":     `<svg xmlns="http://www.w3.org/2000/svg"><!-- a comment --><path d="M 0 0 L 10 10"/></svg>`,
	"index.html": `<!doctype html><html lang="en"><head><link rel="icon" href="web/icon.svg">
		<link rel="preload" as="fetch" href="whosaid.wasm" crossorigin>
		<link rel="stylesheet" href='web/src/page.css'><script type="module" src="web/src/app.ts"></script></head>
		<body><a href="web/icon.svg">not an asset</a> <a href="#top">up</a><link rel="canonical" href="https://example.org/"></body></html>`,
}

// built makes a site of the small sources above, with bytes in the wasm's place.
func built(t *testing.T) *site {
	t.Helper()
	s := newSite()
	if err := s.scripts(s.add("whosaid.wasm", []byte(strings.Repeat("module", 100)))); err != nil {
		t.Fatal(err)
	}
	for _, page := range []string{"index.html", "web/src/engine.html"} {
		if err := s.page(page); err != nil {
			t.Fatal(err)
		}
	}
	return s
}

// Each built file names others by the addresses that they really have.
func TestReferences(t *testing.T) {
	t.Chdir(t.TempDir())
	write(t, sources)
	s := built(t)
	for from, names := range map[string][]string{
		"index.html":  {"app.js", "icon.svg", "page.css", "whosaid.wasm"},
		"app.js":      {"who-said.js"},
		"embed.js":    {"who-said.js"},
		"who-said.js": {"worker.js", "engine.html", "later.js"},
		"engine.html": {"engine.js"},
		"engine.js":   {"worker.js"},
		"worker.js":   {"whosaid.wasm"},
	} {
		text := string(s.named[from].data)
		for _, name := range names {
			want := s.named[name].path
			if strings.HasPrefix(s.named[from].path, "assets/") {
				want = strings.TrimPrefix("../"+want, "../assets/")
			}
			if strings.Count(text, want) != 1 {
				t.Errorf("%s should name %s once:\n%s", from, want, text)
			}
		}
	}
	page := string(s.named["index.html"].data)
	for _, kept := range []string{`href="web/icon.svg">not`, `href="#top"`, `href="https://example.org/"`} {
		if !strings.Contains(page, kept) {
			t.Errorf("index.html should still hold %s:\n%s", kept, page)
		}
	}
	if code := string(s.named["who-said.js"].data); strings.Contains(code, "comment") || !strings.Contains(code, ":host{") {
		t.Errorf("the style sheet should be in who-said.js, minified:\n%s", code)
	}
	if code := string(s.named["worker.js"].data); !strings.Contains(code, "wasmBytes") && !strings.Contains(code, "importObject") {
		t.Error("worker.js should hold wasm_exec.js")
	}
}

func TestMistakesInSources(t *testing.T) {
	for _, c := range []struct{ name, change, to, want string }{
		{"web/src/worker.ts", "whosaid.wasm", "engine.wasm", `"whosaid.wasm"`},
		{"web/src/app.ts", `import type { Kind }`, `import { one as k2, type Kind }`, "shared.ts"},
		{"index.html", "page.css", "gone.css", "gone.css"},
		{"web/src/app.ts", "const", "konst k", "does not build"},
		{"web/src/later.ts", "export", `import { one } from "./shared"; console.log(one); export`, "a third file"},
	} {
		t.Chdir(t.TempDir())
		write(t, sources)
		data := strings.Replace(sources[c.name], c.change, c.to, 1)
		if c.name == "web/src/app.ts" {
			data += "console.log(typeof k2)"
		}
		write(t, map[string]string{c.name: data})
		s := newSite()
		err := s.scripts(s.add("whosaid.wasm", nil))
		if err == nil {
			err = s.page("index.html")
		}
		if err == nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%s with %q for %q: error %v, want %q", c.name, c.to, c.change, err, c.want)
		}
	}
}

// A build replaces the one before; the same sources give the same bytes; the
// manifest tells the truth.
func TestWrite(t *testing.T) {
	t.Chdir(t.TempDir())
	write(t, sources)
	write(t, map[string]string{"dist/old.txt": "old", "dist/assets/old.js": "old", "dist/.gitkeep": ""})
	if err := built(t).write("dist"); err != nil {
		t.Fatal(err)
	}
	first := tree(t, "dist")
	if _, ok := first["old.txt"]; ok || first["assets/old.js"] != "" {
		t.Error("files of the build before are still there")
	}
	if _, ok := first[".gitkeep"]; !ok {
		t.Error(".gitkeep, which keeps the folder in git, is gone")
	}
	if err := built(t).write("dist"); err != nil {
		t.Fatal(err)
	}
	if err := built(t).write("other"); err != nil {
		t.Fatal(err)
	}
	delete(first, ".gitkeep")
	again, other := tree(t, "dist"), tree(t, "other")
	delete(again, ".gitkeep")
	if !maps.Equal(first, again) || !maps.Equal(first, other) {
		t.Error("the same sources gave different bytes")
	}

	var manifest struct {
		Files map[string]struct {
			Path, SHA256  string
			Bytes, Brotli int
		}
	}
	if err := json.Unmarshal([]byte(first["manifest.json"]), &manifest); err != nil {
		t.Fatal(err)
	}
	if names := slices.Sorted(maps.Keys(manifest.Files)); !slices.Equal(names, []string{"app.js", "embed.js", "engine.html", "engine.js", "icon.svg", "index.html", "later.js", "page.css", "who-said.js", "whosaid.wasm", "worker.js"}) {
		t.Errorf("the manifest lists %q", names)
	}
	for name, f := range manifest.Files {
		data := first[f.Path]
		sum := sha256.Sum256([]byte(data))
		if hex.EncodeToString(sum[:]) != f.SHA256 || len(data) != f.Bytes {
			t.Errorf("%s: %+v is not what lies at %s", name, f, f.Path)
		}
		packed, ok := first[f.Path+".br"]
		if !ok {
			packed = data
		} else if plain, err := io.ReadAll(brotli.NewReader(strings.NewReader(packed))); err != nil || string(plain) != data {
			t.Errorf("%s.br does not decode to %s", f.Path, f.Path)
		}
		if len(packed) != f.Brotli {
			t.Errorf("%s: brotli %d, and %d bytes lie there", name, f.Brotli, len(packed))
		}
	}
}

// A compressed file that is left over from other content is not used.
func TestStaleCompression(t *testing.T) {
	t.Chdir(t.TempDir())
	write(t, map[string]string{"dist/a.txt.br": "broken", "dist/a.txt.gz": string(encodeGzip([]byte("other")))})
	s := newSite()
	f := s.addPlain("a.txt", []byte(strings.Repeat("text ", 100)))
	s.compress("dist")
	if !bytes.Equal(f.br, encodeBrotli(f.data)) || !bytes.Equal(f.gz, encodeGzip(f.data)) {
		t.Error("a stale file was taken for the compressed one")
	}
}

func TestBudget(t *testing.T) {
	t.Chdir(t.TempDir())
	s := newSite()
	s.add("whosaid.wasm", []byte("0123456789"))
	s.add("worker.js", []byte("01234"))
	s.add("icon.svg", []byte("not counted"))
	s.addPlain("adapters/editor.js", []byte("not counted"))
	s.addPlain("one.html", []byte(strings.Repeat("a", 100)))
	for budget, want := range map[string]string{
		"# comment\n\ntotal 15\nwhosaid.wasm 10\none.html raw 100\n": "",
		"one.html raw 99":  "one.html is 1 bytes over",
		"one.html long 99": "not NAME BYTES",
		"total 14":         "total is 1 bytes over",
		"worker.js 4":      "worker.js is 1 bytes over",
		"missing.js 4":     "missing.js",
		"total":            "not NAME BYTES",
	} {
		write(t, map[string]string{"budget.txt": budget})
		err := s.checkBudget("budget.txt", io.Discard)
		if want == "" && err != nil || want != "" && (err == nil || !strings.Contains(err.Error(), want)) {
			t.Errorf("budget %q: error %v, want %q", budget, err, want)
		}
	}
}

// Each rule has a page of its own words, and the list leads to it.
func TestRulebook(t *testing.T) {
	t.Chdir("../../..")
	s := newSite()
	if err := s.rulebook(rules.All); err != nil {
		t.Fatal(err)
	}
	index := string(s.named["rules/index.html"].data)
	for _, r := range rules.All {
		f := s.named[r.Page()]
		if f == nil {
			t.Errorf("%s has no page", r.ID)
			continue
		}
		page := html.UnescapeString(string(f.data))
		a, err := rules.Explain(r)
		if err != nil {
			t.Fatal(err)
		}
		for _, words := range []string{r.ID, r.Title, a.Catches, r.Message, r.Fix, r.Ask, a.Limits, s.named["rules.css"].path} {
			if !strings.Contains(strings.Join(strings.Fields(page), " "), strings.Join(strings.Fields(words), " ")) {
				t.Errorf("the page of %s does not hold %q", r.ID, words)
			}
		}
		if strings.Contains(page, "<script") || strings.Contains(page, "style=") {
			t.Errorf("the page of %s holds a script or a style", r.ID)
		}
		if !strings.Contains(index, `href="`+r.ID+`.html"`) {
			t.Errorf("the list of rules does not lead to %s", r.ID)
		}
	}
}

// A rule whose page would leave something unsaid is not built.
func TestRulebookRefusesEmptyPages(t *testing.T) {
	t.Chdir("../../..")
	whole := *rules.ByID("bare-source")
	for want, spoil := range map[string]func(*rule.Rule){
		"has no title":    func(r *rule.Rule) { r.Title = "" },
		"has no message":  func(r *rule.Rule) { r.Message = "" },
		"has no fix":      func(r *rule.Rule) { r.Fix = "" },
		"has no standard": func(r *rule.Rule) { r.Standards = nil },
		"not on the list": func(r *rule.Rule) { r.Standards = []string{"X"} },
		"no examples for": func(r *rule.Rule) { r.ID = "no-such-rule" },
	} {
		r := whole
		spoil(&r)
		if err := newSite().rulebook([]*rule.Rule{&r}); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("error %v, want %q", err, want)
		}
	}
}

func TestParagraphs(t *testing.T) {
	e := rules.Example{Text: "One two.\n\nThree four.", Start: 10, End: 15}
	want := [][]piece{{{"One two.", false}}, {{"Three", true}, {" four.", false}}}
	if got := paragraphs(e); !reflect.DeepEqual(got, want) {
		t.Errorf("%v, want %v", got, want)
	}
}
