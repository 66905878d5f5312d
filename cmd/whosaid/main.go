// Command whosaid reads news copy and marks statements whose source the reader
// is not told and claims that nobody stands behind. Run "whosaid help".
package main

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"os"

	"whosaid/internal/engine"
)

// Exit statuses; part of the public surface.
const (
	exitOK       = 0
	exitFindings = 1
	exitTrouble  = 2
)

// A command is one verb.
type command struct {
	name string
	help string
	run  func(*program, []string) (int, error)
}

// commands is set in init, as help refers to it.
var commands []command

func init() {
	commands = []command{
		{"check", checkHelp, (*program).check},
		{"rules", rulesHelp, (*program).rules},
		{"explain", explainHelp, (*program).explain},
		{"version", versionHelp, (*program).version},
		{"help", helpHelp, (*program).help},
	}
}

// A program is the world that a command runs in.
type program struct {
	stdin  *os.File
	stdout *os.File
	stderr *os.File
	out    *bufio.Writer // to stdout
}

func main() {
	p := &program{os.Stdin, os.Stdout, os.Stderr, bufio.NewWriterSize(os.Stdout, 64<<10)}
	status, err := p.main(os.Args[1:])
	if err == nil {
		if werr := p.out.Flush(); werr != nil {
			err = fmt.Errorf("writing: %w", werr)
		}
	} else {
		p.out.Flush() // what is there is worth having; the first error is the one to tell
	}
	if err != nil {
		p.complain(err)
		status = exitTrouble
	}
	os.Exit(status)
}

func (p *program) main(args []string) (int, error) {
	if len(args) == 0 {
		io.WriteString(p.stderr, usage())
		return exitTrouble, nil
	}
	name := args[0]
	switch name {
	case "-h", "-help", "--help":
		name = "help"
	case "-V", "-version", "--version":
		name = "version"
	}
	for _, c := range commands {
		if c.name == name {
			return c.run(p, args[1:])
		}
	}
	names := make([]string, len(commands))
	for i, c := range commands {
		names[i] = c.name
	}
	return exitTrouble, usageError("", fmt.Sprintf("there is no command %q%s", name, didYouMean(name, names)))
}

// complain writes an error to standard error as the program's own line.
func (p *program) complain(err error) { fmt.Fprintf(p.stderr, "whosaid: %v\n", err) }

// usageError is an error that says where to read on.
func usageError(command, what string) error {
	if command != "" {
		command = " " + command
	}
	return errors.New(what + "\nRun \"whosaid help" + command + "\" for how to use it.")
}

func (p *program) version(args []string) (int, error) {
	if err := noOperands("version", args); err != nil {
		return exitTrouble, err
	}
	fmt.Fprintf(p.out, "whosaid %s\n", engine.Version)
	return exitOK, nil
}
