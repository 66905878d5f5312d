package main

import (
	"fmt"
	"os"

	"golang.org/x/term"

	"whosaid/internal/document"
	"whosaid/internal/engine"
	"whosaid/internal/ingest"
	"whosaid/internal/rule"
	"whosaid/internal/rules"
	"whosaid/internal/settings"
	"whosaid/internal/sink"
)

func (p *program) check(args []string) (int, error) {
	format := &option{name: "format", choices: []string{"text", "json", "jsonl", "markdown", "csv", "sarif", "annotations", "hypothesis"}, value: "text"}
	profile := &option{name: "profile", choices: settings.Profiles}
	minLevel := &option{name: "min-level", choices: settings.Levels}
	failOn := &option{name: "fail-on", choices: settings.FailOn}
	all := &option{name: "all"}
	file, none := &option{name: "config", free: "a file"}, &option{name: "no-config"}
	past, update := &option{name: "baseline", free: "a file"}, &option{name: "update-baseline"}
	color := &option{name: "color", choices: []string{"auto", "always", "never"}, value: "auto"}
	operands, err := parse(args, format, profile, minLevel, failOn, all, file, none, past, update, color)
	if err != nil {
		return exitTrouble, err
	}
	configs, err := p.configs(file, none)
	if err != nil {
		return exitTrouble, err
	}
	before, err := baselineOf(past, update)
	if err != nil {
		return exitTrouble, err
	}
	// override puts the flags over what is set.
	override := func(s settings.Settings) settings.Settings {
		if profile.value != "" {
			s.Profile, _ = rules.ParseProfile(profile.value)
		}
		if minLevel.value != "" {
			s.MinLevel, _ = rule.ParseLevel(minLevel.value)
		}
		if failOn.value != "" {
			s.FailOn, s.Fail = rule.ParseLevel(failOn.value)
		}
		s.All = s.All || all.value == "true"
		return s
	}

	var s sink.Sink
	switch format.value {
	case "json":
		s = sink.NewJSON(p.out)
	case "jsonl":
		s = sink.NewJSONL(p.out)
	case "markdown":
		s = sink.NewMarkdown(p.out)
	case "csv":
		s = sink.NewCSV(p.out)
	case "sarif":
		s = sink.NewSARIF(p.out)
	case "annotations":
		s = sink.NewAnnotations(p.out)
	case "hypothesis":
		s = sink.NewHypothesis(p.out)
	default:
		s = sink.NewText(p.out, p.style(color.value))
	}
	status := exitOK
	list := inputs(operands, configs)
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
		config, err := configs.of(in.path)
		if err != nil {
			progress.clear()
			p.complain(fmt.Errorf("not checking %s: %w", in.name(), err))
			status = exitTrouble
			continue
		}
		set := override(config.Settings)
		if before != nil {
			set.Options.Ignore = before.ignores(in.path)
		}
		r := engine.Analyze(&d, set.Options)
		if update.value != "" {
			before.take(in.path, r)
			set.Fail = false // what is there is taken as it is
		}
		if err := s.Report(r); err != nil {
			return exitTrouble, fmt.Errorf("writing: %w", err)
		}
		if err := p.out.Flush(); err != nil {
			return exitTrouble, fmt.Errorf("writing: %w", err)
		}
		if status == exitOK && set.Fail {
			for i := range r.Findings {
				if r.Findings[i].Level >= set.FailOn {
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
	if update.value != "" {
		if err := before.write(past.value); err != nil {
			return exitTrouble, err
		}
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
