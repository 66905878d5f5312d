package main

import (
	"crypto/sha256"
	"encoding/base64"
	"encoding/json"
	"maps"
	"regexp"
	"slices"
	"testing"
)

// The service worker keeps the page, what it loads and the rules' pages, with the
// hashes that they have; and its version changes with any of them.
func TestServiceWorker(t *testing.T) {
	made := func(page string) (map[string]string, string) {
		t.Chdir(t.TempDir())
		write(t, map[string]string{serviceWorkerEntry: `addEventListener("install", () => console.log(whosaidFiles, whosaidVersion));`})
		s := newSite()
		s.add("app.js", []byte("app"))
		s.add("icon.png", []byte("a picture, for the system"))
		s.addPlain("index.html", []byte(page))
		s.addPlain("rules/index.html", []byte("rules"))
		s.addPlain("whosaid.html", []byte("to be saved"))
		s.addPlain("embed.js", []byte("for pages elsewhere"))
		if err := s.serviceWorker(); err != nil {
			t.Fatal(err)
		}
		m := regexp.MustCompile(`^const whosaidVersion="(\w+)",whosaidFiles=(\{.*?\});`).FindSubmatch(s.named["sw.js"].data)
		if m == nil {
			t.Fatalf("sw.js is\n%s", s.named["sw.js"].data)
		}
		var files map[string]string
		if err := json.Unmarshal(m[2], &files); err != nil {
			t.Fatal(err)
		}
		for path, content := range map[string]string{"index.html": page, s.named["app.js"].path: "app"} {
			if sum := sha256.Sum256([]byte(content)); files[path] != base64.StdEncoding.EncodeToString(sum[:]) {
				t.Errorf("the hash of %s is %q", path, files[path])
			}
		}
		return files, string(m[1])
	}
	files, version := made("page")
	if names := slices.Sorted(maps.Keys(files)); len(names) != 3 || names[1] != "index.html" || names[2] != "rules/index.html" {
		t.Errorf("it keeps %q", names)
	}
	if _, next := made("another page"); next == version {
		t.Error("a new page has the version of the old one")
	}
}
