// Command build makes everything that whosaid ships, with Go alone: the site in
// web/dist, its manifest.json, and the programs in bin. Run it from the top of the
// project; the same sources give the same bytes.
//
//	go run ./internal/tools/build          build all
//	go run ./internal/tools/build types    write the page's types from the schemas
//
// It takes TypeScript from web/src, index.html and the files it names, the words of
// the rules, and the Go packages. It does not check types or run tests; "make test" does.
package main

import (
	"fmt"
	"os"

	"whosaid/internal/rules"
)

func main() {
	err := fmt.Errorf("unknown argument %q", os.Args[1:])
	switch {
	case len(os.Args) == 1:
		err = all()
	case len(os.Args) == 2 && os.Args[1] == "types":
		err = writeTypes()
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, "build:", err)
		os.Exit(1)
	}
}

func all() error {
	s, err := build()
	if err != nil {
		return err
	}
	if err := s.write(dist); err != nil {
		return err
	}
	if err := programs(); err != nil {
		return err
	}
	if err := s.npm(dist + "/npm"); err != nil {
		return err
	}
	s.print(os.Stdout)
	return s.checkBudget("wasm/budget.txt", os.Stdout) // last: what is too large can still be run
}

// build makes the site, each file before those that name it.
func build() (*site, error) {
	s := newSite()
	module, err := wasm()
	if err != nil {
		return nil, err
	}
	wasmFile := s.add("whosaid.wasm", module)
	if err := s.scripts(wasmFile); err != nil {
		return nil, err
	}
	if err := s.adapters(); err != nil {
		return nil, err
	}
	if err := s.appManifest(); err != nil {
		return nil, err
	}
	if err := s.bookmarklet(); err != nil {
		return nil, err
	}
	for _, page := range []string{"index.html", "web/src/bookmarklet/bookmarklet.html", "web/src/popup/popup.html", "web/src/" + enginePage} {
		if err := s.page(page); err != nil {
			return nil, err
		}
	}
	if err := s.oneFile("index.html", module); err != nil {
		return nil, err
	}
	if err := s.rulebook(rules.All); err != nil {
		return nil, err
	}
	if err := s.serviceWorker(); err != nil {
		return nil, err
	}
	if err := s.licenses(); err != nil {
		return nil, err
	}
	return s, s.wordpress()
}
