package rules

import (
	"sort"

	"whosaid/internal/attribution"
	"whosaid/internal/claim"
	"whosaid/internal/lexicon"
	"whosaid/internal/rule"
	"whosaid/internal/segment"
	"whosaid/internal/source"
	"whosaid/internal/tag"
)

var staleCarryover = &rule.Rule{
	ID:        "stale-carryover",
	Title:     "Whose words still?",
	Group:     rule.Attribution,
	Level:     rule.Info,
	Message:   "It is unclear whether this still comes from the previous source.",
	Fix:       "Restate it: \"she said\", \"the report added\".",
	Ask:       "Is this still the source speaking, or the writer?",
	Standards: []string{"AP-DAN"},
	Check:     checkStaleCarryover,
}

func checkStaleCarryover(p *rule.Pass) {
	for s := int32(1); int(s) < len(p.Text.Sentences); s++ {
		x, before := p.Text.Sentences[s], p.Text.Sentences[s-1]
		if x.Block != before.Block+1 || !p.Body(s) || !p.Body(s-1) {
			continue
		}
		id := int32(-1) // who spoke last
		lo, hi := near(p, s-1, s+6)
		for i := lo; i < hi; i++ {
			a := &p.Attributions[i]
			if a.Doubtful() && a.Source.Empty() {
				continue
			}
			if a.Sentence == s || within(a, x) {
				id = -1
				break
			}
			if a.Sentence == s-1 && a.Class == attribution.Statement && a.Parent < 0 && a.Confidence >= 50 {
				id = p.Cast.Of[i]
			}
		}
		if id < 0 || p.Cast.Sources[id].Kind == source.Self || !goesOn(p, x) && !reports(p, s) {
			continue
		}
		p.Mark(segment.Range{First: x.First, Last: x.Last}, rule.Info, 60)
	}
}

// goesOn reports whether sentence x adds to what was said before, in the writer's words,
// and names nobody: what people did besides is the story going on. It says that it adds,
// or tells how things are with a count, a part or a thing already known, at no date.
func goesOn(p *rule.Pass, x segment.Sentence) bool {
	adds := false
	np, ok := p.Text.Phrase(x.First)
	known := ok && np.Kind == tag.Noun && x.Last-x.First <= 25 && !p.Text.Has(np.Head, lexicon.Document|lexicon.Official|lexicon.Role) && !p.Text.In(np.First+1, "two three") && (p.Text.In(x.First, "the its their some about at nearly") || p.Text.POS[x.First] == tag.CD || p.Text.Has(x.First, lexicon.Number|lexicon.Quantity))
	told := false
	for i := x.First; i < x.Last; i++ {
		if p.Text.InQuote[i] >= 0 || p.Text.In(i, "? :") || p.Text.POS[i].Name() && !p.Text.Has(i, lexicon.Number) || p.Text.POS[i] == tag.PRP {
			return false
		}
		adds = adds || p.Text.In(i, "also additionally furthermore moreover likewise") || p.Text.Match(i, "in addition") >= 0
		told = told || p.Text.POS[i] == tag.VBD
		known = known && !p.Text.Has(i, lexicon.Weekday|lexicon.Month) && (p.Text.Tokens[i].Kind != segment.Number || p.Text.Tokens[i].End-p.Text.Tokens[i].Start != 4) && p.Text.POS[i] != tag.VBZ && p.Text.POS[i] != tag.MD && p.Text.POS[i] != tag.VBP
	}
	return adds || known && told
}

// within reports whether content of a stands in sentence x.
func within(a *attribution.Attribution, x segment.Sentence) bool {
	for _, c := range a.Content {
		if c.Overlaps(segment.Range{First: x.First, Last: x.Last}) {
			return true
		}
	}
	return false
}

// reports reports whether sentence s tells, at no date and with nobody's name first, of a figure, a
// deed or a wrong that the source before may or may not have told.
func reports(p *rule.Pass, s int32) bool {
	x := p.Text.Sentences[s]
	if x.Last-x.First > 25 || p.Text.POS[x.First].Name() || p.Text.In(x.First, "he she but and in on at after before when while as") {
		return false
	}
	for i := x.First; i < x.Last; i++ {
		if p.Text.InQuote[i] >= 0 || p.Text.In(i, "? :") || p.Text.Has(i, lexicon.Weekday) && p.Text.POS[i].Name() || p.Text.In(i, "yesterday today ago last i we you") || p.Text.Tokens[i].Kind == segment.Number && p.Text.Tokens[i].End-p.Text.Tokens[i].Start == 4 {
			return false
		}
	}
	k := sort.Search(len(p.Claims), func(i int) bool { return p.Claims[i].Sentence >= s })
	for ; k < len(p.Claims) && p.Claims[k].Sentence == s; k++ {
		if c := &p.Claims[k]; c.Attribution < 0 && c.Weight >= 1 && c.Kind <= claim.Negative {
			return true
		}
	}
	return false
}
