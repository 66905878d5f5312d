package main

import (
	"fmt"
	"os"

	"golang.org/x/term"

	"whosaid/internal/document"
	"whosaid/internal/engine"
	"whosaid/internal/ingest"
	"whosaid/internal/rule"
	"whosaid/internal/sink"
)

func (p *program) check(args []string) (int, error) {
	levels := []string{"info", "low", "medium", "high"}
	format := &option{name: "format", choices: []string{"text", "json", "jsonl"}, value: "text"}
	minLevel := &option{name: "min-level", choices: levels, value: "low"}
	failOn := &option{name: "fail-on", choices: []string{"none", "low", "medium", "high"}, value: "high"}
	all := &option{name: "all"}
	color := &option{name: "color", choices: []string{"auto", "always", "never"}, value: "auto"}
	operands, err := parse(args, format, minLevel, failOn, all, color)
	if err != nil {
		return exitTrouble, err
	}
	options := engine.Options{All: all.value == "true"}
	options.MinLevel, _ = rule.ParseLevel(minLevel.value)
	fail, failing := rule.ParseLevel(failOn.value)

	var s sink.Sink
	switch format.value {
	case "json":
		s = sink.NewJSON(p.out)
	case "jsonl":
		s = sink.NewJSONL(p.out)
	default:
		style := p.style(color.value)
		style.MinLevel = options.MinLevel
		s = sink.NewText(p.out, style)
	}
	status := exitOK
	list := inputs(operands)
	progress := p.progress(len(list))
	for i, in := range list {
		progress.at(i)
		d, warning, err := p.read(in)
		if warning != "" || err != nil {
			progress.clear()
		}
		if warning != "" {
			p.complain(fmt.Errorf("reading %s: %s", in.name(), warning))
		}
		if err != nil {
			p.complain(fmt.Errorf("reading %s: %w", in.name(), err))
			status = exitTrouble
			continue
		}
		r := engine.Analyze(&d, options)
		if err := s.Report(r); err != nil {
			return exitTrouble, fmt.Errorf("writing: %w", err)
		}
		if err := p.out.Flush(); err != nil {
			return exitTrouble, fmt.Errorf("writing: %w", err)
		}
		if status == exitOK && failing {
			for i := range r.Findings {
				if r.Findings[i].Level >= fail {
					status = exitFindings
					break
				}
			}
		}
	}
	progress.clear()
	if err := s.Close(); err != nil {
		return exitTrouble, fmt.Errorf("writing: %w", err)
	}
	return status, nil
}

// name is what messages call the input.
func (in input) name() string {
	if in.path == "-" {
		return "standard input"
	}
	return in.path
}

func (p *program) read(in input) (d document.Document, warning string, err error) {
	if in.err != nil {
		return d, "", in.err
	}
	if in.path == "-" {
		if term.IsTerminal(int(p.stdin.Fd())) {
			fmt.Fprintln(p.stderr, "whosaid: reading from the terminal: paste the text, then press Ctrl-D")
		}
		d, warning, err = ingest.Read("", p.stdin)
		return d, warning, cause(err)
	}
	f, err := os.Open(in.path)
	if err != nil {
		return d, "", cause(err)
	}
	defer f.Close()
	d, warning, err = ingest.Read(in.path, f)
	return d, warning, cause(err)
}

// style is how text is printed on this standard output.
func (p *program) style(color string) sink.Style {
	fd := int(p.stdout.Fd())
	terminal := term.IsTerminal(fd)
	style := sink.Style{Width: 80}
	switch color {
	case "always":
		style.Color = true
	case "auto":
		// https://no-color.org: set and not empty.
		style.Color = terminal && os.Getenv("NO_COLOR") == "" && os.Getenv("TERM") != "dumb"
	}
	if terminal {
		if w, _, err := term.GetSize(fd); err == nil && w > 0 {
			style.Width = w
		}
	}
	return style
}
