package main

import (
	"os"

	esbuild "github.com/evanw/esbuild/pkg/api"
)

// wordpress gathers the plugin for WordPress: a folder to be copied to a site's
// wp-content/plugins. The element and the engine are in it once more, since a site's
// worker must come from the site.
func (s *site) wordpress() error {
	const source = "web/src/wordpress/"
	options := bundle(source + "sidebar.ts")
	options.Format = esbuild.FormatIIFE
	sidebar, err := script(options)
	if err != nil {
		return err
	}
	s.unserved["wordpress/sidebar.js"] = sidebar.code
	for _, name := range []string{"whosaid.php", "readme.txt"} {
		if s.unserved["wordpress/"+name], err = os.ReadFile(source + name); err != nil {
			return err
		}
	}
	for _, name := range []string{"embed.js", "who-said.js", "formats.js", "spanish.js", "worker.js", "whosaid.wasm", "licenses.txt"} {
		f := s.named[name]
		s.unserved["wordpress/"+f.path] = f.data
	}
	return nil
}
