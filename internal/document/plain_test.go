package document

import (
	"strings"
	"testing"
	"unicode/utf8"
)

// kinds renders the blocks of t, one "kind: text" a line.
func kinds(t string) string {
	var b strings.Builder
	for _, k := range Plain("", t).Blocks {
		b.WriteString(k.Kind.String() + ": " + strings.Join(strings.Fields(k.Span.Of(t)), " ") + "\n")
	}
	return b.String()
}

const long = "The council voted on Tuesday to close the north bridge until engineers have finished their inspection of it."

func TestPlain(t *testing.T) {
	for name, c := range map[string]struct{ in, want string }{
		"empty": {"", ""},
		"one fragment is a paragraph": {
			"moves widely read as a retreat",
			"paragraph: moves widely read as a retreat\n"},
		"lines without blank lines": {
			"Bridge Closed\nCommuters Face Longer Trips\n" + long + "\nWhat Comes Next\n" + long,
			"headline: Bridge Closed\ndeck: Commuters Face Longer Trips\nparagraph: " + long + "\ncross-head: What Comes Next\nparagraph: " + long + "\n"},
		"a headline with a stop": {
			"North bridge to close for repairs.\n\n" + long + "\n\nNobody was hurt.",
			"headline: North bridge to close for repairs.\nparagraph: " + long + "\nparagraph: Nobody was hurt.\n"},
		"a short lead that reports speech": {
			"The bridge is shut, police said.\n\n" + long,
			"paragraph: The bridge is shut, police said.\nparagraph: " + long + "\n"},
		"broken lines": {
			"The council voted on\nTuesday to close\nthe bridge.\n\nIt was late.",
			"paragraph: The council voted on Tuesday to close the bridge.\nparagraph: It was late.\n"},
		"byline, caption, list": {
			"Bridge Closed\nBy Dana Poe\nPhoto: Ann Lee\n" + long + "\n- The first reason was cost.\n- The second was rust.",
			"headline: Bridge Closed\nbyline: By Dana Poe\ncaption: Photo: Ann Lee\nparagraph: " + long + "\nlist-item: - The first reason was cost.\nlist-item: - The second was rust.\n"},
		"a line that introduces": {
			long + "\nThe mayor said:\n“We had no choice.”",
			"paragraph: " + long + "\nparagraph: The mayor said:\nparagraph: “We had no choice.”\n"},
	} {
		if got := kinds(c.in); got != c.want {
			t.Errorf("%s:\ngot\n%swant\n%s", name, got, c.want)
		}
	}
}

func FuzzPlain(f *testing.F) {
	f.Add("Head\n\nA line.\r\n> quote\n\x00\n- item")
	f.Fuzz(func(t *testing.T, s string) {
		s = strings.ToValidUTF8(s, "\uFFFD")
		at := int32(0)
		for _, b := range Plain("", s).Blocks {
			if b.Span.Start < at || b.Span.Empty() || int(b.Span.End) > len(s) {
				t.Fatalf("block %v after %d in %q", b, at, s)
			}
			if !utf8.RuneStart(s[b.Span.Start]) || int(b.Span.End) < len(s) && !utf8.RuneStart(s[b.Span.End]) {
				t.Fatalf("block %v is not on rune boundaries", b)
			}
			at = b.Span.End
		}
	})
}
