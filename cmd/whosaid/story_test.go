package main

import (
	"bytes"
	"encoding/json"
	"errors"
	"os"
	"os/exec"
	"strconv"
	"strings"
	"testing"
	"unicode/utf16"

	"github.com/rogpeppe/go-internal/testscript"
)

// The stories in testdata run the real program as a process of its own.
func TestMain(m *testing.M) {
	testscript.Main(m, map[string]func(){"whosaid": main})
}

func TestStories(t *testing.T) {
	testscript.Run(t, testscript.Params{
		Dir: "testdata",
		Setup: func(e *testscript.Env) error {
			e.Setenv("NO_COLOR", "")
			return nil
		},
		Cmds: map[string]func(*testscript.TestScript, bool, []string){
			"exits":   exits,
			"fill":    fill,
			"bytes":   writeBytes,
			"reports": checkReports,
		},
		RequireUniqueNames: true,
	})
}

// exits STATUS PROGRAM [ARG]... runs a program, which must exit with that status.
func exits(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) < 2 {
		ts.Fatalf("usage: exits STATUS PROGRAM [ARG]...")
	}
	status := 0
	if err := ts.Exec(args[1], args[2:]...); err != nil {
		exit, ok := errors.AsType[*exec.ExitError](err)
		if !ok {
			ts.Fatalf("%v", err)
		}
		status = exit.ExitCode()
	}
	if strconv.Itoa(status) != args[0] {
		ts.Fatalf("exit status %d, want %s", status, args[0])
	}
}

// fill FILE BYTES TEXT [FILLER] writes a file of that size by saying the text over
// and over, with some 4 KB of filler after each. Both are in Go's quoted form.
func fill(ts *testscript.TestScript, neg bool, args []string) {
	size, err := strconv.Atoi(args[1])
	ts.Check(err)
	unit, err := strconv.Unquote(`"` + args[2] + `"`)
	ts.Check(err)
	if len(args) > 3 {
		filler, err := strconv.Unquote(`"` + args[3] + `"`)
		ts.Check(err)
		unit += strings.Repeat(filler, 4096/len(filler))
	}
	b := bytes.Repeat([]byte(unit), size/len(unit)+1)[:size]
	ts.Check(os.WriteFile(ts.MkAbs(args[0]), b, 0o666))
}

// bytes FILE TEXT writes a file with the text, in Go's quoted form.
func writeBytes(ts *testscript.TestScript, neg bool, args []string) {
	text, err := strconv.Unquote(`"` + args[1] + `"`)
	ts.Check(err)
	ts.Check(os.WriteFile(ts.MkAbs(args[0]), []byte(text), 0o666))
}

// reports FORMAT FILE... checks that standard output is in that format, one
// report for each file in their order, and that each finding's quote is what
// stands at its place in that file, counted in UTF-16. Each file must have a
// finding.
func checkReports(ts *testscript.TestScript, neg bool, args []string) {
	type one struct {
		Name     *string
		Text     *string
		Length   int
		Findings []struct {
			Start, End   int
			Line, Column int
			Quote        string
		}
	}
	var got []one
	out := ts.ReadFile("stdout")
	switch args[0] {
	case "json":
		ts.Check(json.Unmarshal([]byte(out), &got))
	case "jsonl":
		for line := range strings.Lines(out) {
			var r one
			ts.Check(json.Unmarshal([]byte(line), &r))
			got = append(got, r)
		}
	}
	if len(got) != len(args)-1 {
		ts.Fatalf("%d reports, want %d", len(got), len(args)-1)
	}
	for i, name := range args[1:] {
		r := got[i]
		if (name == "markup") != (r.Name == nil) || r.Name != nil && *r.Name != name {
			ts.Fatalf("report %d has the name %v, want %s", i, r.Name, name)
		}
		file := strings.TrimPrefix(ts.ReadFile(name), "\uFEFF")
		units := utf16.Encode([]rune(file))
		lines := strings.Split(strings.NewReplacer("\r\n", "\n", "\r", "\n").Replace(file), "\n")
		if r.Text != nil { // taken out of markup
			units = utf16.Encode([]rune(*r.Text))
		}
		if r.Length != len(units) {
			ts.Fatalf("%s: length %d, want %d", name, r.Length, len(units))
		}
		if len(r.Findings) == 0 {
			ts.Fatalf("%s: no findings", name)
		}
		var line []uint16 // of the newest finding
		number := 0
		for _, f := range r.Findings {
			if want := string(utf16.Decode(units[f.Start:f.End])); f.Quote != want {
				ts.Fatalf("%s: quote %q where %q stands", name, f.Quote, want)
			}
			// The first word of the quote stands at its line and column of the file.
			if f.Line != number {
				line, number = utf16.Encode([]rune(lines[f.Line-1])), f.Line
			}
			first, _, _ := strings.Cut(strings.Fields(f.Quote)[0], "’")
			rest := line[f.Column-1:]
			rest = rest[:min(len(rest), len(utf16.Encode([]rune(first))))]
			if got := string(utf16.Decode(rest)); got != first {
				ts.Fatalf("%s:%d:%d: %q where %q stands", name, f.Line, f.Column, got, first)
			}
		}
	}
}
