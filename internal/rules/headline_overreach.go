package rules

import (
	"math/bits"
	"strings"
	"unicode/utf8"

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
	var words gist
	telling(p, s, func(i int32) {
		words.stems = append(words.stems, stem(p.Text.Word(i)))
		words.opens |= opening(p.Text.Word(i))
	})
	n := len(words.stems)
	if n < 2 || !tells(p, s) || careful(p, s) {
		return
	}
	doubted, first := false, true
	for b := range p.Text.Sentences {
		if !p.Body(int32(b)) {
			continue
		}
		same := words.in(p, int32(b))
		if same >= 2 && denies(p, int32(b)) || first && (same >= 1 || p.Words < shortStory) && doubtful(p, int32(b)) {
			doubted, first = true, false
			continue
		}
		if same >= 2 && 4*same >= 3*n {
			if !doubtful(p, int32(b)) && !hedged(p, s, int32(b)) {
				return
			}
			doubted = true
		} else if first && 4*(same+words.in(p, int32(min(b+1, len(p.Text.Sentences)-1)))) >= n && (hedged(p, s, int32(b)) || doubtful(p, int32(b))) {
			doubted = true
		} else if same >= 2 && 2*same >= n && !doubtful(p, int32(b)) && !hedged(p, s, int32(b)) {
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

// telling calls found with each word of sentence s that says what it is about.
func telling(p *rule.Pass, s int32, found func(i int32)) {
	sen := p.Text.Sentences[s]
	for i := sen.First; i < sen.Last; i++ {
		if t := &p.Text.Tokens[i]; t.Kind == segment.Word && t.End-t.Start > 2 && !t.Set.Has(lexicon.Function) {
			found(i)
		}
	}
}

// A gist is the words that say what a headline is about, without their endings.
type gist struct {
	stems []string
	opens uint64 // how they open
}

// opening gives a bit for the first two letters of w, which its stem opens with too, or
// all where letters are not of one byte.
func opening(w string) uint64 {
	if w[0]|w[1] >= utf8.RuneSelf {
		return 1<<64 - 1
	}
	return 1 << ((uint(w[0]|0x20)*7 + uint(w[1]|0x20)) & 63)
}

// in counts the words that sentence s has too.
func (g *gist) in(p *rule.Pass, s int32) int {
	same := uint64(0) // a bit for each
	telling(p, s, func(i int32) {
		w := p.Text.Word(i)
		if g.opens&opening(w) == 0 {
			return // as most are
		}
		w = stem(w)
		for k, x := range g.stems {
			if x == w {
				same |= 1 << min(k, 63)
			}
		}
	})
	return bits.OnesCount64(same)
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
