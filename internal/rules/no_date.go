package rules

import (
	"whosaid/internal/document"
	"whosaid/internal/lexicon"
	"whosaid/internal/rule"
	"whosaid/internal/segment"
	"whosaid/internal/tag"
)

var noDate = &rule.Rule{
	ID:        "no-date",
	Title:     "No date",
	Group:     rule.Document,
	Level:     rule.Info,
	Message:   "The story does not say when.",
	Fix:       "Add the day.",
	Ask:       "When did it happen?",
	Standards: []string{"IFCN", "CR"},
	Check:     checkNoDate,
}

// A text shorter than this, or of one paragraph and shorter than that, is a scrap.
const datedWords, datedParagraph = 18, 40

func checkNoDate(p *rule.Pass) {
	if p.Genre != rule.News || p.Words < datedWords || len(p.Attributions) == 0 {
		return
	}
	body := 0
	for _, b := range p.Text.Doc.Blocks {
		if b.Kind.Body() {
			body++
		}
	}
	if p.Words < datedParagraph && body < 2 {
		return
	}
	for i := range p.Text.Tokens {
		if dates(p, int32(i)) {
			return
		}
	}
	for b, block := range p.Text.Doc.Blocks {
		if block.Kind == document.Paragraph && p.Text.Doc.Words(b).Start > block.Span.Start {
			return // a dateline
		}
	}
	if lead := p.FirstSentences(1); len(lead) > 0 {
		p.Report(rule.Finding{At: p.Text.SentenceSpan(lead[0]), Level: rule.Info, Confidence: 70, Attribution: -1, Source: -1})
	}
}

// dates reports whether a day, a month or a time counted from the day of the
// story stands at i.
func dates(p *rule.Pass, i int32) bool {
	t := p.Text
	if t.Has(i, lexicon.Weekday) || t.Has(i, lexicon.Month) && (t.Tokens[i].Shape&segment.Upper != 0 && t.POS[i].Name() || numbered(t, i)) {
		return true
	}
	return t.In(i, "today yesterday tomorrow tonight christmas easter ramadan") || t.Match(i, "last|this|next|earlier|later this? week|weekend|month|night|morning|afternoon|evening|year|spring|summer|autumn|winter|fall") >= 0
}

// numbered reports whether the month at i has a day or a year beside it.
func numbered(t *tag.Text, i int32) bool {
	number := func(k int32) bool {
		return k >= 0 && int(k) < len(t.Tokens) && t.Tokens[k].Kind == segment.Number
	}
	return number(i-1) || number(i+1)
}
