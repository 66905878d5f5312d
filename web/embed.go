// Package web holds the built site: what `make build` writes to web/dist. In a
// fresh clone nothing is built yet and the folder holds only .gitkeep; then
// hosting.New says so.
package web

import (
	"embed"
	"io/fs"
)

//go:embed all:dist
var dist embed.FS

// Files is the built site, manifest.json and all.
func Files() fs.FS {
	files, err := fs.Sub(dist, "dist")
	if err != nil {
		panic(err) // "dist" is a valid path, whatever it holds
	}
	return files
}
