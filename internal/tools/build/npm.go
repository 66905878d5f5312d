package main

import (
	"bytes"
	"encoding/json"
	"errors"
	"os"
	"path/filepath"
	"regexp"
	"strings"

	esbuild "github.com/evanw/esbuild/pkg/api"

	"whosaid/internal/engine"
)

// npmSources holds what the npm package is made of besides the scripts: its description,
// README and types, which "npm run declarations" in web writes.
const npmSources = "web/npm"

// npm writes the package for those who build their pages with npm: the scripts under
// names of their own, so that bundlers can follow them, with all that they load. It is
// not served, so it is written after the programs that hold the site are compiled.
func (s *site) npm(dir string) error {
	files := map[string][]byte{
		"whosaid.wasm": s.named["whosaid.wasm"].data,
		"licenses.txt": s.named["licenses.txt"].data,
	}
	options := bundle(elementEntry)
	options.EntryPoints = append(options.EntryPoints, engineEntry, "web/src/element.ts", "web/src/attach.ts")
	for _, name := range adapterNames {
		options.EntryPoints = append(options.EntryPoints, "web/src/adapters/"+name+".ts")
	}
	options.Splitting = true
	options.Outbase, options.Outdir = "web/src", "."
	options.ChunkNames = "chunks/[hash]"
	options.Plugins = append(options.Plugins, instead("./beside", npmSources+"/beside.ts"))
	result := esbuild.Build(options)
	if len(result.Errors) > 0 {
		return errors.New("the npm package does not build")
	}
	here, err := os.Getwd()
	if err != nil {
		return err
	}
	for _, f := range result.OutputFiles {
		name, err := filepath.Rel(here, f.Path)
		if err != nil {
			return err
		}
		// Addresses count from the module that names them, and the client is in a chunk.
		code := f.Contents
		if strings.HasPrefix(filepath.ToSlash(name), "chunks/") {
			for _, other := range []string{"worker.js", "whosaid.wasm", enginePage} {
				code = bytes.ReplaceAll(code, []byte(`new URL("`+other+`",import.meta.url)`), []byte(`new URL("../`+other+`",import.meta.url)`))
			}
		}
		files[filepath.ToSlash(name)] = code
	}
	root, err := goRoot()
	if err != nil {
		return err
	}
	worker, err := script(workerBundle(root))
	if err != nil {
		return err
	}
	files["worker.js"] = worker.code
	for from, to := range map[string]string{"LICENSE": "LICENSE", npmSources + "/README.md": "README.md", npmSources + "/custom-elements.json": "custom-elements.json"} {
		if files[to], err = os.ReadFile(from); err != nil {
			return err
		}
	}
	page, err := os.ReadFile("web/src/" + enginePage)
	if err != nil {
		return err
	}
	files[enginePage] = bytes.Replace(page, []byte(engineEntry), []byte("engine.js"), 1)
	if files["package.json"], err = versioned(npmSources + "/package.json"); err != nil {
		return err
	}
	if files["vscode.html-custom-data.json"], err = editorData(files["custom-elements.json"]); err != nil {
		return err
	}
	if err := npmTypes(files); err != nil {
		return err
	}
	for name, data := range files {
		name = filepath.Join(dir, filepath.FromSlash(name))
		if err := os.MkdirAll(filepath.Dir(name), 0o777); err != nil {
			return err
		}
		if err := os.WriteFile(name, data, 0o666); err != nil {
			return err
		}
	}
	return nil
}

// versioned gives the description of the package the engine's version.
func versioned(name string) ([]byte, error) {
	data, err := os.ReadFile(name)
	return bytes.Replace(data, []byte(`"version": "0.0.0"`), []byte(`"version": "`+engine.Version+`"`), 1), err
}

// An import in a declaration that names a file of the package.
var relative = regexp.MustCompile(`((?:from |import\()"\.[^"]*?)(")`)

// npmTypes adds the declarations. Readers that go by the rules of modules in Node want
// the names of files in full.
func npmTypes(files map[string][]byte) error {
	return filepath.WalkDir(npmSources+"/types", func(name string, d os.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		data, err := os.ReadFile(name)
		rel, _ := filepath.Rel(npmSources, name) // of what lies in it
		files[filepath.ToSlash(rel)] = relative.ReplaceAll(data, []byte("$1.js$2"))
		return err
	})
}

// editorData is what custom-elements.json says of the element, as Visual Studio Code
// reads it for HTML.
func editorData(manifest []byte) ([]byte, error) {
	type attribute struct {
		Name        string `json:"name"`
		Description string `json:"description"`
	}
	type tag struct {
		Name        string      `json:"name"`
		Description string      `json:"description"`
		Attributes  []attribute `json:"attributes"`
	}
	var m struct {
		Modules []struct {
			Declarations []struct {
				TagName, Description string
				Attributes           []attribute
			}
		}
	}
	if err := json.Unmarshal(manifest, &m); err != nil {
		return nil, err
	}
	var tags []tag
	for _, module := range m.Modules {
		for _, d := range module.Declarations {
			if d.TagName != "" {
				tags = append(tags, tag{d.TagName, d.Description, d.Attributes})
			}
		}
	}
	out, err := json.MarshalIndent(map[string]any{"version": 1.1, "tags": tags}, "", "  ")
	return append(out, '\n'), err
}
