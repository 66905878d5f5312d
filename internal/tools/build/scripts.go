package main

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"path/filepath"
	"slices"
	"strconv"
	"strings"

	esbuild "github.com/evanw/esbuild/pkg/api"
)

// Where the scripts start.
const (
	elementEntry = "web/src/define.ts"
	workerEntry  = "web/src/worker.ts"
	engineEntry  = "web/src/engine.ts"
	pageEntry    = "web/src/app.ts"
)

// enginePage is the page of the hidden frame, by its built name; its source lies beside its script's.
const enginePage = "engine.html"

// scripts bundles the TypeScript: the worker, which names the wasm; the embeddable
// module, which names the worker, with the modules that it loads on demand; the script
// of the frame for pages elsewhere, which names the worker too; and the page's script,
// which imports the embeddable module.
func (s *site) scripts(wasm *file) error {
	root, err := goRoot()
	if err != nil {
		return err
	}
	worker, err := script(workerBundle(root))
	if err != nil {
		return err
	}
	code, err := refer(worker.code, wasm.name, wasm.base())
	if err != nil {
		return err
	}
	workerFile := s.add("worker.js", code)

	engine, err := script(bundle(engineEntry))
	if err != nil {
		return err
	}
	if code, err = refer(engine.code, workerFile.name, workerFile.base()); err != nil {
		return err
	}
	s.named[engineEntry] = s.add("engine.js", code)

	options := bundle(elementEntry)
	options.Splitting = true
	element, err := script(options)
	if err != nil {
		return err
	}
	if code, err = refer(element.code, workerFile.name, workerFile.base()); err != nil {
		return err
	}
	if code, err = refer(code, enginePage, "../"+enginePage); err != nil {
		return err
	}
	for _, p := range element.later {
		// esbuild has put a hash of the content in the name, and the name in the others.
		name, _, _ := strings.Cut(p.name, ".")
		s.addPlain(name+".js", p.code).path = "assets/" + p.name
	}
	elementFile := s.add("who-said.js", code)
	// The address that pages elsewhere use; it stays when the hash changes.
	s.addPlain("embed.js", []byte(`export*from"./`+elementFile.path+`";`+"\n"))

	options = bundle(pageEntry)
	options.Plugins = append(options.Plugins, external(elementEntry, "./"+elementFile.base()))
	page, err := script(options)
	if err != nil {
		return err
	}
	// Twice the client would be twice the engine.
	for _, input := range page.inputs {
		if slices.Contains(element.inputs, input) {
			return fmt.Errorf("%s is in who-said.js and in app.js: app.ts must import what it holds from %s", input, elementEntry)
		}
	}
	s.named[pageEntry] = s.add("app.js", page.code)
	return nil
}

// bundle is what all scripts are built with.
func bundle(entry string) esbuild.BuildOptions {
	return esbuild.BuildOptions{
		EntryPoints:       []string{entry},
		Bundle:            true,
		Metafile:          true,
		MinifyWhitespace:  true,
		MinifyIdentifiers: true,
		MinifySyntax:      true,
		Charset:           esbuild.CharsetUTF8,
		Format:            esbuild.FormatESModule,
		Platform:          esbuild.PlatformBrowser,
		Target:            esbuild.ES2022,
		LogLevel:          esbuild.LogLevelWarning,
		LegalComments:     esbuild.LegalCommentsInline,
		Plugins:           []esbuild.Plugin{styles},
	}
}

// workerBundle is what the worker's script is built with: Go's own script stands before it.
func workerBundle(goRoot string) esbuild.BuildOptions {
	options := bundle(workerEntry)
	options.Format = esbuild.FormatIIFE
	options.Inject = []string{filepath.Join(goRoot, "lib", "wasm", "wasm_exec.js")}
	options.Banner = map[string]string{"js": "/*! Holds Go's wasm_exec.js, copyright The Go Authors, BSD-3-Clause: see licenses.txt */"}
	return options
}

// An output is a bundle: its code, the modules that it loads on demand, and the sources
// that put code in either.
type output struct {
	code   []byte
	later  []part
	inputs []string
}

// A part is a module that is loaded on demand, under the name that the others load it by.
type part struct {
	name string
	code []byte
}

// script builds one bundle.
func script(options esbuild.BuildOptions) (output, error) {
	entry := options.EntryPoints[0]
	options.Outdir = "."
	options.ChunkNames = "[name].[hash]"
	result := esbuild.Build(options)
	if len(result.Errors) > 0 {
		return output{}, errors.New(entry + " does not build")
	}
	var meta struct {
		Outputs map[string]struct {
			EntryPoint string
			Inputs     map[string]struct{ BytesInOutput int }
			Imports    []struct {
				Path, Kind string
				External   bool
			}
		}
	}
	if err := json.Unmarshal([]byte(result.Metafile), &meta); err != nil {
		return output{}, err
	}
	var b output
	for _, f := range result.OutputFiles {
		name := filepath.Base(f.Path)
		out := meta.Outputs[name]
		for input, in := range out.Inputs {
			if in.BytesInOutput > 0 {
				b.inputs = append(b.inputs, input)
			}
		}
		if out.EntryPoint != entry {
			b.later = append(b.later, part{name, f.Contents})
			continue
		}
		b.code = f.Contents
		for _, i := range out.Imports {
			if i.Kind == "import-statement" && !i.External {
				return b, fmt.Errorf("%s shares code with what it loads on demand, which would make of it a third file, %s", entry, i.Path)
			}
		}
	}
	slices.Sort(b.inputs)
	return b, nil
}

// refer puts the address of a file in the place of the name that a script's source
// gives it, as in new URL("worker.js", import.meta.url).
func refer(code []byte, name, address string) ([]byte, error) {
	quoted := strconv.AppendQuote(nil, name)
	if n := bytes.Count(code, quoted); n != 1 {
		return nil, fmt.Errorf("a script should name %s just once, and does so %d times", quoted, n)
	}
	return bytes.Replace(code, quoted, strconv.AppendQuote(nil, address), 1), nil
}

// styles makes the import of a CSS file give its minified text.
var styles = esbuild.Plugin{Name: "styles", Setup: func(b esbuild.PluginBuild) {
	b.OnLoad(esbuild.OnLoadOptions{Filter: `\.css$`}, func(a esbuild.OnLoadArgs) (esbuild.OnLoadResult, error) {
		small, err := minified(a.Path)
		text := string(small)
		return esbuild.OnLoadResult{Contents: &text, Loader: esbuild.LoaderText}, err
	})
}}

// external leaves the import of a source out of a bundle, to be fetched from path.
func external(source, path string) esbuild.Plugin {
	name := strings.TrimSuffix(filepath.Base(source), ".ts")
	return esbuild.Plugin{Name: "external", Setup: func(b esbuild.PluginBuild) {
		b.OnResolve(esbuild.OnResolveOptions{Filter: `^\.\.?/` + name + `(\.[jt]s)?$`},
			func(esbuild.OnResolveArgs) (esbuild.OnResolveResult, error) {
				return esbuild.OnResolveResult{Path: path, External: true}, nil
			})
	}}
}
