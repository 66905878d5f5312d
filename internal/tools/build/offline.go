package main

import (
	"bytes"
	"crypto/sha256"
	"encoding/base64"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"regexp"
	"slices"
	"strings"

	esbuild "github.com/evanw/esbuild/pkg/api"
)

// What the installed app is made of, besides the page.
const (
	appManifest        = "web/src/app.webmanifest"
	serviceWorkerEntry = "web/src/sw.ts"
)

// appManifest adds the file that says how the app is installed, with its icons.
func (s *site) appManifest() error {
	data, err := minified(appManifest)
	if err != nil {
		return err
	}
	data = regexp.MustCompile(`"web/src/[^"]+"`).ReplaceAllFunc(data, func(name []byte) []byte {
		f, wrong := s.resolve(strings.Trim(string(name), `"`))
		if wrong != nil {
			err = wrong
			return name
		}
		return fmt.Appendf(nil, "%q", f.path)
	})
	if err != nil {
		return fmt.Errorf("%s: %w", appManifest, err)
	}
	s.addPlain("app.webmanifest", data)
	return nil
}

// serviceWorker adds the script that keeps the app on the device: the page, what is in
// assets but for pictures, and the rules' pages, each with its hash. It comes after them.
func (s *site) serviceWorker() error {
	kept := map[string]string{}
	for _, f := range s.files {
		if !slices.Contains([]string{"index.html", "popup.html", "bookmarklet.html"}, f.path) && !strings.HasPrefix(f.path, "rules/") && !strings.HasPrefix(f.path, "assets/") || strings.HasSuffix(f.path, ".png") {
			continue
		}
		sum, err := hex.DecodeString(f.sha256)
		if err != nil {
			return err
		}
		kept[f.path] = base64.StdEncoding.EncodeToString(sum)
	}
	list, err := json.Marshal(kept) // keys come out sorted
	if err != nil {
		return err
	}
	version := sha256.Sum256(list)
	options := bundle(serviceWorkerEntry)
	options.Format = esbuild.FormatIIFE
	worker, err := script(options)
	if err != nil {
		return err
	}
	head := fmt.Appendf(nil, "const whosaidVersion=%q,whosaidFiles=%s;", hex.EncodeToString(version[:8]), list)
	s.addPlain("sw.js", slices.Concat(head, bytes.TrimSpace(worker.code), []byte("\n")))
	return nil
}
