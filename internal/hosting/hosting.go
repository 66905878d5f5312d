// Package hosting serves the built site: it takes the files that `make build`
// wrote and gives an http.Handler with the right headers, in the smallest encoding
// that the browser takes. It reads everything once at the start; it logs nothing
// and never sees a text, since analysis happens in the page.
package hosting

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"net/http"
	"path"
	"strconv"
	"time"
)

// ErrNotBuilt says that there is no site among the files.
var ErrNotBuilt = errors.New("hosting: the site is not built")

// Options are the choices of whoever runs the host.
type Options struct {
	FrameAncestors string // who may show the page in a frame, and the engine's and the panel's, as a CSP source list; "": nobody the page, everybody the others
}

// A resource is one address of the site.
type resource struct {
	header http.Header
	sha256 string
	forms  []form // smallest first; the last is the file itself
}

// A form is the content in one encoding.
type form struct {
	encoding string // as in Content-Encoding, or identity
	data     []byte
}

type handler map[string]*resource

// New reads the site from files, where manifest.json lists what is in it.
func New(files fs.FS, o Options) (http.Handler, error) {
	data, err := fs.ReadFile(files, "manifest.json")
	if errors.Is(err, fs.ErrNotExist) {
		return nil, ErrNotBuilt
	}
	if err != nil {
		return nil, fmt.Errorf("hosting: reading the manifest: %w", err)
	}
	var manifest struct {
		Files map[string]struct{ Path, SHA256 string }
	}
	if err := json.Unmarshal(data, &manifest); err != nil {
		return nil, fmt.Errorf("hosting: reading the manifest: %w", err)
	}
	h := handler{}
	for _, f := range manifest.Files {
		if types[path.Ext(f.Path)] == "" {
			return nil, fmt.Errorf("hosting: no media type is known for %s", f.Path)
		}
		r := &resource{header: headers(f.Path, o), sha256: f.SHA256}
		for _, e := range []struct{ encoding, ext string }{{"br", ".br"}, {"gzip", ".gz"}, {identity, ""}} {
			data, err := fs.ReadFile(files, f.Path+e.ext)
			if errors.Is(err, fs.ErrNotExist) && e.ext != "" {
				continue // compressing saves nothing
			}
			if err != nil {
				return nil, fmt.Errorf("hosting: reading the site: %w", err)
			}
			r.forms = append(r.forms, form{e.encoding, data})
		}
		h["/"+f.Path] = r
	}
	if h["/index.html"] == nil {
		return nil, ErrNotBuilt
	}
	// A folder's address gives its index.
	for _, f := range manifest.Files {
		if dir, name := path.Split("/" + f.Path); name == "index.html" {
			h[dir] = h["/"+f.Path]
		}
	}
	return h, nil
}

func (h handler) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	if r.Method != http.MethodGet && r.Method != http.MethodHead {
		w.Header().Set("Allow", "GET, HEAD")
		refuse(w, http.StatusMethodNotAllowed)
		return
	}
	if r.URL.Path == "/healthz" {
		w.Header().Set("Cache-Control", "no-store")
		w.Header().Set("Content-Type", "text/plain; charset=utf-8")
		w.Header().Set("X-Content-Type-Options", "nosniff")
		w.Write([]byte("ok\n"))
		return
	}
	found := h[r.URL.Path]
	if found == nil {
		refuse(w, http.StatusNotFound)
		return
	}
	for name, values := range found.header {
		w.Header()[name] = values
	}
	f := found.choose(r.Header.Values("Accept-Encoding"))
	if f == nil {
		refuse(w, http.StatusNotAcceptable)
		return
	}
	tag := found.sha256[:16]
	if f.encoding != identity {
		w.Header().Set("Content-Encoding", f.encoding)
		tag += "-" + f.encoding
	}
	w.Header().Set("ETag", `"`+tag+`"`)
	// ServeContent leaves the length out of encoded replies, for the sake of
	// middleware that there is none of here; for a range it sets its own.
	w.Header().Set("Content-Length", strconv.Itoa(len(f.data)))
	http.ServeContent(w, r, "", time.Time{}, bytes.NewReader(f.data))
}

// refuse answers with a status alone, under headers that let the answer do nothing.
func refuse(w http.ResponseWriter, status int) {
	w.Header().Set("Cache-Control", "no-store")
	w.Header().Set("Content-Security-Policy", "default-src 'none'")
	http.Error(w, http.StatusText(status), status)
}
