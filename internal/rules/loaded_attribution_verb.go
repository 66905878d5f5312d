package rules

import (
	"whosaid/internal/attribution"
	"whosaid/internal/rule"
	"whosaid/internal/segment"
	"whosaid/internal/source"
)

var loadedAttributionVerb = &rule.Rule{
	ID:        "loaded-attribution-verb",
	Title:     "Verb that takes a side",
	Group:     rule.Attribution,
	Level:     rule.Low,
	Message:   "The verb tells readers what to think of the statement.",
	Fix:       "Use \"said\" unless the verb is literally true.",
	Ask:       "Read it again with \"said\".",
	Standards: []string{"OUP", "JPROF", "MCI", "MONGA", "WP:WTW"},
	Check:     checkLoadedAttributionVerb,
}

const (
	loaded = "claim claims claimed claiming allege alleges alleged alleging insist insists insisted insisting maintain maintains maintained maintaining contend contends contended contending purport purports purported admit admits admitted admitting confess confesses confessed confessing concede concedes conceded conceding reveal reveals revealed revealing expose exposes exposed point points pointed pointing profess professes professed professing " + coloured
	// What is slammed needs no clause.
	coloured = "gush gushes gushed gushing quip quips quipped quipping boast boasts boasted boasting rant rants ranted ranting blast blasts blasted blasting slam slams slammed slamming crow crows crowed crowing thunder thunders thundered fume fumes fumed fuming sneer sneers sneered sneering bragged brags brag bragging moan moans moaned moaning scoff scoffs scoffed scoffing gripe gripes griped whine whines whined enthuse enthuses enthused raved raves rave lashed lashes lambast lambasted lambasts bemoan bemoans bemoaned lament laments lamented rail rails railed grumble grumbles grumbled trumpet trumpets trumpeted savaged gloat gloated gloats bleated"
	tinted   = "note notes noted noting explain explains explained explaining acknowledge acknowledges acknowledged acknowledging confirm confirms confirmed confirming warn warns warned warning recall recalls recalled recalling"
)

func checkLoadedAttributionVerb(p *rule.Pass) {
	for i := range p.Attributions {
		a, ok := stated(p, i, 35)
		if !ok || a.Negated || a.Class != attribution.Statement && a.Class != attribution.Stance {
			continue
		}
		v := verb(p, a.Cue)
		level := rule.Low
		switch {
		case !p.Text.POS[v].Verb(), p.Text.In(v, "point points pointed pointing") && !p.Text.Is(v+1, "out"):
			continue
		case p.Text.In(v, loaded):
		case p.Text.In(v, tinted):
			level = rule.Info
		default:
			continue
		}
		if of := p.Cast.Of[i]; of >= 0 && (p.Cast.Sources[of].Kind == source.Document || p.Cast.Sources[of].Kind == source.Self) ||
			!p.Text.In(v, coloured) && !clausal(p, a) || p.Text.In(v, "allege alleges alleged alleging admit admits admitted admitting confess confessed") && court(p, a.Sentence) {
			continue
		}
		p.MarkOf(i, segment.Range{First: v, Last: v + 1}, level, max(60, min(a.Confidence, 75)))
	}
}

// verb gives the main verb of a cue, or its last word.
func verb(p *rule.Pass, cue segment.Range) int32 {
	for i := cue.First; i < cue.Last; i++ {
		if v, ok := p.Text.Phrase(i); ok && v.Head >= cue.First && v.Head < cue.Last && p.Text.POS[v.Head].Verb() {
			return v.Head
		}
	}
	return cue.Last - 1
}

// clausal reports whether the content of a is a clause or words in quotation marks:
// "claimed that sales rose", not "claimed benefits when he was ill".
func clausal(p *rule.Pass, a *attribution.Attribution) bool {
	r := a.Content[0]
	if r.First < a.Cue.First || p.Text.In(r.First, "that whether how what why") || p.Text.Is(r.First, "to") && p.Text.In(a.Cue.Last-1, "claim claims claimed") {
		return true
	}
	for i := r.First; i < r.Last; i++ {
		if p.Text.InQuote[i] >= 0 || p.Text.POS[i].Finite() {
			return a.Confidence >= 50
		}
		if p.Text.In(i, "after before when while because if as who which that since until where") {
			return false
		}
	}
	return false
}

// court reports whether sentence s is about a charge or a court, where such verbs are exact.
func court(p *rule.Pass, s int32) bool {
	x := p.Text.Sentences[s]
	for i := x.First; i < x.Last; i++ {
		if p.Text.In(i, "court charge charges charged prosecutor prosecutors indictment lawsuit suit complaint plea pleaded trial jury judge police sued filing") {
			return true
		}
	}
	return false
}
