package main

import (
	"strings"

	"whosaid/internal/rules"
	"whosaid/internal/settings"
	"whosaid/internal/sink"
)

func (p *program) rules(args []string) (int, error) {
	format := &option{name: "format", choices: []string{"text", "json"}, value: "text"}
	operands, err := parse(args, format)
	if err == nil && len(operands) > 0 {
		err = usageErrorf("rules lists all of them; for one: whosaid explain %s", operands[0])
	}
	if err != nil {
		return exitTrouble, err
	}
	if format.value == "json" {
		return exitOK, sink.RuleListJSON(p.out, rules.All)
	}
	return exitOK, sink.RuleList(p.out, p.style("auto"), rules.All)
}

func (p *program) explain(args []string) (int, error) {
	operands, err := parse(args)
	if err == nil && len(operands) != 1 {
		err = usageErrorf("explain needs the name of one rule; \"whosaid rules\" lists them")
	}
	if err != nil {
		return exitTrouble, err
	}
	id := strings.ToLower(operands[0])
	r := rules.ByID(id)
	if r == nil {
		return exitTrouble, usageErrorf("there is no rule %q%s", operands[0], settings.DidYouMean(id, rules.IDs()))
	}
	return exitOK, sink.Explain(p.out, p.style("auto"), r)
}
