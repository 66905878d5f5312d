package main

import (
	"bufio"
	"errors"
	"io"
	"io/fs"
	"net/http"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"syscall"
	"testing"

	"whosaid/web"
)

// program is the compiled host.
var program string

func TestMain(m *testing.M) {
	dir, err := os.MkdirTemp("", "whosaid-host-")
	if err != nil {
		panic(err)
	}
	program = filepath.Join(dir, "host")
	if out, err := exec.Command("go", "build", "-buildvcs=false", "-o", program, ".").CombinedOutput(); err != nil {
		panic(string(out))
	}
	code := m.Run()
	os.RemoveAll(dir)
	os.Exit(code)
}

// start runs the program and gives the address that it prints.
func start(t *testing.T, args ...string) (c *exec.Cmd, url string) {
	t.Helper()
	c = exec.Command(program, args...)
	c.Stderr = os.Stderr
	out, err := c.StdoutPipe()
	if err == nil {
		err = c.Start()
	}
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { c.Process.Kill() })
	line, err := bufio.NewReader(out).ReadString('\n')
	if err != nil {
		t.Fatal(err)
	}
	if url = regexp.MustCompile(`http://\S+`).FindString(line); url == "" {
		t.Fatalf("no address in %q", line)
	}
	return c, url
}

// fail runs the program where it must fail, and gives its status and what it says.
func fail(t *testing.T, args ...string) (int, string) {
	t.Helper()
	out, err := exec.Command(program, args...).CombinedOutput()
	var exit *exec.ExitError
	if !errors.As(err, &exit) {
		t.Fatalf("host %q: %v, %s", args, err, out)
	}
	return exit.ExitCode(), string(out)
}

func TestHost(t *testing.T) {
	if _, err := fs.Stat(web.Files(), "manifest.json"); err != nil {
		// A fresh clone: there is nothing to serve, and the program must say so.
		if code, out := fail(t, "-addr", "localhost:0"); code != 1 || !strings.Contains(out, "make build") {
			t.Errorf("with no site built: status %d, %q", code, out)
		}
		return
	}
	c, url := start(t, "-addr", "localhost:0", "-frame-ancestors", "https://cms.example")
	for path, want := range map[string]string{"/": "<html", "/healthz": "ok\n"} {
		r, err := http.Get(url + path)
		if err != nil {
			t.Fatal(err)
		}
		body, err := io.ReadAll(r.Body)
		r.Body.Close()
		if err != nil || r.StatusCode != 200 || !strings.Contains(string(body), want) {
			t.Errorf("%s: status %d, %.80q, %v", path, r.StatusCode, body, err)
		}
		if policy := r.Header.Get("Content-Security-Policy"); path == "/" && !strings.Contains(policy, "frame-ancestors https://cms.example") {
			t.Errorf("%s: policy %q", path, policy)
		}
	}
	if code, out := fail(t, "-addr", strings.TrimPrefix(url, "http://")); code != 1 || !strings.Contains(out, "in use") {
		t.Errorf("with the port taken: status %d, %q", code, out)
	}
	if err := c.Process.Signal(syscall.SIGTERM); err != nil {
		t.Fatal(err)
	}
	if err := c.Wait(); err != nil {
		t.Errorf("stopped by SIGTERM: %v, want status 0", err)
	}
}

func TestUsage(t *testing.T) {
	for _, args := range [][]string{{"-adr", "x"}, {"serve"}} {
		if code, out := fail(t, args...); code != 2 || out == "" {
			t.Errorf("host %q: status %d, %q", args, code, out)
		}
	}
	if err := exec.Command(program, "-h").Run(); err != nil {
		t.Errorf("host -h: %v", err)
	}
}
