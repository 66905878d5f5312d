//go:build !js

package rules

import (
	"fmt"
	"strings"

	"whosaid/internal/rule"
)

// An Account is all that there is to say of a rule: what its page and "whosaid
// explain" show.
type Account struct {
	*rule.Rule
	Catches     string    // what it looks for
	Limits      string    // where it is known to err, or ""
	Right, Of   int       // how many of its findings on news copy an editor would keep, of those looked at; 0 of 0 if nobody has counted
	Fires, Near []Example // enough of each to give the idea
	Backing     []Standard
}

// enough is how many examples of each sort give the idea. Those of rules about
// the text as a whole are articles.
func enough(g rule.Group) int {
	if g == rule.Document {
		return 1
	}
	return 3
}

// Explain gives the account of r. A rule of which something is left unsaid is an error.
func Explain(r *rule.Rule) (Account, error) {
	a := Account{Rule: r}
	f, err := read(r.ID)
	if err != nil {
		return a, err
	}
	if err := a.preface(string(f.Comment)); err != nil {
		return a, err
	}
	examples, err := Examples(r.ID)
	if err != nil {
		return a, err
	}
	for _, e := range examples {
		switch {
		case e.Fire && len(a.Fires) < enough(r.Group):
			a.Fires = append(a.Fires, e)
		case !e.Fire && len(a.Near) < enough(r.Group):
			a.Near = append(a.Near, e)
		}
	}
	for _, key := range r.Standards {
		b, ok := Standards[key]
		if !ok {
			return a, fmt.Errorf("rules: %s names the standard %s, which is not on the list", r.ID, key)
		}
		a.Backing = append(a.Backing, b)
	}
	for _, part := range []struct {
		what string
		has  bool
	}{
		{"title", r.Title != ""}, {"account of what it catches", a.Catches != ""}, {"message", r.Message != ""}, {"fix", r.Fix != ""},
		{"question", r.Ask != ""}, {"example", len(a.Fires) > 0}, {"near miss", len(a.Near) > 0}, {"standard", len(a.Backing) > 0},
	} {
		if !part.has {
			return a, fmt.Errorf("rules: %s has no %s", r.ID, part.what)
		}
	}
	return a, nil
}

// preface reads what stands before the examples in a rule's file: lines of a word, a
// colon and what is said, up to an empty line.
func (a *Account) preface(s string) error {
	for line := range strings.Lines(s) {
		line = strings.TrimSpace(line)
		if line == "" {
			break
		}
		word, rest, _ := strings.Cut(line, ": ")
		switch word {
		case "catches":
			a.Catches = rest
		case "limits":
			a.Limits = rest
		case "measured":
			if _, err := fmt.Sscanf(rest, "%d of %d", &a.Right, &a.Of); err != nil || a.Right > a.Of {
				return fmt.Errorf("rules: %s: measured %q is no figure such as 13 of 17", a.ID, rest)
			}
		default:
			return fmt.Errorf("rules: %s: %q is none of catches, limits and measured", a.ID, line)
		}
	}
	return nil
}

// GroupTitles says what the rules of a group are about.
var GroupTitles = [...]string{
	rule.Anonymous:   "Who speaks is not named",
	rule.Attribution: "How the text says who speaks",
	rule.Claims:      "Nobody stands behind it",
	rule.Document:    "The text as a whole",
}

// Standing says whether the rule runs, and how often it was right.
func (a Account) Standing() string {
	s := ""
	switch {
	case a.Off:
		s = "Off unless it is turned on: it errs too often to be on for everybody."
	case a.Level == rule.Info:
		s = "Shown only where findings of level info are asked for."
	}
	if a.Of > 0 {
		if s != "" {
			s += " "
		}
		s += fmt.Sprintf("Of %d findings looked at, %d were ones that an editor would keep.", a.Of, a.Right)
	}
	return s
}
