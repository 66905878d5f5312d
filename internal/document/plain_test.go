package document

import (
	"strings"
	"testing"
	"unicode/utf8"

	"whosaid/internal/text"
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
		"a short lead above a long paragraph": {
			"A man has died in a fire in Halford.\n\n" + long,
			"paragraph: A man has died in a fire in Halford.\nparagraph: " + long + "\n"},
		"page furniture": {
			"Skip to content\nBridge Closed\nDana Poe\nPublished 3 March 2021, 09:15 GMT\n4 min read\nShare\nImage source, Getty Images\n\n" + long +
				"\n\nADVERTISEMENT\n\nRead more: How it was built\n\nA man looks at the bridge. Ann Lee / Gazette via Getty Images\n\nThe photographer said that the photos were hers, and that she had sold them.\n\nAdditional reporting by Sam Lee\n\nThis story has been corrected to say that it was built in 1931.\n\nDana Poe is a staff writer. Follow her on Twitter @danapoe.\n\nContact us at news@example.com.",
			"notice: Skip to content\nheadline: Bridge Closed\ndeck: Dana Poe\nbyline: Published 3 March 2021, 09:15 GMT\nnotice: 4 min read\nnotice: Share\ncaption: Image source, Getty Images\nparagraph: " + long +
				"\nnotice: ADVERTISEMENT\nnotice: Read more: How it was built\ncaption: A man looks at the bridge. Ann Lee / Gazette via Getty Images\nparagraph: The photographer said that the photos were hers, and that she had sold them.\nbyline: Additional reporting by Sam Lee\nnotice: This story has been corrected to say that it was built in 1931.\nnotice: Dana Poe is a staff writer. Follow her on Twitter @danapoe.\nnotice: Contact us at news@example.com.\n"},
		"words of furniture in a story": {
			long + "\n\nPhotos posted online showed the bridge on fire.\n\nCopyright law changed on Tuesday.\n\nAdvertisement sales fell by a third in May.\n\nSubscribers were told, the paper said.\n\nThis article was found in a drawer of his desk.",
			"paragraph: " + long + "\nparagraph: Photos posted online showed the bridge on fire.\nparagraph: Copyright law changed on Tuesday.\nparagraph: Advertisement sales fell by a third in May.\nparagraph: Subscribers were told, the paper said.\nparagraph: This article was found in a drawer of his desk.\n"},
		"a press release": {
			"FOR IMMEDIATE RELEASE\n\nMarch 3, 2021\n\nContact: Dana Poe, press@acme.example\n\nAcme Opens Plant\n\n" + long + "\n\n" + long + "\n\n" + long + "\n\nAbout Acme\n\nAcme is the largest maker of anvils.\n\n# # #\n\nFor more about this, write to us.",
			"notice: FOR IMMEDIATE RELEASE\nbyline: March 3, 2021\nnotice: Contact: Dana Poe, press@acme.example\nheadline: Acme Opens Plant\nparagraph: " + long + "\nparagraph: " + long + "\nparagraph: " + long + "\ncross-head: About Acme\nnotice: Acme is the largest maker of anvils.\nnotice: # # #\nnotice: For more about this, write to us.\n"},
		"wrapped lines with an indent": {
			"\tThe council voted on Tuesday to close the north bridge until the\nengineers have finished.\n\tThe rust was found in January, said the leader of the council, Ann\nPoole, who said that nobody had been told of it at any time since\nMay.\n\t“We had no choice.”",
			"paragraph: The council voted on Tuesday to close the north bridge until the engineers have finished.\nparagraph: The rust was found in January, said the leader of the council, Ann Poole, who said that nobody had been told of it at any time since May.\nparagraph: “We had no choice.”\n"},
		"Markdown": {
			"# Bridge Closed\n\n*By Dana Poe*\n\n" + long + "\n\n## What Comes Next\n\n![The bridge](a.jpg)\n\n> We had no choice.\n\n▪ It was late.",
			"headline: # Bridge Closed\nbyline: *By Dana Poe*\nparagraph: " + long + "\ncross-head: ## What Comes Next\ncaption: ![The bridge](a.jpg)\nblock-quote: > We had no choice.\nlist-item: ▪ It was late.\n"},
		"a line that introduces": {
			long + "\nThe mayor said:\n“We had no choice.”",
			"paragraph: " + long + "\nparagraph: The mayor said:\nparagraph: “We had no choice.”\n"},
	} {
		if got := kinds(c.in); got != c.want {
			t.Errorf("%s:\ngot\n%swant\n%s", name, got, c.want)
		}
	}
}

func TestRefine(t *testing.T) {
	in := long + "\nAdvertisement\n" + long + "\nPublished 3 March 2021\nLast to come\n– It was late."
	var blocks []Block
	at := 0
	for line := range strings.Lines(in) {
		blocks = append(blocks, Block{Span: text.Span{Start: int32(at), End: int32(at + len(strings.TrimRight(line, "\n")))}})
		at += len(line)
	}
	(&Document{Text: in, Blocks: blocks}).Refine()
	for i, want := range []Kind{Paragraph, Notice, Paragraph, Byline, Paragraph, Paragraph} {
		if blocks[i].Kind != want {
			t.Errorf("block %d: %v, want %v", i, blocks[i].Kind, want)
		}
	}
}

func TestWords(t *testing.T) {
	for in, want := range map[string]string{
		"WASHINGTON (AP) — The vote is off.":                 "The vote is off.",
		"LONDON, March 3 (Reuters) - A lender said so.":      "A lender said so.",
		"March 3 (Reuters) - A lender said so.":              "A lender said so.",
		"ST. LOUIS – “It is over,” he said.":                 "“It is over,” he said.",
		"NAIROBI, Kenya — Nine people were hurt.":            "Nine people were hurt.",
		"Geneva, 4 May 2021 – The agency said so.":           "The agency said so.",
		"Paris (AFP) -- $4 million is gone.":                 "$4 million is gone.",
		"HALFORD, Mass. – March 3, 2021 – Acme opened it.":   "Acme opened it.",
		"NEW YORK, March 3, 2021 /PRNewswire/ -- Acme said.": "Acme said.",
		"HALFORD, Mass. (AP) _ The vote is off.":             "The vote is off.",
		"WASHINGTON—The vote is off.":                        "The vote is off.",
		"NEW DELHI: The court said so.":                      "The court said so.",
		"Beirut: Nine people were hurt.":                     "Nine people were hurt.",
		"Cost: Nine million pounds.":                         "Cost: Nine million pounds.",
		"SMITH: I did.\n\nJONES: You did?":                   "SMITH: I did.",
		"London – a city of nine million – was shut.":        "London – a city of nine million – was shut.",
		"NASA — which built it — said so.":                   "NASA — which built it — said so.",
		"18.42 Sirens have sounded.":                         "Sirens have sounded.",
		"9:15 pm – “No,” he said.":                           "“No,” he said.",
		"18.42 metres is its length.":                        "18.42 metres is its length.",
		"THE MAYOR - WHO WAS LATE - SAID SO.":                "THE MAYOR - WHO WAS LATE - SAID SO.",
		"Ana Ruiz — The mayor of Halford — left.":            "Ana Ruiz — The mayor of Halford — left.",
		"The well-known Halford - Leeds line is shut.":       "The well-known Halford - Leeds line is shut.",
	} {
		d := Plain("", in)
		if got := d.Words(0).Of(in); got != want {
			t.Errorf("%q: got %q", in, got)
		}
	}
}

func FuzzPlain(f *testing.F) {
	f.Add("Head\n\nA line.\r\n> quote\n\x00\n- item")
	f.Add("LONDON, March 3 (Reuters) - A\n\nB — - 4 May 2021 – (C\n1. D")
	f.Add("\tOne line that is as long as a line of text can be\nand one that goes on to be as long as the other is\n\tSee © 2021\u2028— A (@b)\n###\n# x")
	f.Fuzz(func(t *testing.T, s string) {
		s = strings.ToValidUTF8(s, "\uFFFD")
		at := int32(0)
		d := Plain("", s)
		for i, b := range d.Blocks {
			if b.Span.Start < at || b.Span.Empty() || int(b.Span.End) > len(s) {
				t.Fatalf("block %v after %d in %q", b, at, s)
			}
			if w := d.Words(i); w.Start < b.Span.Start || w.End != b.Span.End || w.Len() < 0 {
				t.Fatalf("words %v of block %v", w, b)
			}
			if !utf8.RuneStart(s[b.Span.Start]) || int(b.Span.End) < len(s) && !utf8.RuneStart(s[b.Span.End]) {
				t.Fatalf("block %v is not on rune boundaries", b)
			}
			at = b.Span.End
		}
	})
}
