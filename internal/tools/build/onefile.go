package main

import (
	"bytes"
	"crypto/sha256"
	"encoding/base64"
	"fmt"
	"os"
	"path/filepath"
	"strings"

	esbuild "github.com/evanw/esbuild/pkg/api"
)

// Where the scripts of the app in one file start, and what loads the engine there.
const (
	oneFileEntry  = "web/src/onefile/page.ts"
	oneFileLoader = "web/src/onefile/load.ts"
)

// oneFilePolicy lets that file run what it holds, and ask nobody for anything. The
// hashes are of its script and its style.
const oneFilePolicy = "default-src 'none'; script-src '%s' 'wasm-unsafe-eval'; style-src '%s'; img-src data:; worker-src blob:; connect-src 'none'; " +
	"form-action 'none'; base-uri 'none'; require-trusted-types-for 'script'; trusted-types whosaid whosaid-app"

// What stands in a page between these is for the site alone.
const siteOnly, siteOnlyEnd = "<!--site-->", "<!--/site-->"

// oneFile adds whosaid.html, the app as one file that can be opened without a network:
// the page with its icon, style and scripts in it, and the engine as gzip in letters.
func (s *site) oneFile(page string, module []byte) error {
	source, err := os.ReadFile(page)
	if err != nil {
		return err
	}
	html, err := cut(string(source), siteOnly, siteOnlyEnd)
	if err != nil {
		return fmt.Errorf("%s: %w", page, err)
	}
	style, err := minified("web/src/app.css")
	if err != nil {
		return err
	}
	icon, err := minified("web/src/icon.svg")
	if err != nil {
		return err
	}
	script, worker, err := oneFileScripts()
	if err != nil {
		return err
	}
	// What is put in for the marks is not to be minified again: the policy has its hash.
	const policyMark, styleMark, engineMark, workerMark, scriptMark = "{policy}", "{style}", "{engine}", "{worker}", "{script}"
	for _, swap := range [][2]string{
		{`<meta charset="utf-8">`, `<meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="` + policyMark + `">`},
		{`href="web/src/icon.svg"`, `href="data:image/svg+xml;base64,` + base64.StdEncoding.EncodeToString(icon) + `"`},
		{`<link rel="stylesheet" href="web/src/app.css">`, `<style>` + styleMark + `</style>`},
		{`<script type="module" src="web/src/app.ts"></script>`, ``},
		{`</body>`, `<script type="text/plain" id="engine">` + engineMark + `</script><script type="text/plain" id="worker">` + workerMark + `</script>` +
			`<script type="module">` + scriptMark + `</script></body>`},
	} {
		if strings.Count(html, swap[0]) != 1 {
			return fmt.Errorf("%s: for the app in one file it should hold %s just once", page, swap[0])
		}
		html = strings.Replace(html, swap[0], swap[1], 1)
	}
	small, err := minifyAs(".html", []byte(html))
	if err != nil {
		return fmt.Errorf("%s: %w", page, err)
	}
	html = strings.NewReplacer(
		policyMark, fmt.Sprintf(oneFilePolicy, policyHash(script), policyHash(style)),
		styleMark, string(style), scriptMark, string(script), workerMark, string(worker),
		engineMark, letters(encodeGzip(module)),
	).Replace(string(small))
	s.addPlain("whosaid.html", []byte(html))
	return nil
}

// oneFileScripts bundles the page's script and the worker's.
func oneFileScripts() (page, worker []byte, _ error) {
	root, err := goRoot()
	if err != nil {
		return nil, nil, err
	}
	options := workerBundle(root)
	options.Plugins = append(options.Plugins, instead("./load", oneFileLoader))
	inWorker, err := script(options)
	if err != nil {
		return nil, nil, err
	}
	inPage, err := script(bundle(oneFileEntry))
	if err != nil {
		return nil, nil, err
	}
	for _, code := range [][]byte{inPage.code, inWorker.code} {
		if bytes.Contains(code, []byte("</script")) || bytes.Contains(code, []byte("<!--")) {
			return nil, nil, fmt.Errorf("%s: a script holds what would end it in a page", oneFileEntry)
		}
	}
	return inPage.code, inWorker.code, nil
}

// instead puts the source other in the place of one that a bundle imports.
func instead(imported, other string) esbuild.Plugin {
	return esbuild.Plugin{Name: "instead", Setup: func(b esbuild.PluginBuild) {
		b.OnResolve(esbuild.OnResolveOptions{Filter: "^" + imported + "$"},
			func(esbuild.OnResolveArgs) (esbuild.OnResolveResult, error) {
				name, err := filepath.Abs(other)
				return esbuild.OnResolveResult{Path: name}, err
			})
	}}
}

// policyHash names a script or style in a content security policy.
func policyHash(content []byte) string {
	sum := sha256.Sum256(content)
	return "sha256-" + base64.StdEncoding.EncodeToString(sum[:])
}

// cut takes out what stands between start and end, and both, wherever they are.
func cut(text, start, end string) (string, error) {
	var b strings.Builder
	for {
		before, rest, found := strings.Cut(text, start)
		b.WriteString(before)
		if !found {
			return b.String(), nil
		}
		if _, text, found = strings.Cut(rest, end); !found {
			return "", fmt.Errorf("%s stands there without %s", start, end)
		}
	}
}

// letters writes bytes as text, thirteen bits as two letters: a number to the base of 91.
// Six bits or less at the end are one letter. It uses none that mean something in HTML or
// in a script between double quotes.
func letters(data []byte) string {
	var digits []byte
	for c := byte(' '); c < 0x7f; c++ {
		if !strings.ContainsRune(`"&<\`, rune(c)) {
			digits = append(digits, c)
		}
	}
	const base = 91
	out := make([]byte, 0, len(data)*16/13+2)
	var held, n uint // bits not written, and how many
	for _, b := range data {
		held, n = held<<8|uint(b), n+8
		if n >= 13 {
			n -= 13
			out = append(out, digits[held>>n/base], digits[held>>n%base])
			held &= 1<<n - 1
		}
	}
	switch {
	case n > 6:
		held <<= 13 - n
		out = append(out, digits[held/base], digits[held%base])
	case n > 0:
		out = append(out, digits[held<<(6-n)])
	}
	return string(out)
}
