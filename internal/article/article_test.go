package article

import (
	"math/rand/v2"
	"strings"
	"testing"

	"whosaid/internal/document"
)

// lay makes a page out of indented lines: a line of words is an element, in the one
// that is indented less; "=" and a number of letters is a block in it. After the
// number come "," for a comma each, "." for a stop, and "@" for a block of links.
func lay(t *testing.T, source string) (elements []Element, blocks []Block) {
	t.Helper()
	elements = make([]Element, 0, 100) // blocks and elements point into it
	var open []*Element
	for line := range strings.Lines(source) {
		words := strings.TrimLeft(line, "\t")
		depth := len(line) - len(words)
		words = strings.TrimSpace(words)
		if words == "" {
			continue
		}
		var parent *Element
		if depth > 0 {
			parent = open[depth-1]
		}
		if words[0] != '=' {
			fixed := strings.HasPrefix(words, "fixed ")
			elements = append(elements, Element{Up: parent, Words: strings.TrimPrefix(words, "fixed "), Fixed: fixed})
			open = append(open[:depth], &elements[len(elements)-1])
			continue
		}
		b := Block{In: parent}
		for _, c := range words[1:] {
			switch {
			case '0' <= c && c <= '9':
				b.Letters = 10*b.Letters + int(c-'0')
			case c == ',':
				b.Commas++
			case c == '.':
				b.Stops++
			case c == '@':
				b.Linked = b.Letters
			}
		}
		blocks = append(blocks, b)
	}
	return elements, blocks
}

// shown gives a letter for each block: its kind's first, or "-".
func shown(parts []byte) string {
	var b strings.Builder
	for _, p := range parts {
		if p > 0 {
			b.WriteByte(map[document.Kind]byte{
				document.Paragraph: 'p', document.Headline: 'H', document.Deck: 'd', document.CrossHead: 'h', document.Byline: 'b',
				document.Caption: 'c', document.BlockQuote: 'q', document.ListItem: 'l', document.Code: 'o', document.Notice: 'n',
			}[document.Kind(p-1)])
		} else {
			b.WriteByte('-')
		}
	}
	return b.String()
}

func TestFind(t *testing.T) {
	for _, c := range []struct{ name, page, want string }{
		{"headline, byline and text, between menu and footer", `
body
	div site-nav
		ul
			li
				=4@
			li
				=6@
	div
		h1
			=40
		div story-byline
			=12
		div text
			p
				=180,,.
			p
				=220,..
			figure
				figcaption
					=40
			p
				=160,.
	footer
		p
			=120.
`, "--Hbppcp-"},
		{"comments are not the article, however long", `
body
	h1
		=30
	div post
		p
			=180,.
		p
			=160,.
	div comments
		div
			p
				=400,,,...
		div
			p
				=600,,,,....
`, "Hpp--"},
		{"a wrapper around each paragraph, and a box of links between", `
body
	div x1
		div x2
			div x3
				h2
					=30
			div x3
				div x4
					p
						=180,.
			div x3
				ul
					li
						=40@
					li
						=40@
			div x3
				div x4
					p
						=200,..
`, "Hp--p"},
		{"a name that says the wrong thing", `
body
	div sidebar-promo
		p
			=280,,.
		p
			=260,,..
		p
			=300,,..
`, "ppp"},
		{"a window over the page", `
body
	fixed div
		p
			=600,,,...
	div
		h1
			=30
		p
			=200,.
		p
			=200,.
`, "-Hpp"},
		{"lines with breaks between, and a teaser among them", `
body
	h1
		=30
	div
		=106,,.
		=92,,..
		=94,.
		div related
			h3
				=11@
			p
				=28.
`, "Hppp--"},
		{"teasers, and no article", `
body
	div
		article
			h3
				=40@
			p
				=90,.
		article
			h3
				=40@
			p
				=100,.
		article
			h3
				=40@
			p
				=80,.
`, "------"},
		{"too little to be an article", `
body
	h1
		=20
	p
		=90.
`, "--"},
		{"a figure's table, a list and a quotation", `
article
	h1
		=20
	p
		=200,.
	blockquote
		p
			=120.
	ul
		li
			=12
		li
			=14
	table
		tr
			td
				=4
			td
				=5
	p
		=200.
`, "Hpqllnnp"},
	} {
		t.Run(c.name, func(t *testing.T) {
			if got := shown(Find(lay(t, c.page))); got != c.want {
				t.Errorf("got  %s\nwant %s", got, c.want)
			}
		})
	}
}

func TestNames(t *testing.T) {
	for words, want := range map[string]name{
		"story-body__inner":         body,
		"articleBody":               body,
		"RelatedArticles":           away,
		"js-comments":               0, // a page that may have them
		"post-comments":             remarks,
		"commentary":                0,
		"has-sidebar":               0,
		"category-newsletter":       0,
		"read-more":                 away,
		"print:hidden text-relaxed": 0,
		"ad":                        away,
		"header-adjacent":           0,
		"":                          0,
	} {
		e := Element{Words: "div " + words}
		if e.read(); e.name != want {
			t.Errorf("%q: got %b, want %b", words, e.name, want)
		}
	}
}

// TestAnyPage finds the article of pages that make no sense: it must end, and answer
// for each block.
func TestAnyPage(t *testing.T) {
	words := strings.Fields("div p h1 li article aside td pre body nav.x comments paywall")
	for seed := range uint64(300) {
		r := rand.New(rand.NewPCG(seed, 1))
		elements := make([]Element, 1+r.IntN(60))
		for i := range elements {
			elements[i] = Element{Words: words[r.IntN(len(words))] + " " + words[r.IntN(len(words))], Fixed: r.IntN(9) == 0}
			if up := r.IntN(i+1) - 1; up >= 0 {
				elements[i].Up = &elements[up]
			}
		}
		blocks := make([]Block, r.IntN(80))
		for i := range blocks {
			n := r.IntN(1 << r.IntN(24))
			blocks[i] = Block{In: &elements[r.IntN(len(elements))], Letters: n, Linked: r.IntN(n + 1), Commas: r.IntN(1 << r.IntN(24)), Stops: r.IntN(1 << r.IntN(24))}
		}
		if got := Find(elements, blocks); len(got) != len(blocks) {
			t.Fatalf("seed %d: %d answers for %d blocks", seed, len(got), len(blocks))
		}
	}
	if Find(nil, nil) == nil {
		t.Error("a page with nothing in it has no answer")
	}
}
