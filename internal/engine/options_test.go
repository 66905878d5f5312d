package engine

import (
	"strings"
	"testing"

	"whosaid/internal/document"
	"whosaid/internal/house"
	"whosaid/internal/rule"
	"whosaid/internal/rules"
)

// found is the findings on s as "rule level words", one a line.
func found(s string, o Options) string {
	d := document.Plain("", s+"\n")
	var b strings.Builder
	for _, f := range Analyze(&d, o).Findings {
		b.WriteString(f.Rule.ID + " " + f.Level.String() + " " + f.At.Of(d.Text) + "\n")
	}
	return b.String()
}

func TestOptions(t *testing.T) {
	choose := func(id string, c rules.Choice) map[string]rules.Choice { return map[string]rules.Choice{id: c} }
	const critics = "Critics said on Monday that the new bridge over the Tarn would be closed again before the end of winter."
	for name, c := range map[string]struct {
		text     string
		options  Options
		with     string // part of what is found without options
		without  string // part of what is not found with them
		expected string // part of what is found with them
	}{
		"a rule off":       {critics, Options{Rules: choose("weasel-group", rules.Off)}, "weasel-group", "weasel-group", ""},
		"a rule's level":   {critics, Options{Rules: choose("weasel-group", rules.AsHigh)}, "weasel-group", "", "weasel-group high"},
		"before the level": {critics, Options{MinLevel: rule.High, Rules: choose("weasel-group", rules.AsHigh)}, "weasel-group", "", "weasel-group high"},
		"a profile":        {critics, Options{Profile: rules.FactChecker}, "weasel-group medium", "weasel-group medium", "weasel-group low"},
		"rule over profile": {critics, Options{Profile: rules.FactChecker, Rules: choose("weasel-group", rules.AsHigh)},
			"weasel-group medium", "", "weasel-group high"},
		"confidence": {critics, Options{Confidence: 100}, "weasel-group", "weasel-group", ""},
		"an opinion": {"Opinion\n\nThe ban has caused the deaths of 400 people in the harbour, and it was a bribe that bought it.",
			Options{Profile: rules.Strict}, "", "", "unattributed-"},
		"an institution": {"The Concerned Residents said the bridge would shut. It was late.", Options{House: house.Lists{house.Institution: {"Concerned Residents"}}},
			"Residents", "Residents", ""},
		"a post": {"The harbour pilot said the bridge would shut. It was late.", Options{House: house.Lists{house.Role: {"harbour pilot"}}},
			"harbour pilot", "harbour pilot", ""},
		"a post, held by many": {"A harbour pilot said the bridge would shut. It was late.", Options{House: house.Lists{house.Role: {"harbour pilot"}}},
			"harbour pilot", "", "harbour pilot"},
		"a person": {"Svetlana said the bridge would shut. It was late.", Options{House: house.Lists{house.Person: {"Svetlana"}}},
			"first-name-only", "first-name-only", ""},
		"common knowledge": {"It is the worst flood in the town's history. It was late.", Options{House: house.Lists{house.Known: {"worst flood in the town’s history"}}},
			"worst flood", "worst flood", ""},
	} {
		if before := found(c.text, Options{}); !strings.Contains(before, c.with) {
			t.Errorf("%s: without options no %q in\n%s", name, c.with, before)
		}
		after := found(c.text, c.options)
		if c.without != "" && strings.Contains(after, c.without) || !strings.Contains(after, c.expected) {
			t.Errorf("%s: with options\n%swant %q, not %q", name, after, c.expected, c.without)
		}
	}
}

func TestClaimsPerThousand(t *testing.T) {
	text := strings.Repeat("The scheme will cost $4 million a year, a third more than the old one, over the whole of the next decade.\n\n", 60)
	count := func(o Options) int { return strings.Count(found(text, o), "unattributed-number") }
	by12, by3, all := count(Options{}), count(Options{ClaimsPerThousand: 3}), count(Options{All: true})
	if !(0 < by3 && by3 < by12 && by12 < all) {
		t.Errorf("%d claims at 3 in 1,000 words, %d at 12, %d in all", by3, by12, all)
	}
}
