package rules

import (
	"whosaid/internal/attribution"
	"whosaid/internal/rule"
	"whosaid/internal/tag"
)

var singleSource = &rule.Rule{
	ID:        "single-source",
	Title:     "Only one source",
	Group:     rule.Document,
	Level:     rule.Medium,
	Message:   "Everything rests on one source.",
	Fix:       "Add a second, independent source, or tell readers it is one side.",
	Ask:       "Look for anyone independent.",
	Standards: []string{"BBC-GATHER", "BBC-ACC", "AP-NV", "GDN-2004"},
	Check:     checkSingleSource,
}

// A story shorter than this many words may rest on one source: a result, a notice.
const storyWords = 150

func checkSingleSource(p *rule.Pass) {
	if p.Words < storyWords || p.Genre == rule.Interview || p.Genre == rule.Opinion || p.Genre == rule.Review {
		return
	}
	only, count := only(p)
	if only < 0 || count < 3 || p.Cast.Sources[only].Kind.Anonymous() {
		return
	}
	s := &p.Cast.Sources[only]
	if f, ok := speaks(p, only, s.Mentions[0]); ok {
		f.Level = rule.Medium
		f.Confidence = 70
		p.Report(f)
	}
}

// only gives the one source that every statement of the text comes from, or -1,
// and how many statements there are. A body and those who speak for it are one;
// who says only that they will not say is none.
func only(p *rule.Pass) (id int32, statements int) {
	id = -1
	for i, a := range p.Attributions {
		if !states(p, a) || a.Confidence < 50 || a.Parent >= 0 || asks(p, a) || declines(p, a) || !p.Body(a.Sentence) || p.Cast.Of[i] < 0 {
			continue
		}
		statements++
		of := p.Cast.Of[i]
		if id >= 0 && p.Cast.Sources[of].Circle != p.Cast.Sources[id].Circle {
			return -1, statements
		}
		if id < 0 {
			id = of
		}
	}
	return id, statements
}

// declines reports whether what a gives is that somebody will not speak: "said it did
// not discuss individual members of staff".
func declines(p *rule.Pass, a attribution.Attribution) bool {
	for _, r := range a.Content {
		for i := r.First; i < r.Last; i++ {
			if v, ok := p.Text.Phrase(i); ok && v.Kind == tag.Verb && v.Negated && p.Text.In(v.Head, "comment respond reply answer discuss") {
				return true
			}
		}
	}
	return false
}
