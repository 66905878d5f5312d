package main

import (
	"fmt"
	"io"
	"os"
	"time"

	"golang.org/x/term"
)

// patience is how long a run may be silent before it shows how far it is.
const patience = time.Second

// progress shows on a terminal how far a long run is. It is silent where
// standard output goes to the same terminal, as the reports show it there.
type progress struct {
	w     io.Writer // nil: silent
	total int
	next  time.Time
	shown bool
}

func (p *program) progress(total int) *progress {
	g := &progress{total: total, next: time.Now().Add(patience)}
	if total > 1 && term.IsTerminal(int(p.stderr.Fd())) && !term.IsTerminal(int(p.stdout.Fd())) && os.Getenv("TERM") != "dumb" {
		g.w = p.stderr
	}
	return g
}

// at says that done inputs are done.
func (g *progress) at(done int) {
	if g.w == nil || time.Now().Before(g.next) {
		return
	}
	g.next = time.Now().Add(patience / 5)
	g.shown = true
	fmt.Fprintf(g.w, "\r\x1b[Kwhosaid: %d of %d texts checked", done, g.total)
}

// clear takes the line away, before other output or at the end.
func (g *progress) clear() {
	if g.shown {
		io.WriteString(g.w, "\r\x1b[K")
		g.shown = false
	}
}
