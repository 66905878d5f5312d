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
// module, which names the worker; the script of the frame for pages elsewhere, which does
// so too; and the page's script, which imports that module.
func (s *site) scripts(wasm *file) error {
	root, err := goRoot()
	if err != nil {
		return err
	}
	worker, _, err := script(workerBundle(root))
	if err == nil {
		worker, err = refer(worker, wasm.name, wasm.base())
	}
	if err != nil {
		return err
	}
	workerFile := s.add("worker.js", worker)

	engine, _, err := script(bundle(engineEntry))
	if err == nil {
		engine, err = refer(engine, workerFile.name, workerFile.base())
	}
	if err != nil {
		return err
	}
	s.named[engineEntry] = s.add("engine.js", engine)

	element, inElement, err := script(bundle(elementEntry))
	if err == nil {
		element, err = refer(element, workerFile.name, workerFile.base())
	}
	if err == nil {
		element, err = refer(element, enginePage, "../"+enginePage)
	}
	if err != nil {
		return err
	}
	elementFile := s.add("who-said.js", element)
	// The address that pages elsewhere use; it stays when the hash changes.
	s.addPlain("embed.js", []byte(`export*from"./`+elementFile.path+`";`+"\n"))

	options := bundle(pageEntry)
	options.Plugins = append(options.Plugins, external(elementEntry, "./"+elementFile.base()))
	page, inPage, err := script(options)
	if err != nil {
		return err
	}
	// Twice the client would be twice the engine.
	for _, input := range inPage {
		if slices.Contains(inElement, input) {
			return fmt.Errorf("%s is in who-said.js and in app.js: app.ts must import what it holds from %s", input, elementEntry)
		}
	}
	s.named[pageEntry] = s.add("app.js", page)
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

// script builds one bundle. It gives its bytes and the sources that put code in it.
func script(options esbuild.BuildOptions) ([]byte, []string, error) {
	result := esbuild.Build(options)
	if len(result.Errors) > 0 {
		return nil, nil, errors.New(options.EntryPoints[0] + " does not build")
	}
	var meta struct {
		Outputs map[string]struct {
			Inputs map[string]struct{ BytesInOutput int }
		}
	}
	if err := json.Unmarshal([]byte(result.Metafile), &meta); err != nil {
		return nil, nil, err
	}
	var inputs []string
	for _, out := range meta.Outputs {
		for name, in := range out.Inputs {
			if in.BytesInOutput > 0 {
				inputs = append(inputs, name)
			}
		}
	}
	slices.Sort(inputs)
	return result.OutputFiles[0].Contents, inputs, nil
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
