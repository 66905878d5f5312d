package ingest

import (
	"fmt"
	"strings"
	"testing"
	"unicode/utf8"

	"whosaid/internal/document"
)

// shown is a document as "kind: text" lines, then what it links and asks to ignore.
func shown(d document.Document) string {
	var b strings.Builder
	for _, k := range d.Blocks {
		fmt.Fprintf(&b, "%s: %s\n", k.Kind, strings.ReplaceAll(k.Span.Of(d.Text), "\n", "|"))
	}
	for _, l := range d.Links {
		fmt.Fprintf(&b, "link: %s\n", l.Of(d.Text))
	}
	for _, w := range d.Ignores {
		at := strings.TrimSpace(w.At.Of(d.Text))
		if w.At.Empty() {
			at = "^" + d.Text[w.At.Start:min(int(w.At.Start)+8, len(d.Text))]
		}
		fmt.Fprintf(&b, "ignore %s: %s (%s)\n", w.Rule, strings.ReplaceAll(at, "\n", "|"), w.Reason)
	}
	return b.String()
}

func TestHTML(t *testing.T) {
	for name, c := range map[string]struct{ in, want string }{
		"a fragment":               {"Police <b>said</b> so.", "paragraph: Police said so.\n"},
		"white space is one space": {"<p>A\n  <em> source</em>\t said</p>\n<p> so .</p>", "paragraph: A source said\nparagraph: so .\n"},
		"entities":                 {"<p>&ldquo;Caf&eacute;&rdquo; &amp; co&#8217;s &zotanentity; &lt;b&gt; AT&T &copy", "paragraph: “Café” & co’s &zotanentity; <b> AT&T ©\n"},
		"line breaks":              {"<p>One<br>two <br/> three</p>", "paragraph: One|two|three\n"},
		"kinds": {`<h1>Bridge shut</h1><h2>Why</h2><p>It is old, said Ana Ruiz of the council.<figure><img src=x><figcaption>The bridge</figcaption></figure>
			<blockquote><p>We knew.</p></blockquote><ul><li>One bridge<li>Two</ul><pre>a  b
c</pre><div class="article-byline">Ana Ruiz</div><p class="standfirst">The bridge is old.`,
			"headline: Bridge shut\ncross-head: Why\nparagraph: It is old, said Ana Ruiz of the council.\ncaption: The bridge\nblock-quote: We knew.\nlist-item: One bridge\nlist-item: Two\ncode: a  b|c\nbyline: Ana Ruiz\ndeck: The bridge is old.\n"},
		"what is not read": {`<head><title>T</title><style>p{}</style></head><body><nav><p>Menu</p></nav><p>One.<script>var a = "<p>x</p>";</script></p><p hidden>Two.</p><p aria-hidden="true">Three.</p><aside>Four.</aside><form><p>Five.</form><p>Six.</body>`,
			"paragraph: One.\nparagraph: Six.\n"},
		"the article": {`<body><header>Site</header><main><p>Intro to the page.</p><article><h1>Head</h1><p>The story is here and it is long enough.</p></article><article>Teaser</article></main><footer>Foot</footer>`,
			"headline: Head\nparagraph: The story is here and it is long enough.\n"},
		"main":                {`<body><p>Site<main><h1>Head</h1><p>The story.</p></main><p>Foot`, "headline: Head\nparagraph: The story.\n"},
		"paragraphs unclosed": {"<p>One.<p>Two.<div>Three.<p>Four.</div>Five.", "paragraph: One.\nparagraph: Two.\nparagraph: Three.\nparagraph: Four.\nparagraph: Five.\n"},
		"links": {`<p>Acme <a href="https://acme.example/report">lost 40 million</a>, <a href="#top">the top</a>, <a href="mailto:a@b.example">write</a>, <a href="/topics/acme">Acme</a>, <a href="/2026/story.html">we said</a>.`,
			"paragraph: Acme lost 40 million, the top, write, Acme, we said.\nlink: lost 40 million\nlink: we said\n"},
		"ignoring": {`<!-- whosaid-ignore bare-source, weasel-group: ask me: now --><p>One. Two.</p><p>Three. <!--whosaid-ignore x-->Four.</p>
			<!-- whosaid-ignore-start y --><p>Five.</p><p>Six.</p><!-- whosaid-ignore-end y --><p data-whosaid-ignore="z">Seven.</p><p>A <b data-whosaid-ignore=v>b</b>.</p>
			<!-- whosaid-ignore-text u --><!-- whosaid-ignore --><!-- other --><!-- whosaid-ignored w --><!-- whosaid-ignore-start t --><p>Eight.`,
			"paragraph: One. Two.\nparagraph: Three. Four.\nparagraph: Five.\nparagraph: Six.\nparagraph: Seven.\nparagraph: A b.\nparagraph: Eight.\n" +
				"ignore bare-source: One. Two. (ask me: now)\nignore weasel-group: One. Two. (ask me: now)\nignore x: ^Four.||F ()\nignore y: Five.||Six. ()\nignore z: Seven. ()\nignore v: b ()\n" +
				"ignore u: One. Two.||Three. Four.||Five.||Six.||Seven.||A b.||Eight. ()\nignore ?: Eight. ()\nignore t: Eight. ()\n"},
		"the article of a whole page": {`<body><div class="cookie-notice"><p>We and our partners keep things on your device, to show you what suits you, and to measure it.</p></div>
			<header><h1>The Marsh Bugle</h1><ul><li><a href="/news">News</a><li><a href="/sport">Sport</a></ul></header>
			<div class="wrap"><h1>Bridge shut</h1><div class="story-byline">Ana Ruiz</div><div class="text">
			The north bridge will stay shut until June, city engineer Dana Poe said on Monday, and asked for patience.<br><br>
			“We need four more months,” Poe said. <!-- whosaid-ignore bare-source -->A source said that <a href="/report">the hall stood empty</a>, and left.<br><br>
			The contractor reportedly lost money, and nobody has said how much of it was the city’s own.
			<div class="related"><h3><a href="/x">Choir meets</a></h3><p>Singers from nine towns met. <!-- whosaid-ignore scare-quote --></div></div></div>
			<div id="comments"><p>I have lived by the quay for thirty years, and nobody ever asked me, so of course they voted for it.</p></div>
			<footer><p>All rights reserved, and no part of this may be used without permission of the publisher.</p></footer>`,
			"headline: Bridge shut\nbyline: Ana Ruiz\nparagraph: The north bridge will stay shut until June, city engineer Dana Poe said on Monday, and asked for patience.\n" +
				"paragraph: “We need four more months,” Poe said. A source said that the hall stood empty, and left.\nparagraph: The contractor reportedly lost money, and nobody has said how much of it was the city’s own.\n" +
				"link: the hall stood empty\nignore bare-source: ^A source ()\n"},
		"nothing": {"<p> <br> </p><!-- whosaid-ignore x -->", "ignore x: ^ ()\n"},
	} {
		if got := shown(readHTML("a.html", c.in)); got != c.want {
			t.Errorf("%s:\ngot\n%swant\n%s", name, got, c.want)
		}
	}
}

func TestMarkdown(t *testing.T) {
	for name, c := range map[string]struct{ in, want string }{
		"blocks": {"# Bridge shut\n\nThe bridge\nis *old*, said **Ana Ruiz** of the council.  \nYes.\n\n## Why\n\n> We knew,\n> she said.\n\n- One bridge\n- Two\n\n```\ncode\n```\n\n---\n\nUnderlined\n---\n",
			"headline: Bridge shut\nparagraph: The bridge is old, said Ana Ruiz of the council.|Yes.\ncross-head: Why\nblock-quote: We knew, she said.\nlist-item: One bridge\nlist-item: Two\ncode: code\ncross-head: Underlined\n"},
		"escapes and entities": {"\\*A\\* &amp; caf&eacute; AT&T `a\\*b &amp;` 1\\. x\n\nEnd.", "paragraph: *A* & café AT&T a\\*b &amp; 1. x\nparagraph: End.\n"},
		"front matter":         {"---\ntitle: The bridge\n---\n\nThe story.\n\nMore.\n", "paragraph: The story.\nparagraph: More.\n"},
		"no front matter":      {"---\n\nThe story.\n\nMore.\n", "paragraph: The story.\nparagraph: More.\n"},
		"links":                {"Acme [lost *40* million](https://acme.example/r) and [x](#y) <https://a.example/b> ![alt](p.png)\n\nEnd.", "paragraph: Acme lost 40 million and x https://a.example/b\nparagraph: End.\nlink: lost 40 million\nlink: https://a.example/b\n"},
		"HTML and ignoring": {"<!-- whosaid-ignore a: why -->\n\nOne. Two.\n\nThree. <!-- whosaid-ignore b -->Four.\n\n<div data-whosaid-ignore=\"c\">\nFive &amp; <b>six</b>.\n</div>\n\nSeven.\n",
			"paragraph: One. Two.\nparagraph: Three. Four.\nparagraph: Five & six.\nparagraph: Seven.\nignore a: One. Two. (why)\nignore b: ^Four.||F ()\nignore c: Five & six. ()\n"},
		"a table": {"| a | b |\n|---|---|\n| one | two |\n\nEnd.", "paragraph: a\nparagraph: b\nparagraph: one\nparagraph: two\nparagraph: End.\n"},
	} {
		if got := shown(readMarkdown("a.md", c.in)); got != c.want {
			t.Errorf("%s:\ngot\n%swant\n%s", name, got, c.want)
		}
	}
}

// check asserts what holds of any document taken out of markup.
func checkMarkup(t *testing.T, d document.Document, file string) {
	t.Helper()
	if !utf8.ValidString(d.Text) {
		t.Fatalf("%q: the text %q is not UTF-8", file, d.Text)
	}
	last := int32(0)
	for _, b := range d.Blocks {
		if b.Span.Start < last || b.Span.End <= b.Span.Start || int(b.Span.End) > len(d.Text) {
			t.Fatalf("%q: a block at %v of %d, after %d", file, b.Span, len(d.Text), last)
		}
		last = b.Span.End
	}
	for _, l := range d.Links {
		if l.Start < 0 || l.Empty() || int(l.End) > len(d.Text) {
			t.Fatalf("%q: a link at %v of %d", file, l, len(d.Text))
		}
	}
	for _, w := range d.Ignores {
		if w.At.Start < 0 || w.At.End < w.At.Start || int(w.At.End) > len(d.Text) {
			t.Fatalf("%q: an ignore at %v of %d", file, w.At, len(d.Text))
		}
	}
	before := int32(0)
	for i, r := range d.Text {
		at := d.InFile(int32(i))
		if at < before || int(at) > len(file) {
			t.Fatalf("%q: place %d of the text is %d of the file, after %d", file, i, at, before)
		}
		before = at
		// A letter is itself, or the start of what stands for it.
		if c := file[min(int(at), len(file)-1):]; r > ' ' && r < 0x7F && c[0] != '&' && rune(c[0]) != r && i > 0 && d.Text[i-1] != '&' && !inEntity(file, int(at)) {
			t.Fatalf("%q: %q at %d of the text, and %q at %d of the file", file, r, i, c[:min(len(c), 9)], at)
		}
	}
}

// inEntity reports whether at lies in a character reference that gives two characters.
func inEntity(file string, at int) bool {
	i := strings.LastIndexByte(file[:at], '&')
	return i >= 0 && at-i < 40
}

func FuzzHTML(f *testing.F) {
	f.Add("<main><article><h1>H</h1><p>A &amp; b<br>c <a href=/x>d e</a><li>f<!-- whosaid-ignore x --></article></main>")
	f.Add("<p hidden>a<p data-whosaid-ignore='x'>b<pre>\n c\r\n</pre></nav><!-- whosaid-ignore-start y --><td>z")
	f.Fuzz(func(t *testing.T, s string) {
		file, _ := decode([]byte(s))
		if file == "" {
			return
		}
		checkMarkup(t, readHTML("", file), file)
	})
}

func FuzzMarkdown(f *testing.F) {
	f.Add("---\na: b\n---\n# H\n\n> a\\*b &amp; [c](d) `e` <b>f</b>\n\n1. x\n   y\n\n<div data-whosaid-ignore=z>\n\nq\n")
	f.Add("| a |\n|---|\n| <!-- whosaid-ignore x --> b |\n\n\tcode\n\n<https://a.example>")
	f.Fuzz(func(t *testing.T, s string) {
		file, _ := decode([]byte(s))
		if file == "" {
			return
		}
		checkMarkup(t, readMarkdown("", file), file)
	})
}

// What is nested or repeated beyond reason takes time by its length.
func TestMarkupIsReadInLinearTime(t *testing.T) {
	for _, unit := range []string{"<b>", "<div>", "<p>", "<li>", "<a href=x>", "</b>", "<!-- whosaid-ignore-start x -->", "&amp;", "<br>", "<h1>a</h1>", "<article>", "<article>a", "<p hidden>"} {
		file := strings.Repeat(unit, 200_000/len(unit))
		if d := readHTML("", file); len(d.Text) > len(file) {
			t.Errorf("%s: %d bytes from %d", unit, len(d.Text), len(file))
		}
	}
}
