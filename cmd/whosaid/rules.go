package main

import (
	"encoding/json"
	"fmt"

	"whosaid/internal/rules"
)

func (p *program) rules(args []string) (int, error) {
	format := &option{name: "format", choices: []string{"text", "json"}, value: "text"}
	operands, err := parse("rules", args, format)
	if err == errHelp {
		return p.helpOn("rules")
	}
	if err == nil && len(operands) > 0 {
		err = usageError("rules", fmt.Sprintf("rules takes no names, but there is %q; for one rule: whosaid explain %s", operands[0], operands[0]))
	}
	if err != nil {
		return exitTrouble, err
	}
	for _, r := range rules.All {
		if format.value == "text" {
			fmt.Fprintf(p.out, "%-28s %-7s %s\n", r.ID, r.Level, r.Title)
		}
	}
	if format.value == "json" {
		_ = json.NewEncoder(p.out)
	}
	return exitOK, nil
}

func (p *program) explain(args []string) (int, error) {
	return exitTrouble, usageError("explain", "not written yet")
}
