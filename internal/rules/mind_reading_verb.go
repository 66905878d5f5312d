package rules

import (
	"whosaid/internal/attribution"
	"whosaid/internal/rule"
	"whosaid/internal/segment"
	"whosaid/internal/source"
	"whosaid/internal/tag"
)

var mindReadingVerb = &rule.Rule{
	ID:        "mind-reading-verb",
	Title:     "What somebody is said to think",
	Group:     rule.Attribution,
	Level:     rule.Low,
	Message:   "A reporter can know what people say, not what they believe.",
	Fix:       "Write \"said she believes\", or show the act or document.",
	Ask:       "Where did they say so?",
	Standards: []string{"OUP"},
	Check:     checkMindReadingVerb,
}

const mental = "believe believes believed think thinks thought feel feels felt hope hopes hoped fear fears feared want wants wanted know knows knew doubt doubts doubted suspect suspects suspected worry worries worried"

func checkMindReadingVerb(p *rule.Pass) {
	for i := range p.Attributions {
		a, ok := stated(p, i, 0)
		if !ok || p.Cast.Of[i] < 0 || a.Class == attribution.Statement {
			continue
		}
		v := verb(p, a.Cue)
		if of := p.Cast.Sources[p.Cast.Of[i]].Kind; p.Text.In(a.Cue.Last-1, "convinced persuaded certain sure confident hopeful worried afraid fearful optimistic concerned anxious") && p.Text.Is(a.Content[0].First, "that") && of != source.Self && a.Confidence >= 50 && !spoken(p, int32(i)) {
			p.MarkOf(i, a.Cue, rule.Low, max(60, min(a.Confidence, 75)))
			continue
		}
		vp, ok := p.Text.Phrase(v)
		if !ok || !vp.Finite || vp.Negated && !p.Text.In(v, "doubt doubts doubted") || !p.Text.In(v, mental) || p.Text.POS[a.Source.First] == tag.WP || a.Content[0].First < v ||
			p.Text.In(v, "know knows knew") && !p.Text.Is(a.Content[0].First, "that") && !p.Text.In(a.Content[0].First, "the he she they it his her their") || !p.Text.In(v, "hope hopes hoped fear fears feared want wants wanted feel feels felt") && !clausal(p, a) || p.Text.In(a.Source.First-1, "help helps helping let lets make makes making") || p.Text.In(a.Source.First-1, "because if whether what how that which") || spoken(p, int32(i)) || polled(p, a) {
			continue
		}
		if k := p.Cast.Sources[p.Cast.Of[i]].Kind; k == source.Self || k == source.Document {
			continue
		}
		level := rule.Low
		if p.Text.In(v, "want wants wanted") {
			level = rule.Info // often a stand taken in public
		}
		p.MarkOf(i, segment.Range{First: v, Last: v + 1}, level, max(60, min(a.Confidence, 75)))
	}
}

// spoken reports whether the source of attribution n is quoted, or said to say
// something, in its sentence or one beside it; or whether anything is in it, if
// only at its end: "The council wants 300 homes, its plan shows."
func spoken(p *rule.Pass, n int32) bool {
	a := &p.Attributions[n]
	if x := p.Text.Sentences[a.Sentence]; p.Text.In(x.Last-2, "show shows showed say says said suggest suggests found") {
		return true
	}
	for _, r := range a.Content {
		for i := r.First; i < r.Last; i++ {
			if p.Text.InQuote[i] >= 0 {
				return true
			}
		}
	}
	first, last := near(p, a.Sentence-1, a.Sentence+6)
	for i := first; i < last; i++ {
		b := &p.Attributions[i]
		d := b.Sentence - a.Sentence
		if b.Content[0].First > a.Cue.First {
			d = min(d, p.Text.InSentence[b.Content[0].First]-a.Sentence) // where the words begin
		}
		if int32(i) == n || d > 1 || b.Class != attribution.Statement || b.Confidence < 50 {
			continue
		}
		of := p.Cast.Of[i]
		if d == 0 || of == p.Cast.Of[n] || d == 1 && of >= 0 && p.Cast.Sources[of].Kind == source.NamedPerson && p.Cast.Sources[p.Cast.Of[n]].Kind.Unnamed() {
			return true // what one of a group says stands for it
		}
	}
	return false
}

// polled reports whether the sentence of a, or the one before, counts who thinks so.
func polled(p *rule.Pass, a *attribution.Attribution) bool {
	first := p.Text.Sentences[max(0, a.Sentence-1)].First
	for i := first; i < p.Text.Sentences[a.Sentence].Last; i++ {
		if p.Text.Tokens[i].Kind == segment.Number && a.Source.Contains(i) || p.Text.In(i, "percent poll polls pollsters survey surveys respondents study studies research") {
			return true
		}
	}
	return false
}
