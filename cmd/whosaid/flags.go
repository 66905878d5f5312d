package main

import (
	"errors"
	"fmt"
	"slices"
	"strings"
)

// An option is a flag of a command: one of some words, or a switch.
type option struct {
	name    string
	choices []string // none: a switch
	value   string   // the chosen word; "true" when a switch is on
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
			return nil, usageErrorf("there is no flag %s%s", arg, didYouMean("--"+name, optionNames(options)))
		}
		if len(o.choices) == 0 {
			if given {
				return nil, usageErrorf("--%s takes no value", name)
			}
			o.value = "true"
			continue
		}
		if !given {
			if len(args) == 0 {
				return nil, usageErrorf("--%s needs one of %s", name, strings.Join(o.choices, ", "))
			}
			value, args = args[0], args[1:]
		}
		if !slices.Contains(o.choices, value) {
			return nil, usageErrorf("--%s cannot be %q: it is one of %s", name, value, strings.Join(o.choices, ", "))
		}
		o.value = value
	}
	return operands, nil
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

// didYouMean gives the end of a message that proposes the word of known that
// is nearest to word, or "" if none is near.
func didYouMean(word string, known []string) string {
	best, least := "", 1+max(1, len(word)/3)
	for _, k := range known {
		if d := distance(word, k); d < least {
			best, least = k, d
		}
	}
	if best == "" {
		return ""
	}
	return fmt.Sprintf("; did you mean %q?", best)
}

// distance is the number of letters to insert, delete, change or swap with the
// next to make a into b (optimal string alignment).
func distance(a, b string) int {
	before, last, row := make([]int, len(b)+1), make([]int, len(b)+1), make([]int, len(b)+1)
	for j := range row {
		row[j] = j
	}
	for i := 1; i <= len(a); i++ {
		before, last, row = last, row, before
		row[0] = i
		for j := 1; j <= len(b); j++ {
			cost := 1
			if a[i-1] == b[j-1] {
				cost = 0
			}
			row[j] = min(last[j]+1, row[j-1]+1, last[j-1]+cost)
			if i > 1 && j > 1 && a[i-1] == b[j-2] && a[i-2] == b[j-1] {
				row[j] = min(row[j], before[j-2]+1)
			}
		}
	}
	return row[len(b)]
}
