package main

import (
	"os"
	"os/exec"
	"path/filepath"
	"testing"
)

// A program without its tables for stack traces runs as before: panics, recover, the
// collector, deep stacks, goroutines.
func TestStripTraces(t *testing.T) {
	if _, err := exec.LookPath("node"); err != nil {
		t.Skip("runs WebAssembly, which takes node, and there is none")
	}
	root, err := goRoot()
	if err != nil {
		t.Fatal(err)
	}
	for _, flags := range []string{"", "-l"} { // with small functions inlined, and as in wasm
		file := filepath.Join(t.TempDir(), "traces.wasm")
		if _, err := goCommand([]string{"GOOS=js", "GOARCH=wasm"}, "build", "-gcflags=all="+flags, "-o", file, "./testdata/traces"); err != nil {
			t.Fatal(err)
		}
		module, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		if module, err = rewriteData(module, joinSegments); err != nil {
			t.Fatal(err)
		}
		if module, err = rewriteData(module, stripTraces); err != nil {
			t.Fatal(err)
		}
		if module, err = countEntries(module); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(file, module, 0o666); err != nil {
			t.Fatal(err)
		}
		// Node passes arguments and environment in 8 KB.
		c := exec.Command(filepath.Join(root, "lib", "wasm", "go_js_wasm_exec"), file)
		c.Env = []string{"PATH=" + os.Getenv("PATH")}
		if out, err := c.CombinedOutput(); err != nil || string(out) != "stripped\n" {
			t.Errorf("flags %q: %v\n%s", flags, err, out)
		}
	}
}

func TestStripTracesRefusesOthers(t *testing.T) {
	header := segment{4096, append([]byte(pcHeader), make([]byte, 100)...)}
	for _, memory := range [][]segment{nil, {header}} {
		if _, err := stripTraces(memory); err == nil {
			t.Errorf("%d segments without the tables are taken", len(memory))
		}
	}
}
