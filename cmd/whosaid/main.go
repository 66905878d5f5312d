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
	"whosaid/internal/settings"
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
		{"config", configHelp, (*program).config},
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
	if werr := p.out.Flush(); err == nil && werr != nil {
		err = fmt.Errorf("writing: %w", werr)
	}
	if err != nil {
		p.complain(err)
		status = exitTrouble
	}
	os.Exit(status)
}

func (p *program) main(args []string) (int, error) {
	if len(args) == 0 {
		io.WriteString(p.stderr, usage)
		return exitTrouble, nil
	}
	name := args[0]
	switch name {
	case "-h", "-help", "--help":
		name = "help"
	case "-V", "-version", "--version":
		name = "version"
	}
	c, err := findCommand(name)
	if err != nil {
		return exitTrouble, err
	}
	status, err := c.run(p, args[1:])
	if err == errHelp {
		io.WriteString(p.out, c.help)
		return exitOK, nil
	}
	if wrong, ok := errors.AsType[usageError](err); ok {
		err = fmt.Errorf("%w\nRun \"whosaid help %s\" for how to use it", wrong, c.name)
	}
	return status, err
}

func findCommand(name string) (command, error) {
	names := make([]string, len(commands))
	for i, c := range commands {
		if c.name == name {
			return c, nil
		}
		names[i] = c.name
	}
	return command{}, fmt.Errorf("there is no command %q%s\nRun \"whosaid help\" for those there are", name, settings.DidYouMean(name, names))
}

// complain writes an error to standard error as the program's own line.
func (p *program) complain(err error) { fmt.Fprintf(p.stderr, "whosaid: %v\n", err) }

// A usageError says that the command line is wrong.
type usageError string

func (e usageError) Error() string { return string(e) }

func usageErrorf(format string, args ...any) error {
	return usageError(fmt.Sprintf(format, args...))
}

func (p *program) version(args []string) (int, error) {
	if err := noOperands(args); err != nil {
		return exitTrouble, err
	}
	fmt.Fprintf(p.out, "whosaid %s\n", engine.Version)
	return exitOK, nil
}
