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
	"OPINION": rule.Opinion, "OPINIONS": rule.Opinion, "EDITORIAL": rule.Opinion, "EDITORIALS": rule.Opinion, "COMMENT": rule.Opinion,
	"COMMENTARY": rule.Opinion, "COMMENT IS FREE": rule.Opinion, "LETTERS": rule.Opinion, "LETTER": rule.Opinion,
	"LETTERS TO THE EDITOR": rule.Opinion, "OP-ED": rule.Opinion, "COLUMN": rule.Opinion, "COLUMNISTS": rule.Opinion,
	"VIEWPOINT": rule.Opinion, "PERSPECTIVE": rule.Opinion, "ANALYSIS": rule.Opinion, "LEADER": rule.Opinion, "OUR VIEW": rule.Opinion,
	"THE EDITORIAL BOARD": rule.Opinion, "GUEST COLUMN": rule.Opinion, "GUEST ESSAY": rule.Opinion, "FIRST PERSON": rule.Opinion,
	"BLOG": rule.Opinion, "VOICES": rule.Opinion, "SATIRE": rule.Opinion, "SPONSORED": rule.Opinion, "ADVERTISEMENT FEATURE": rule.Opinion,
	"REVIEW": rule.Review, "REVIEWS": rule.Review, "INTERVIEW": rule.Interview, "THE INTERVIEW": rule.Interview, "Q&A": rule.Interview,
	"LIVE": rule.Live, "LIVE BLOG": rule.Live, "LIVE UPDATES": rule.Live, "AS IT HAPPENED": rule.Live, "THE LATEST": rule.Live,
}

// genreOf says what a text is taken for: by a label or a headline near its top,
// by its questions and answers, its speakers, its clock times or its numbered
// parts, or by a writer who says "I" and "we" outside quotations.
func genreOf(t *tag.Text) rule.Genre {
	blocks := t.Doc.Blocks
	for i := range min(len(blocks), 6) {
		if g := labelled(t, i); g != rule.News {
			return g
		}
	}
	questions, body, asked, clocked, numbered := 0, 0, 0, 0, 0
	for i, b := range blocks {
		s := b.Span.Of(t.Doc.Text)
		if strings.HasPrefix(s, "Q: ") || strings.HasPrefix(s, "Q. ") {
			questions++
		}
		if document.Clock(s) > 0 {
			clocked++
		}
		if ordinal(s, numbered+1) {
			numbered++
		}
		if b.Kind.Body() {
			body++
			if strings.HasSuffix(strings.TrimRight(s, "*_ "), "?") {
				asked++
			}
		}
		if i >= len(blocks)-3 && (columnist(s) || i == len(blocks)-1 && i > 3 && signedBy(t.Doc.Text, s)) {
			return rule.Opinion
		}
	}
	switch {
	case questions >= 2, asked >= 3 && asked*4 >= body: // marked as such, or in paragraphs of their own
		return rule.Interview
	case clocked >= 3:
		return rule.Live
	}
	words, first, spoken := voices(t)
	switch {
	case spoken > words: // most of it stands behind the names of speakers
		return rule.Interview
	case first >= 5 && first*1000 >= words*8:
		// In news copy "we" and "I" stand inside quotation marks. Eight in a thousand
		// words outside them, and five at least, are a writer's own voice.
		return rule.Opinion
	case numbered >= 3:
		return rule.Listicle
	}
	return rule.News
}

// labelled reads block i, one of the first: a label, or a headline that says what it heads.
func labelled(t *tag.Text, i int) rule.Genre {
	b := t.Doc.Blocks[i]
	s := strings.ToUpper(strings.Trim(b.Span.Of(t.Doc.Text), " :.|-–—"))
	if g, ok := labels[s]; ok {
		return g
	}
	if len(s) < 30 && strings.HasSuffix(s, " REVIEW") {
		return rule.Review // "Theatre review"
	}
	if b.Kind == document.Paragraph || i >= 3 {
		return rule.News
	}
	for _, sign := range [...]string{":", " | ", " – ", " — ", " - "} {
		head, tail, found := strings.Cut(s, sign)
		if !found {
			continue
		}
		if g, ok := labels[strings.TrimSpace(head)]; ok {
			return g
		}
		if g, ok := labels[strings.TrimSpace(tail)]; ok {
			return g
		}
		if strings.HasSuffix(strings.TrimSpace(head), " REVIEW") {
			return rule.Review // "Hamlet review – a prince in trainers"
		}
	}
	if strings.Contains(s, "★") {
		return rule.Review
	}
	return rule.News
}

// columnist reports whether s is the line at the end that says who the writer of a column is.
func columnist(s string) bool {
	if len(s) > 300 {
		return false
	}
	for _, says := range [...]string{" is a columnist", " is an opinion ", " is a guest columnist", "opinions expressed", "views expressed", "The author is ", "The writer is "} {
		if strings.Contains(s, says) {
			return true
		}
	}
	return false
}

// signedBy reports whether s, the last line of text, says who wrote it: where to follow the
// writer, or what somebody is who is named nowhere else ("Jo Park is a professor of law at
// Marlow University.").
func signedBy(text, s string) bool {
	s = strings.Trim(s, "*_ ")
	for _, opens := range [...]string{"Twitter: @", "Follow ", "Email: ", "Contact the writer", "Translated by "} {
		if strings.HasPrefix(s, opens) && len(s) < 160 {
			return true
		}
	}
	if len(s) > 300 || strings.ContainsAny(s, "“\"") || strings.Count(s, ". ") > 2 {
		return false
	}
	name, rest, found := strings.Cut(s, " is ")
	if tail, ok := strings.CutPrefix(name, "Mr. "); ok {
		name = tail
	}
	words := strings.Fields(name)
	if !found || len(words) < 1 || len(words) > 4 {
		return false
	}
	for _, w := range words {
		if w[0] < 'A' || w[0] > 'Z' {
			return false
		}
	}
	if strings.Count(text, words[len(words)-1]) > 1 {
		return false // somebody whom the story is about
	}
	for _, post := range [...]string{"professor", "director", "president", "economist", "editor", "fellow", "author", "lecturer", "member of", "senior", "former", "founder", "writer", "scholar", "chair", "attorney", "strategist"} {
		if k := strings.Index(strings.ToLower(rest), post); k >= 0 && k < 40 {
			return true
		}
	}
	return false
}

// ordinal reports whether s is part n of a list that is the whole text: "3. Go by train".
func ordinal(s string, n int) bool {
	k, rest := digits(s)
	if k == 0 || k > 2 || len(rest) < 2 || rest[0] != '.' && rest[0] != ')' && rest[0] != ':' || rest[1] != ' ' {
		return false
	}
	value := 0
	for _, c := range s[:k] {
		value = value*10 + int(c-'0')
	}
	return value == n
}

// digits gives how many digits s starts with, and what follows them.
func digits(s string) (n int, rest string) {
	for n < len(s) && s[n] >= '0' && s[n] <= '9' {
		n++
	}
	return n, s[n:]
}

// voices counts the words outside quotations, those of them in which the writer
// speaks as "I" or "we", and the words that stand behind the names of speakers.
func voices(t *tag.Text) (words, first, spoken int) {
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
		switch t.Doc.Text[t.Tokens[i].Start] | 0x20 {
		case 'i', 'm', 'w', 'o', 'u':
			if t.Word(n) == "I" || t.In(n, "my me myself we our us") {
				first++
			}
		}
	}
	return words, first, spoken
}
