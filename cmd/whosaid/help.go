package main

import "io"

const checkHelp = `whosaid check [flags] [FILE|DIR|-]...

Reads news copy and marks what has no named source. Files are plain text,
Markdown or HTML; of a folder, all *.txt, *.md and *.html files are read, hidden
folders left out. "-", or no file at all, is standard input.

  --format text|json|jsonl|markdown|csv|sarif|annotations|hypothesis
                                      how to print the reports (default text); the last
                                      two are notes to lay over a page: Web Annotations,
                                      and what the Hypothesis client imports
  --profile editor|wire|fact-checker|reader|strict
                                      for whom to read (default editor)
  --min-level info|low|medium|high    show findings from this level up (default low)
  --fail-on none|low|medium|high      exit with 1 when a finding of this level or
                                      higher is shown (default high)
  --all                               show all findings, however many there are
  --config FILE                       read this instead of the nearest whosaid.toml in
                                      a text's folder or above it
  --no-config                         read no whosaid.toml
  --baseline FILE                     leave out what this file says was there before
  --update-baseline                   write that file: what is found now was there
  --color auto|always|never           default auto: on a terminal, unless NO_COLOR is set

Exit status: 0 when nothing at or above --fail-on is shown, 1 when something is,
2 when the command is wrong, an input cannot be read or its whosaid.toml is
broken; the other inputs are still reported.
`

const rulesHelp = `whosaid rules [--format text|json]

Lists the rules.
`

const explainHelp = `whosaid explain RULE

Tells all about one rule: what it catches, why readers care, what to do, which
standards back it, where it errs, and examples.
`

const configHelp = `whosaid config [--config FILE | --no-config] [FILE|DIR]

Prints the settings in force for a text, or for the working folder, as the
whosaid.toml that would set them. "whosaid check" takes them from the nearest
whosaid.toml in the text's folder or above it; its own flags come before them.
`

const versionHelp = `whosaid version

Prints the version.
`

const helpHelp = `whosaid help [COMMAND]

Prints how to use whosaid, or one command.
`

const usage = `whosaid marks statements whose source the reader is not told and claims that
nobody stands behind. It does not say whether a claim is true.

  whosaid check [flags] [FILE|DIR|-]...   check news copy
  whosaid rules                           list the rules
  whosaid explain RULE                    tell all about one rule
  whosaid config [FILE|DIR]               print the settings in force
  whosaid version                         print the version
  whosaid help COMMAND                    tell more about a command

Nothing you check leaves this computer.
`

func (p *program) help(args []string) (int, error) {
	names, err := parse(args)
	switch {
	case err != nil && err != errHelp:
		return exitTrouble, err
	case len(names) == 0:
		io.WriteString(p.out, usage)
		return exitOK, nil
	case len(names) > 1:
		return exitTrouble, usageErrorf("help is for one command at a time")
	}
	c, err := findCommand(names[0])
	if err != nil {
		return exitTrouble, err
	}
	io.WriteString(p.out, c.help)
	return exitOK, nil
}
