// Package embed stands in for Go's in the page's WebAssembly: files are embedded as
// strings there, which takes no file system.
package embed
