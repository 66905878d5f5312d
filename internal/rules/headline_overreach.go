package rules

import (
	"slices"
	"strings"

	"whosaid/internal/attribution"
	"whosaid/internal/document"
	"whosaid/internal/lexicon"
	"whosaid/internal/rule"
	"whosaid/internal/segment"
	"whosaid/internal/source"
	"whosaid/internal/tag"
)

var headlineOverreach = &rule.Rule{
	ID:        "headline-overreach",
	Title:     "Headline surer than the story",
	Group:     rule.Document,
	Level:     rule.Medium,
	Message:   "The headline is surer than the story.",
	Fix:       "Add the attribution or hedge to the headline.",
	Ask:       "Trust the body, not the headline.",
	Standards: []string{"IPSO"},
	Check:     checkHeadlineOverreach,
}

func checkHeadlineOverreach(p *rule.Pass) {
	if p.Genre != rule.News {
		return
	}
	for s := range p.Text.Sentences {
		k := p.Text.Kind(int32(s))
		if k == document.Headline || k == document.Deck {
			overreaches(p, int32(s))
		} else if k.Body() {
			return
		}
	}
}

// overreaches compares the headline, sentence s, with the sentences of the body that
// say the same: it is too sure if none of them says it flatly or credits it to
// anyone accountable. The first one says the same if it shares a quarter of the words with it.
func overreaches(p *rule.Pass, s int32) {
	words := telling(p, s)
	if len(words) < 2 || !tells(p, s) || careful(p, s) {
		return
	}
	doubted, first := false, true
	for b := range p.Text.Sentences {
		if !p.Body(int32(b)) {
			continue
		}
		n := shared(p, int32(b), words)
		if n >= 2 && denies(p, int32(b)) || first && (n >= 1 || p.Words < shortStory) && doubtful(p, int32(b)) {
			doubted, first = true, false
			continue
		}
		if n >= 2 && 4*n >= 3*len(words) {
			if !doubtful(p, int32(b)) && !hedged(p, s, int32(b)) {
				return
			}
			doubted = true
		} else if first && 4*(n+shared(p, int32(min(b+1, len(p.Text.Sentences)-1)), words)) >= len(words) && (hedged(p, s, int32(b)) || doubtful(p, int32(b))) {
			doubted = true
		} else if n >= 2 && 2*n >= len(words) && !doubtful(p, int32(b)) && !hedged(p, s, int32(b)) {
			return
		}
		first = false
	}
	if doubted {
		p.Report(rule.Finding{At: p.Text.SentenceSpan(s), Level: rule.Medium, Confidence: 65, Attribution: -1, Source: -1})
	}
}

// A story of fewer words than this need not repeat the words of its headline.
const shortStory = 60

// denies reports whether body sentence s says that there is nothing in it: "found no link".
func denies(p *rule.Pass, s int32) bool {
	x := p.Text.Sentences[s]
	k, _ := p.Text.Find(x.First, x.Last, "no link|evidence|truth|proof|connection|sign")
	return k >= 0 && p.Text.InQuote[k] < 0
}

// hedged reports whether body sentence s only holds possible what it is about, and
// tells of no deed that headline h tells of.
func hedged(p *rule.Pass, h, s int32) bool {
	main := tag.Phrase{}
	x := p.Text.Sentences[s]
	for i := x.First; i < x.Last; i++ {
		v, ok := p.Text.Phrase(i)
		if !ok || v.Kind != tag.Verb || v.First != i {
			continue
		}
		if main.Last == 0 && v.Finite && !p.Text.In(v.Last, "from by in for with at") {
			if main = v; !p.Text.In(i, "may might could") || p.Text.In(i-1, "it that there") {
				return false
			}
			continue
		}
		head := p.Text.Sentences[h]
		for k := head.First; k < head.Last; k++ {
			if p.Text.POS[k].Verb() && stem(p.Text.Word(k)) == stem(p.Text.Word(v.Head)) {
				return false
			}
		}
	}
	return main.Last > 0
}

// tells reports whether the headline s says that something is so: it has a verb,
// if only "to" before it, or an outcome after a noun ("Deal dead").
func tells(p *rule.Pass, s int32) bool {
	sen := p.Text.Sentences[s]
	for i := sen.First; i < sen.Last; i++ {
		if i > sen.First && p.Text.POS[i] == tag.TO || p.Text.POS[i].Verb() && p.Text.Tokens[i].Kind != segment.Clitic || i > sen.First && (p.Text.POS[i].Adjective() || p.Text.Has(i, lexicon.Act|lexicon.Crime)) && (i+1 == sen.Last || p.Text.Tokens[i+1].Kind == segment.Punct) {
			return true
		}
		if i > sen.First && i+1 < sen.Last && p.Text.POS[i] == tag.NNS && p.Text.POS[i-1] != tag.DT && !p.Text.Has(i-1, lexicon.Function) && (p.Text.POS[i+1].Noun() || p.Text.POS[i+1].Adjective()) {
			return true // "Pill cures migraine": the verb of three nouns in a row
		}
	}
	return false
}

// telling gives the words of sentence s that say what it is about, without their endings.
func telling(p *rule.Pass, s int32) []string {
	var out []string
	sen := p.Text.Sentences[s]
	for i := sen.First; i < sen.Last; i++ {
		if w := p.Text.Word(i); p.Text.Tokens[i].Kind == segment.Word && len(w) > 2 && !p.Text.Has(i, lexicon.Function) {
			out = append(out, stem(w))
		}
	}
	return out
}

// stem folds the forms of a word onto one, roughly.
func stem(w string) string {
	w = strings.ToLower(w)
	for _, end := range [...]string{"ing", "ed", "es", "s", "e"} {
		if len(w) > len(end)+2 && strings.HasSuffix(w, end) {
			return w[:len(w)-len(end)]
		}
	}
	return w
}

// careful reports whether the headline says who says so, asks, or holds back.
func careful(p *rule.Pass, s int32) bool {
	sen := p.Text.Sentences[s]
	for i := sen.First; i < sen.Last; i++ {
		if p.Text.InQuote[i] >= 0 || p.Text.Has(i, lexicon.Say|lexicon.Tell|lexicon.Believe|lexicon.Hearsay|lexicon.Hedge|lexicon.SourceWord|lexicon.Attitude|lexicon.Open) && !p.Text.In(i, "agree agrees") && !(p.Text.POS[i].Noun() && i > sen.First && (p.Text.POS[i-1] == tag.PRPS || p.Text.POS[i-1] == tag.DT)) || p.Text.In(i, "? : accused accuses claims allegations allegation report reports plan plans fear fears find finds rules despite") || p.Text.POS[i] == tag.MD {
			return true
		}
	}
	return false
}

// shared counts the words that body sentence s has in common with words.
func shared(p *rule.Pass, s int32, words []string) int {
	said := telling(p, s)
	same := 0
	for _, w := range words {
		if slices.Contains(said, w) {
			same++
		}
	}
	return same
}

// authority reports whether the source r is officials, who may not be named but answer
// for what they say: "fire officials".
func authority(p *rule.Pass, r segment.Range) bool {
	np, ok := p.Text.Phrase(r.First)
	return ok && p.Text.POS[np.Head] == tag.NNS && p.Text.Has(np.Head, lexicon.Official)
}

// doubtful reports whether what body sentence s says is hearsay, hedged or
// credited to nobody who is named.
func doubtful(p *rule.Pass, s int32) bool {
	unnamed := false
	for i, a := range p.Attributions {
		if a.Sentence != s || a.Doubtful() || a.Class != attribution.Statement {
			continue
		}
		of := p.Cast.Of[i]
		if of < 0 {
			continue
		}
		if k := p.Cast.Sources[of].Kind; k.Accountable() || k.Speaks() {
			return false
		} else if (k.Anonymous() || k == source.WeaselGroup) && a.Quotation == attribution.Indirect && !authority(p, a.Source) {
			unnamed = true
		}
	}
	for _, a := range p.Agentless {
		unnamed = unnamed || a.Sentence == s && !a.Scheduled
	}
	sen := p.Text.Sentences[s]
	for i := sen.First; i < sen.Last; i++ {
		unnamed = unnamed || p.Text.InQuote[i] < 0 && (p.Text.Has(i, lexicon.Hearsay) || p.Text.In(i, "alleged allegedly reportedly rumoured rumored denied denies"))
	}
	return unnamed
}
