package main

import (
	"bytes"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strings"
)

// goCommand runs the go command with its error output shown, and gives what it prints.
// A build must not depend on where the clone lies or on the state of git, so neither
// is stamped into binaries.
func goCommand(env []string, args ...string) ([]byte, error) {
	c := exec.Command("go", args...)
	c.Env = append(os.Environ(), env...)
	c.Stderr = os.Stderr
	out, err := c.Output()
	if err != nil {
		return nil, fmt.Errorf("go %s: %w", strings.Join(args, " "), err)
	}
	return bytes.TrimSpace(out), nil
}

// goRoot is where the Go toolchain in use lies; its lib/wasm belongs to the same
// version as the compiler.
func goRoot() (string, error) {
	out, err := goCommand(nil, "env", "GOROOT")
	return string(out), err
}

// inlined are the packages whose little functions run for every feature of every word. Code that calls
// little functions for every feature is no larger for it.
var inlined = []string{"text", "tag/feature", "attribution/model"}

// wasm compiles the engine for the page. Go inlines small functions for speed, which
// makes this module 9% larger after brotli; browsers inline hot calls of WebAssembly
// themselves, and measured times are the same if only the innermost packages do it here.
func wasm() ([]byte, error) {
	dir, err := os.MkdirTemp("", "whosaid-build-")
	if err != nil {
		return nil, err
	}
	defer os.RemoveAll(dir)
	file := filepath.Join(dir, "whosaid.wasm")
	if err := compile(file, "./wasm"); err != nil {
		return nil, err
	}
	module, err := os.ReadFile(file)
	if err != nil {
		return nil, err
	}
	if module, err = stubIdle(module); err != nil {
		return nil, err
	}
	if module, err = rewriteData(module, joinSegments); err != nil {
		return nil, err
	}
	if v := runtime.Version(); !strings.HasPrefix(v, tracesKnown) {
		fmt.Fprintf(os.Stderr, "build: tables for stack traces stay in the wasm: %s may lay them out in another way than %s\n", v, tracesKnown)
		return module, nil
	}
	if module, err = rewriteData(module, stripTraces); err != nil {
		return nil, err
	}
	return countEntries(module)
}

// compile makes a WebAssembly module with the names of its functions. The collector is
// that of Go 1.25: the new one is made for machines with vectors, and is larger.
func compile(file, pkg string) error {
	overlay, err := writeOverlay(filepath.Dir(file))
	if err != nil {
		return err
	}
	args := []string{"build", "-overlay=" + overlay, "-trimpath", "-buildvcs=false", "-ldflags=-w", "-gcflags=all=-l"}
	for _, p := range inlined {
		args = append(args, "-gcflags=whosaid/internal/"+p+"=")
	}
	_, err = goCommand([]string{"GOOS=js", "GOARCH=wasm", "GOEXPERIMENT=nogreenteagc"}, append(args, "-o", file, pkg)...)
	return err
}

// programs compiles the command line and the host. The host embeds the site, so
// that comes first.
func programs() error {
	_, err := goCommand([]string{"CGO_ENABLED=0"},
		"build", "-trimpath", "-buildvcs=false", "-ldflags=-s -w", "-o", "bin"+string(filepath.Separator), "./cmd/...")
	return err
}

// licenses gathers the licences of what is compiled into the site, since they ask
// to be handed on with it.
func (s *site) licenses() error {
	root, err := goRoot()
	if err != nil {
		return err
	}
	module, err := goCommand(nil, "list", "-m", "-f", "{{.Dir}}", "github.com/hack-pad/safejs")
	if err != nil {
		return err
	}
	var b bytes.Buffer
	for _, l := range []struct{ what, file string }{
		{"whosaid", "LICENSE"},
		{"Go's runtime, library and wasm_exec.js", filepath.Join(root, "LICENSE")},
		{"safejs", filepath.Join(string(module), "LICENSE")},
	} {
		text, err := os.ReadFile(l.file)
		if err != nil {
			return err
		}
		fmt.Fprintf(&b, "%s\n%s\n\n%s\n\n", l.what, strings.Repeat("=", len(l.what)), bytes.TrimSpace(text))
	}
	s.addPlain("licenses.txt", b.Bytes())
	return nil
}
