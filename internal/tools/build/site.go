package main

import (
	"bufio"
	"bytes"
	"compress/gzip"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"io"
	"maps"
	"os"
	"path"
	"path/filepath"
	"strconv"
	"strings"
	"sync"
	"text/tabwriter"

	"github.com/andybalholm/brotli"
)

// dist is where the site is written; web/embed.go embeds it.
const dist = "web/dist"

// A site is the built files.
type site struct {
	files []*file          // in the order they were made
	named map[string]*file // by built name, and by the name that a page uses

	unserved map[string][]byte // what lies beside the site for others to take along, by path
}

// A file is one built file.
type file struct {
	name   string // what it is, whatever its content: "worker.js"
	path   string // where it lies in the site: "assets/worker.0a1b2c3d.js"
	data   []byte
	sha256 string
	br, gz []byte // compressed; nil where that saves nothing
}

func (f *file) base() string { return path.Base(f.path) }

func newSite() *site { return &site{named: map[string]*file{}, unserved: map[string][]byte{}} }

// add adds a file whose address holds a hash of its content, so that browsers may
// keep it for good.
func (s *site) add(name string, data []byte) *file {
	f := s.addPlain(name, data)
	ext := path.Ext(name)
	f.path = "assets/" + strings.TrimSuffix(name, ext) + "." + f.sha256[:8] + ext
	return f
}

// addPlain adds a file under its own name.
func (s *site) addPlain(name string, data []byte) *file {
	sum := sha256.Sum256(data)
	f := &file{name: name, path: name, data: data, sha256: hex.EncodeToString(sum[:])}
	s.files = append(s.files, f)
	s.named[name] = f
	return f
}

// write compresses the files and replaces what is in dir. The manifest comes last,
// so that an interrupted build has none.
func (s *site) write(dir string) error {
	s.compress(dir)
	old, err := filepath.Glob(filepath.Join(dir, "[^.]*")) // git keeps the folder by .gitkeep
	if err != nil {
		return err
	}
	for _, name := range old {
		if err := os.RemoveAll(name); err != nil {
			return err
		}
	}
	out := maps.Clone(s.unserved)
	for _, f := range s.files {
		for ext, data := range map[string][]byte{"": f.data, ".br": f.br, ".gz": f.gz} {
			if data != nil {
				out[f.path+ext] = data
			}
		}
	}
	for path, data := range out {
		name := filepath.Join(dir, filepath.FromSlash(path))
		if err := os.MkdirAll(filepath.Dir(name), 0o777); err != nil {
			return err
		}
		if err := os.WriteFile(name, data, 0o666); err != nil {
			return err
		}
	}
	return os.WriteFile(filepath.Join(dir, "manifest.json"), s.manifest(), 0o666)
}

// manifest lists every file by name; keys come out sorted.
func (s *site) manifest() []byte {
	type entry struct {
		Path   string `json:"path"`
		Bytes  int    `json:"bytes"`
		Brotli int    `json:"brotli"`
		SHA256 string `json:"sha256"`
	}
	files := map[string]entry{}
	for _, f := range s.files {
		files[f.name] = entry{f.path, len(f.data), f.brotli(), f.sha256}
	}
	out, err := json.MarshalIndent(map[string]any{"files": files}, "", "\t")
	if err != nil {
		panic(err) // strings and numbers always marshal
	}
	return append(out, '\n')
}

// brotli is what a browser downloads of the file.
func (f *file) brotli() int {
	if f.br == nil {
		return len(f.data)
	}
	return len(f.br)
}

// compress fills in the compressed forms, taking from the last build in dir what
// has not changed: brotli at its best takes seconds for the wasm.
func (s *site) compress(dir string) {
	var wait sync.WaitGroup
	for _, f := range s.files {
		wait.Go(func() {
			old := filepath.Join(dir, filepath.FromSlash(f.path))
			f.br = smaller(f.data, old+".br", encodeBrotli, func(r io.Reader) (io.Reader, error) { return brotli.NewReader(r), nil })
			f.gz = smaller(f.data, old+".gz", encodeGzip, func(r io.Reader) (io.Reader, error) { return gzip.NewReader(r) })
		})
	}
	wait.Wait()
}

// smaller gives data compressed, or nil if that saves nothing. The old file is used
// if it decodes to the same data.
func smaller(data []byte, old string, encode func([]byte) []byte, decode func(io.Reader) (io.Reader, error)) []byte {
	if packed, err := os.ReadFile(old); err == nil {
		if r, err := decode(bytes.NewReader(packed)); err == nil {
			if plain, err := io.ReadAll(r); err == nil && bytes.Equal(plain, data) {
				return packed
			}
		}
	}
	if packed := encode(data); len(packed) < len(data) {
		return packed
	}
	return nil
}

func encodeBrotli(data []byte) []byte {
	var b bytes.Buffer
	w := brotli.NewWriterLevel(&b, brotli.BestCompression)
	w.Write(data) // writing to memory cannot fail
	w.Close()
	return b.Bytes()
}

func encodeGzip(data []byte) []byte {
	var b bytes.Buffer
	w, err := gzip.NewWriterLevel(&b, gzip.BestCompression)
	if err != nil {
		panic(err) // the level is a constant of the package
	}
	w.Write(data)
	w.Close()
	return b.Bytes()
}

// print shows what was built.
func (s *site) print(out io.Writer) {
	w := tabwriter.NewWriter(out, 0, 0, 2, ' ', tabwriter.AlignRight)
	fmt.Fprintln(w, "bytes\tgzip\tbrotli\t\t")
	for _, f := range s.files {
		gz := len(f.data)
		if f.gz != nil {
			gz = len(f.gz)
		}
		fmt.Fprintf(w, "%d\t%d\t%d\t\t%s\n", len(f.data), gz, f.brotli(), f.path)
	}
	w.Flush()
}

// checkBudget compares the sizes with the limits in the file named, and fails if
// one is passed.
func (s *site) checkBudget(name string, out io.Writer) error {
	limits, err := os.Open(name)
	if err != nil {
		return err
	}
	defer limits.Close()
	var over []string
	for lines := bufio.NewScanner(limits); lines.Scan(); {
		line := strings.Fields(lines.Text())
		if len(line) == 0 || line[0][0] == '#' {
			continue
		}
		limit, err := strconv.Atoi(line[len(line)-1])
		if err != nil || len(line) != 2 && (len(line) != 3 || line[1] != "raw") {
			return fmt.Errorf("%s: %q is not NAME BYTES or NAME raw BYTES", name, lines.Text())
		}
		what, unit := line[0], "brotli"
		if len(line) == 3 {
			unit = "the file itself"
		}
		size, err := s.size(what, len(line) == 3)
		if err != nil {
			return fmt.Errorf("%s: %w", name, err)
		}
		fmt.Fprintf(out, "budget: %s %d of %d bytes of %s (%.1f%%)\n", what, size, limit, unit, 100*float64(size)/float64(limit))
		if size > limit {
			over = append(over, fmt.Sprintf("%s is %d bytes over its budget", what, size-limit))
		}
	}
	if over != nil {
		return fmt.Errorf("%s: %s", name, strings.Join(over, "; "))
	}
	return nil
}

// size is what a file weighs, in brotli or raw. "total" is the wasm with all scripts that
// the app and the element load, also on demand: those at the top and in assets. What
// lies in other folders is for others to load.
func (s *site) size(what string, raw bool) (int, error) {
	if what != "total" {
		f := s.named[what]
		switch {
		case f == nil:
			return 0, fmt.Errorf("no file %q is built", what)
		case raw:
			return len(f.data), nil
		}
		return f.brotli(), nil
	}
	n := 0
	for _, f := range s.files {
		dir, ext := path.Dir(f.path), path.Ext(f.path)
		if (dir == "." || dir == "assets") && (ext == ".wasm" || ext == ".js") {
			n += f.brotli()
		}
	}
	return n, nil
}
