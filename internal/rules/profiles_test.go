package rules

import (
	"testing"

	"whosaid/internal/rule"
)

func TestProfiles(t *testing.T) {
	off := &rule.Rule{ID: "off", Off: true}
	for _, c := range []struct {
		profile string
		rule    *rule.Rule
		level   rule.Level // what the rule gives
		want    string     // "off", or the level it becomes
	}{
		{"editor", weaselGroup, rule.Low, "low"},
		{"editor", off, rule.High, "off"},
		{"wire", reasonNotSpecific, rule.Low, "medium"},
		{"fact-checker", unattributedNumber, rule.Medium, "high"},
		{"fact-checker", unattributedNumber, rule.High, "high"},
		{"fact-checker", bareSource, rule.High, "low"},
		{"fact-checker", orphanQuote, rule.High, "high"},
		{"reader", bareSource, rule.High, "high"},
		{"reader", unnamedSpokesperson, rule.Low, "off"},
		{"reader", orphanQuote, rule.Medium, "off"},
		{"reader", secondhand, rule.Medium, "medium"},
		{"reader", unattributedMotive, rule.Low, "off"},
		{"reader", unattributedNumber, rule.Low, "low"},
		{"reader", singleSource, rule.Low, "low"},
		{"strict", off, rule.Low, "medium"},
	} {
		p, ok := ParseProfile(c.profile)
		if !ok || p.String() != c.profile {
			t.Fatalf("no profile %s", c.profile)
		}
		got := "off"
		if choice := p.Choice(c.rule); choice != Off {
			got = choice.Level(c.level).String()
		}
		if got != c.want {
			t.Errorf("%s: %s of level %s is %s, want %s", c.profile, c.rule.ID, c.level, got, c.want)
		}
	}
	for _, e := range exceptions {
		if ByID(e.rule) == nil {
			t.Errorf("%s makes an exception for %s, which is no rule", e.profile, e.rule)
		}
	}
	if _, ok := ParseProfile("edit"); ok {
		t.Error("edit is a profile")
	}
}
