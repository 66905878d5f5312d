package engine

import (
	"strings"

	"whosaid/internal/document"
	"whosaid/internal/rule"
	"whosaid/internal/segment"
	"whosaid/internal/tag"
)

// Labels that newsrooms put above what is not news, in upper case without signs.
var labels = map[string]rule.Genre{
	"OPINION": rule.Opinion, "EDITORIAL": rule.Opinion, "COMMENT": rule.Opinion, "COMMENTARY": rule.Opinion,
	"LETTERS": rule.Opinion, "LETTER": rule.Opinion, "LETTERS TO THE EDITOR": rule.Opinion, "OP-ED": rule.Opinion,
	"COLUMN": rule.Opinion, "VIEWPOINT": rule.Opinion, "ANALYSIS": rule.Opinion, "LEADER": rule.Opinion, "OUR VIEW": rule.Opinion,
	"REVIEW": rule.Review, "FILM REVIEW": rule.Review, "BOOK REVIEW": rule.Review, "MUSIC REVIEW": rule.Review,
	"INTERVIEW": rule.Interview, "Q&A": rule.Interview, "LIVE": rule.Live, "LIVE BLOG": rule.Live,
}

// genreOf says what a text is taken for: by a label near its top, by its
// questions and answers or its speakers, or by a writer who says "I" and "we" outside quotations.
func genreOf(t *tag.Text) rule.Genre {
	for i, b := range t.Doc.Blocks {
		if i == 6 {
			break
		}
		s := strings.ToUpper(strings.Trim(b.Span.Of(t.Doc.Text), " :.|-–—"))
		if g, ok := labels[s]; ok {
			return g
		}
		if k, _, found := strings.Cut(s, ":"); found && i < 3 && b.Kind != document.Paragraph {
			if g, ok := labels[strings.TrimSpace(k)]; ok {
				return g
			}
		}
	}
	words, first, questions, spoken := 0, 0, 0, 0
	body, asked := 0, 0
	for _, b := range t.Doc.Blocks {
		s := b.Span.Of(t.Doc.Text)
		if strings.HasPrefix(s, "Q: ") || strings.HasPrefix(s, "Q. ") {
			questions++
		}
		if b.Kind.Body() {
			body++
			if strings.HasSuffix(strings.TrimRight(s, "*_ "), "?") {
				asked++
			}
		}
	}
	// Questions stand marked as such, or in paragraphs of their own.
	if questions >= 2 || asked >= 3 && asked*4 >= body {
		return rule.Interview
	}
	for i := range t.Tokens {
		n := int32(i)
		if t.Tokens[i].Kind != segment.Word {
			continue
		}
		if q := t.InQuote[n]; q >= 0 {
			if !t.Quotations[q].Label.Empty() {
				spoken++
			}
			continue
		}
		words++
		if t.Word(n) == "I" || t.In(n, "my me myself we our us") {
			first++
		}
	}
	// Most of it stands behind the names of speakers.
	if spoken > words {
		return rule.Interview
	}
	// In news copy "we" and "I" stand inside quotation marks. Eight in a thousand
	// words outside them, and five at least, are a writer's own voice.
	if first >= 5 && first*1000 >= words*8 {
		return rule.Opinion
	}
	return rule.News
}
