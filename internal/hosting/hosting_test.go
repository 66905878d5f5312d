package hosting

import (
	"bytes"
	"compress/gzip"
	"errors"
	"flag"
	"fmt"
	"io"
	"io/fs"
	"maps"
	"net/http"
	"net/http/httptest"
	"os"
	"slices"
	"strings"
	"testing"
	"testing/fstest"
)

var update = flag.Bool("update", false, "write testdata/headers.golden anew")

const wasmPath = "assets/whosaid.0a1b2c3d.wasm"

var wasmBytes = bytes.Repeat([]byte("\x00asm is long enough to shrink. "), 40)

// site is a small build: what it holds is made up, its layout is not.
func site() fstest.MapFS {
	var gz bytes.Buffer
	w := gzip.NewWriter(&gz)
	w.Write(wasmBytes)
	w.Close()
	file := func(s string) *fstest.MapFile { return &fstest.MapFile{Data: []byte(s)} }
	return fstest.MapFS{
		"manifest.json": file(`{"files": {
			"whosaid.wasm": {"path": "` + wasmPath + `", "sha256": "00112233445566778899aabbccddeeff"},
			"worker.js":    {"path": "assets/worker.11111111.js", "sha256": "11112233445566778899aabbccddeeff"},
			"app.css":      {"path": "assets/app.22222222.css", "sha256": "22222233445566778899aabbccddeeff"},
			"embed.js":     {"path": "embed.js", "sha256": "33332233445566778899aabbccddeeff"},
			"licenses.txt": {"path": "licenses.txt", "sha256": "44442233445566778899aabbccddeeff"},
			"sw.js": {"path": "sw.js", "sha256": "77772233445566778899aabbccddeeff"},
			"app.webmanifest": {"path": "app.webmanifest", "sha256": "88882233445566778899aabbccddeeff"},
			"whosaid.html": {"path": "whosaid.html", "sha256": "66662233445566778899aabbccddeeff"},
			"engine.html":  {"path": "engine.html", "sha256": "66662233445566778899aabbccddeeff"},
			"popup.html": {"path": "popup.html", "sha256": "99992233445566778899aabbccddeeff"},
			"bookmarklet.html": {"path": "bookmarklet.html", "sha256": "aaaa2233445566778899aabbccddeeff"},
			"index.html":   {"path": "index.html", "sha256": "55552233445566778899aabbccddeeff"}}}`),
		wasmPath:                    {Data: wasmBytes},
		wasmPath + ".br":            file("not really brotli"),
		wasmPath + ".gz":            {Data: gz.Bytes()},
		"assets/worker.11111111.js": file("onmessage = null"),
		"assets/app.22222222.css":   file("p{}"),
		"embed.js":                  file("export{}"),
		"licenses.txt":              file("Apache"),
		"sw.js":                     file("onfetch = null"),
		"app.webmanifest":           file("{}"),
		"whosaid.html":              file("<!doctype html><p>page in one file"),
		"engine.html":               file("<!doctype html>"),
		"popup.html":                file("<!doctype html><p>window"),
		"bookmarklet.html":          file("<!doctype html><p>bookmark"),
		"index.html":                file("<!doctype html><p>page"),
		"secret.txt":                file("not in the manifest"),
	}
}

func host(t testing.TB, o Options) http.Handler {
	h, err := New(site(), o)
	if err != nil {
		t.Fatal(err)
	}
	return h
}

func ask(h http.Handler, method, path string, header ...string) *http.Response {
	r := httptest.NewRequest(method, path, nil)
	for i := 0; i < len(header); i += 2 {
		r.Header.Add(header[i], header[i+1])
	}
	w := httptest.NewRecorder()
	h.ServeHTTP(w, r)
	return w.Result()
}

// Every header of every kind of address. They are the page's promise that nothing
// leaves it, so a change of one should be seen.
func TestHeaders(t *testing.T) {
	h := host(t, Options{})
	var got strings.Builder
	for _, path := range []string{"/", "/index.html", "/engine.html", "/popup.html", "/bookmarklet.html", "/embed.js", "/licenses.txt", "/whosaid.html", "/sw.js", "/app.webmanifest", "/assets/app.22222222.css", "/assets/worker.11111111.js", "/" + wasmPath, "/healthz", "/secret.txt"} {
		r := ask(h, "GET", path, "Accept-Encoding", "gzip, deflate, br, zstd")
		fmt.Fprintf(&got, "%s\n%d\n", path, r.StatusCode)
		for _, name := range slices.Sorted(maps.Keys(r.Header)) {
			fmt.Fprintf(&got, "%s: %s\n", name, strings.Join(r.Header[name], " | "))
		}
		got.WriteByte('\n')
	}
	const golden = "testdata/headers.golden"
	if *update {
		if err := os.WriteFile(golden, []byte(got.String()), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(golden)
	if err != nil {
		t.Fatal(err)
	}
	if got.String() != string(want) {
		t.Errorf("headers changed; if that is meant, run go test ./internal/hosting -update\ngot\n%s\nwant\n%s", &got, want)
	}
}

func TestFrameAncestors(t *testing.T) {
	h := host(t, Options{FrameAncestors: "https://cms.example 'self'"})
	for _, path := range []string{"/", "/engine.html"} {
		policy := ask(h, "GET", path).Header.Get("Content-Security-Policy")
		if !strings.HasSuffix(policy, "; frame-ancestors https://cms.example 'self'") {
			t.Errorf("%s: policy is %q", path, policy)
		}
	}
	// The page that is made for frames is for everybody, unless the host says for whom.
	for o, want := range map[Options]string{{}: "*", {FrameAncestors: "'self'"}: "'self'"} {
		policy := headers("panel.html", o).Get("Content-Security-Policy")
		if !strings.HasSuffix(policy, "; frame-ancestors "+want) {
			t.Errorf("the policy of panel.html is %q", policy)
		}
	}
	if policy := ask(h, "GET", "/popup.html").Header.Get("Content-Security-Policy"); !strings.HasSuffix(policy, "; frame-ancestors 'none'") {
		t.Errorf("the bookmarklet's window may be framed: %q", policy)
	}
}

func TestNegotiation(t *testing.T) {
	h := host(t, Options{})
	for _, c := range []struct{ accept, want string }{
		{"", identity},
		{"gzip, deflate, br, zstd", "br"},
		{"gzip", "gzip"},
		{"x-gzip", "gzip"},
		{"BR;q=0.1, gzip", "br"},
		{"br;q=0, gzip;q=0.5", "gzip"},
		{"br ; Q=0.000 , gzip ; q=0", identity},
		{"br;q=2, gzip;q=wide", identity},
		{"*", "br"},
		{"*;q=0.5, br;q=0", "gzip"},
		{"identity", identity},
		{"zstd", identity},
		{"br, identity;q=0", "br"},
		{"identity;q=0, zstd", "406"},
		{"*;q=0", "406"},
		{"*;q=0, identity", identity},
	} {
		r := ask(h, "GET", "/"+wasmPath, "Accept-Encoding", c.accept)
		got := r.Header.Get("Content-Encoding")
		if got == "" {
			got = identity
		}
		if r.StatusCode == 406 {
			got = "406"
		}
		if got != c.want {
			t.Errorf("Accept-Encoding %q gives %s, want %s", c.accept, got, c.want)
		}
	}
}

func TestBodies(t *testing.T) {
	h := host(t, Options{})
	body, _ := io.ReadAll(ask(h, "GET", "/"+wasmPath).Body)
	if !bytes.Equal(body, wasmBytes) {
		t.Error("the file itself is not what was built")
	}
	r, err := gzip.NewReader(ask(h, "GET", "/"+wasmPath, "Accept-Encoding", "gzip").Body)
	if err != nil {
		t.Fatal(err)
	}
	if body, _ = io.ReadAll(r); !bytes.Equal(body, wasmBytes) {
		t.Error("the gzip form does not decode to what was built")
	}
	head := ask(h, "HEAD", "/"+wasmPath)
	if body, _ = io.ReadAll(head.Body); len(body) != 0 || head.Header.Get("Content-Length") != fmt.Sprint(len(wasmBytes)) {
		t.Errorf("HEAD: %d bytes of body, length %s", len(body), head.Header.Get("Content-Length"))
	}
}

func TestConditionsAndRanges(t *testing.T) {
	h := host(t, Options{})
	plain := ask(h, "GET", "/"+wasmPath).Header.Get("ETag")
	packed := ask(h, "GET", "/"+wasmPath, "Accept-Encoding", "br").Header.Get("ETag")
	if plain == packed || strings.HasPrefix(plain, "W/") {
		t.Errorf("ETags %s and %s: want two strong ones", plain, packed)
	}
	for _, c := range []struct {
		header []string
		status int
		length string
	}{
		{[]string{"If-None-Match", plain}, 304, ""},
		{[]string{"If-None-Match", packed}, 200, fmt.Sprint(len(wasmBytes))}, // another encoding is another thing
		{[]string{"If-None-Match", packed, "Accept-Encoding", "br"}, 304, ""},
		{[]string{"If-None-Match", `"other", ` + plain}, 304, ""},
		{[]string{"Range", "bytes=4-9"}, 206, "6"},
		{[]string{"Range", "bytes=4-9", "Accept-Encoding", "br"}, 206, "6"},
		{[]string{"Range", "bytes=4-9", "If-Range", plain}, 206, "6"},
		{[]string{"Range", "bytes=4-9", "If-Range", packed}, 200, fmt.Sprint(len(wasmBytes))},
		{[]string{"Range", "bytes=999999-"}, 416, ""},
	} {
		r := ask(h, "GET", "/"+wasmPath, c.header...)
		if r.StatusCode != c.status || c.length != "" && r.Header.Get("Content-Length") != c.length {
			t.Errorf("%q: status %d, length %s; want %d, %s", c.header, r.StatusCode, r.Header.Get("Content-Length"), c.status, c.length)
		}
		if vary := r.Header.Get("Vary"); vary != "Accept-Encoding" {
			t.Errorf("%q: Vary is %q", c.header, vary)
		}
	}
}

func TestRefused(t *testing.T) {
	h := host(t, Options{})
	for _, c := range []struct {
		method, path string
		status       int
	}{
		{"POST", "/", 405},
		{"DELETE", "/" + wasmPath, 405},
		{"GET", "/secret.txt", 404},
		{"GET", "/manifest.json.br", 404},
		{"GET", "/assets/", 404},
		{"GET", "/../hosting.go", 404},
		{"GET", "//index.html", 404},
	} {
		r := ask(h, c.method, c.path)
		if r.StatusCode != c.status {
			t.Errorf("%s %s: status %d, want %d", c.method, c.path, r.StatusCode, c.status)
		}
		if r.Header.Get("Cache-Control") != "no-store" {
			t.Errorf("%s %s may be cached: %q", c.method, c.path, r.Header.Get("Cache-Control"))
		}
	}
}

func TestBadBuilds(t *testing.T) {
	without := func(name string) fs.FS { s := site(); delete(s, name); return s }
	if _, err := New(fstest.MapFS{".gitkeep": {}}, Options{}); !errors.Is(err, ErrNotBuilt) {
		t.Errorf("an empty build: %v", err)
	}
	if _, err := New(without(wasmPath), Options{}); !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("a file of the manifest is missing: %v", err)
	}
	if _, err := New(fstest.MapFS{"manifest.json": {Data: []byte("{")}}, Options{}); err == nil {
		t.Error("a broken manifest is taken")
	}
	if _, err := New(fstest.MapFS{"manifest.json": {Data: []byte(`{"files":{"a":{"path":"a.exe"}}}`)}, "a.exe": {}}, Options{}); err == nil {
		t.Error("a file of no known type is served")
	}
}

// Whatever the header says, the answer is the file in a form that the header does
// not refuse by name, or 406 where it refuses identity.
func FuzzAcceptEncoding(f *testing.F) {
	for _, s := range []string{"br", "gzip;q=0.5, *;q=0", "identity;q=0", ";;,=q", "br;q=1e400", "*;q"} {
		f.Add(s)
	}
	h := host(f, Options{})
	f.Fuzz(func(t *testing.T, accept string) {
		r := ask(h, "GET", "/"+wasmPath, "Accept-Encoding", accept)
		lower := strings.ToLower(accept)
		switch encoding := r.Header.Get("Content-Encoding"); {
		case r.StatusCode == 406:
			if !strings.Contains(lower, identity) && !strings.Contains(lower, "*") {
				t.Fatalf("%q does not refuse identity", accept)
			}
		case r.StatusCode != 200:
			t.Fatalf("%q: status %d", accept, r.StatusCode)
		case encoding != "" && !strings.Contains(lower, encoding) && !strings.Contains(lower, "*"):
			t.Fatalf("%q: %s was not asked for", accept, encoding)
		case r.Header.Get("Vary") != "Accept-Encoding":
			t.Fatal("no Vary")
		}
	})
}
