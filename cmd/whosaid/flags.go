package main

import (
	"errors"
	"slices"
	"strings"

	"whosaid/internal/settings"
)

// An option is a flag of a command: one of some words, any word, or a switch.
type option struct {
	name    string
	choices []string // the words
	free    string   // what any word stands for: "a file"
	value   string   // the word given; "true" when a switch is on
}

// parse sets options from args and gives the operands. Options may stand
// before, between and after operands; after "--" all are operands, and "-" is
// one. A call for help is the error errHelp.
func parse(args []string, options ...*option) (operands []string, err error) {
	for len(args) > 0 {
		arg := args[0]
		args = args[1:]
		if arg == "--" {
			return append(operands, args...), nil
		}
		if len(arg) < 2 || arg[0] != '-' {
			operands = append(operands, arg)
			continue
		}
		name, value, given := strings.Cut(strings.TrimLeft(arg, "-"), "=")
		if name == "h" || name == "help" {
			return nil, errHelp
		}
		o := find(options, name)
		if o == nil {
			return nil, usageErrorf("there is no flag %s%s", arg, settings.DidYouMean("--"+name, optionNames(options)))
		}
		if len(o.choices) == 0 && o.free == "" {
			if given {
				return nil, usageErrorf("--%s takes no value", name)
			}
			o.value = "true"
			continue
		}
		if !given {
			if len(args) == 0 {
				return nil, usageErrorf("--%s needs %s", name, o.needs())
			}
			value, args = args[0], args[1:]
		}
		if o.free != "" && value == "" || o.free == "" && !slices.Contains(o.choices, value) {
			return nil, usageErrorf("--%s cannot be %q: it is %s", name, value, o.needs())
		}
		o.value = value
	}
	return operands, nil
}

func (o *option) needs() string {
	if o.free != "" {
		return o.free
	}
	return "one of " + strings.Join(o.choices, ", ")
}

// errHelp is what parse gives when the arguments ask for help.
var errHelp = errors.New("help is asked for")

func find(options []*option, name string) *option {
	for _, o := range options {
		if o.name == name {
			return o
		}
	}
	return nil
}

func optionNames(options []*option) []string {
	names := make([]string, len(options))
	for i, o := range options {
		names[i] = "--" + o.name
	}
	return names
}

func noOperands(args []string) error {
	operands, err := parse(args)
	if err == nil && len(operands) > 0 {
		err = usageErrorf("there is nothing to do with %q", operands[0])
	}
	return err
}
