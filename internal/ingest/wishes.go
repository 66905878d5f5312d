package ingest

import (
	"strings"

	"whosaid/internal/document"
	"whosaid/internal/text"
)

// wishes gathers what a file's own comments and attributes ask to be left out;
// web/src/ignore.ts does the same in a page.
//
//	<!-- whosaid-ignore RULE: reason -->        the block after it; inside one, the next sentence
//	<!-- whosaid-ignore-start RULE: reason --> ... <!-- whosaid-ignore-end RULE -->
//	<!-- whosaid-ignore-text RULE: reason -->   all of the text
//	<p data-whosaid-ignore="RULE: reason">      what the element says
type wishes struct {
	list []document.Ignore
	next []document.Ignore // for the block that comes
	open []document.Ignore // begun and not ended
}

const (
	directive     = "whosaid-ignore"
	wishAttribute = "data-whosaid-ignore"
)

// comment takes a comment at a place in the text; inside says whether words of
// its block stand before it.
func (w *wishes) comment(words string, at int32, inside bool) {
	words, ok := strings.CutPrefix(strings.TrimSpace(words), directive)
	if !ok {
		return
	}
	which, what := words, ""
	if i := strings.IndexAny(words, " \t\r\n"); i >= 0 {
		which, what = words[:i], words[i:]
	}
	for _, wish := range parseWishes(what) {
		wish.At = text.Span{Start: at, End: at}
		switch {
		case which == "-text":
			wish.At = text.Span{Start: 0, End: 1 << 30}
			w.list = append(w.list, wish)
		case which == "-start":
			w.open = append(w.open, wish)
		case which == "-end":
			w.end(wish.Rule, at)
		case which != "":
		case inside:
			w.list = append(w.list, wish)
		default:
			w.next = append(w.next, wish)
		}
	}
}

// attribute takes an attribute of an element whose words stand at s.
func (w *wishes) attribute(words string, s text.Span) {
	for _, wish := range parseWishes(words) {
		wish.At = s
		w.list = append(w.list, wish)
	}
}

// block says that a block has ended.
func (w *wishes) block(s text.Span) {
	for _, wish := range w.next {
		wish.At = s
		w.list = append(w.list, wish)
	}
	w.next = nil
}

func (w *wishes) end(rule string, at int32) {
	for i := len(w.open) - 1; i >= 0; i-- {
		if wish := w.open[i]; wish.Rule == rule {
			wish.At.End = at
			w.list = append(w.list, wish)
			w.open = append(w.open[:i], w.open[i+1:]...)
			return
		}
	}
}

// done gives all wishes; nothing reaches past the end of the text.
func (w *wishes) done(end int32) []document.Ignore {
	for len(w.open) > 0 {
		w.end(w.open[0].Rule, end)
	}
	w.block(text.Span{Start: end, End: end})
	for i := range w.list {
		at := &w.list[i].At
		at.Start, at.End = min(at.Start, end), min(at.End, end)
	}
	return w.list
}

// parseWishes reads "RULE, RULE: reason". No rule at all is a wish for the rule
// "?", of which the report says that there is none.
func parseWishes(words string) []document.Ignore {
	names, reason, _ := strings.Cut(strings.TrimSpace(words), ":")
	rules := strings.FieldsFunc(names, func(r rune) bool { return r == ',' || r == ' ' || r == '\t' || r == '\n' || r == '\r' })
	if len(rules) == 0 {
		rules = []string{"?"}
	}
	var out []document.Ignore
	for _, r := range rules {
		out = append(out, document.Ignore{Rule: r, Reason: strings.TrimSpace(reason), From: document.FromText})
	}
	return out
}
