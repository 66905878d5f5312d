package main

import (
	"os"
	"os/exec"
	"path/filepath"
	"testing"
)

// A program whose idle functions are gone runs as before.
func TestStubIdle(t *testing.T) {
	if _, err := exec.LookPath("node"); err != nil {
		t.Skip("runs WebAssembly, which takes node, and there is none")
	}
	root, err := goRoot()
	if err != nil {
		t.Fatal(err)
	}
	file := filepath.Join(t.TempDir(), "idle.wasm")
	t.Chdir("../../..")
	if err := compile(file, "./internal/tools/build/testdata/idle"); err != nil {
		t.Fatal(err)
	}
	module, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	small, err := stubIdle(module)
	if err != nil {
		t.Fatal(err)
	}
	if len(small) > len(module)*19/20 {
		t.Errorf("%d bytes of %d are left", len(small), len(module))
	}
	if err := os.WriteFile(file, small, 0o666); err != nil {
		t.Fatal(err)
	}
	// Node passes arguments and environment in 8 KB.
	c := exec.Command(filepath.Join(root, "lib", "wasm", "go_js_wasm_exec"), file)
	c.Env = []string{"PATH=" + os.Getenv("PATH")}
	if out, err := c.CombinedOutput(); err != nil || string(out) != "idle\n" {
		t.Errorf("%v\n%s", err, out)
	}
}

func TestStubIdleRefusesOthers(t *testing.T) {
	for _, module := range []string{"", "\x00asm\x01\x00\x00\x00"} {
		if _, err := stubIdle([]byte(module)); err == nil {
			t.Errorf("%q is taken", module)
		}
	}
}
