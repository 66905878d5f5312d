//go:build !js

package rules

import (
	"fmt"

	"whosaid/internal/rule"
)

// An Account is all that there is to say of a rule: what its page and "whosaid
// explain" show.
type Account struct {
	*rule.Rule
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
		{"title", r.Title != ""}, {"account of what it catches", r.Catches != ""}, {"message", r.Message != ""}, {"fix", r.Fix != ""},
		{"question", r.Ask != ""}, {"example", len(a.Fires) > 0}, {"near miss", len(a.Near) > 0}, {"standard", len(a.Backing) > 0},
	} {
		if !part.has {
			return a, fmt.Errorf("rules: %s has no %s", r.ID, part.what)
		}
	}
	return a, nil
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
	if m := a.Measured; m.Of > 0 {
		if s != "" {
			s += " "
		}
		s += fmt.Sprintf("Of %d findings looked at, %d were ones that an editor would keep.", m.Of, m.Right)
	}
	return s
}
