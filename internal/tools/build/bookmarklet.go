package main

import (
	"fmt"
	"strings"

	esbuild "github.com/evanw/esbuild/pkg/api"
)

// Where the scripts of the bookmarklet, of the page that shows it and of the popup
// start.
const (
	bookmarkletEntry     = "web/src/bookmarklet/bookmarklet.ts"
	bookmarkletPageEntry = "web/src/bookmarklet/page.ts"
	popupEntry           = "web/src/popup/popup.ts"
)

// mostBookmarklet is how long a bookmark may be, in bytes. Some browsers cut longer
// ones; roomForSite is kept for the address that the page puts in.
const (
	mostBookmarklet = 4096
	roomForSite     = 48
)

// bookmarklet bundles the bookmarklet into the script of its page, and the popup's.
func (s *site) bookmarklet() error {
	options := bundle(bookmarkletEntry)
	options.Format = esbuild.FormatIIFE
	options.Charset = esbuild.CharsetASCII
	options.TsconfigRaw = `{"compilerOptions":{"alwaysStrict":false}}` // two words less
	bookmark, err := script(options)
	if err != nil {
		return err
	}
	text := strings.TrimSuffix(string(bookmark.code), "\n")
	if n := bookmarkLength(text); n > mostBookmarklet {
		return fmt.Errorf("the bookmark is %d bytes, %d more than it may be", n, n-mostBookmarklet)
	}

	options = bundle(bookmarkletPageEntry)
	options.Plugins = append(options.Plugins, given("bookmarklet.js", text))
	page, err := script(options)
	if err != nil {
		return err
	}
	s.named[bookmarkletPageEntry] = s.add("bookmarklet/page.js", page.code)

	options = bundle(popupEntry)
	options.Plugins = append(options.Plugins, external(elementEntry, "../"+s.named["who-said.js"].base()))
	popup, err := script(options)
	if err != nil {
		return err
	}
	for _, name := range popup.inputs {
		if name == "web/src/client.ts" { // twice the client would be twice the engine
			return fmt.Errorf("%s is in bookmarklet/popup.js: it must be imported from %s", name, elementEntry)
		}
	}
	s.named[popupEntry] = s.add("bookmarklet/popup.js", popup.code)
	return nil
}

// bookmarkLength is how long the bookmark is at most, with what its page escapes.
func bookmarkLength(code string) int {
	n := len("javascript:") + len(code) + roomForSite - len("WHOSAID_SITE")
	for i := range len(code) {
		if c := code[i]; c < ' ' || c == '%' || c == '#' {
			n += len("%00") - 1
		}
	}
	return n
}

// given makes the import of a name give a text.
func given(name, text string) esbuild.Plugin {
	return esbuild.Plugin{Name: "given", Setup: func(b esbuild.PluginBuild) {
		b.OnResolve(esbuild.OnResolveOptions{Filter: "^" + strings.ReplaceAll(name, ".", `\.`) + "$"},
			func(esbuild.OnResolveArgs) (esbuild.OnResolveResult, error) {
				return esbuild.OnResolveResult{Path: name, Namespace: "given"}, nil
			})
		b.OnLoad(esbuild.OnLoadOptions{Filter: ".", Namespace: "given"}, func(esbuild.OnLoadArgs) (esbuild.OnLoadResult, error) {
			return esbuild.OnLoadResult{Contents: &text, Loader: esbuild.LoaderText}, nil
		})
	}}
}
