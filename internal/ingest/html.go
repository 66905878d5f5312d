package ingest

import (
	"strings"

	"golang.org/x/net/html"

	"whosaid/internal/document"
	"whosaid/internal/text"
)

// readHTML takes the article out of a page. It goes by tokens and not by the tree
// that a browser makes, since the tree forgets where things stood; elements that
// are not closed end where the next one of their kind begins. Where there is too
// little text to tell, as in a draft, all of it is read, or what is marked as the
// article or as main.
func readHTML(name, file string) document.Document {
	b := &builder{file: file}
	w := walker{builder: b, parts: findArticle(file)}
	if w.parts == nil {
		w.root, w.nth = choose(file)
	}
	w.read(file, 0)
	d := b.document(name)
	d.Unsigned = !signed(file, &d)
	return d
}

// signed reports whether a page says who wrote it: in a byline, or in what it tells machines.
func signed(file string, d *document.Document) bool {
	for _, b := range d.Blocks {
		if b.Kind == document.Byline && !strings.ContainsAny(b.Span.Of(d.Text), "0123456789") {
			return true // and no date line
		}
	}
	page := strings.ToLower(file)
	for _, sign := range [...]string{`name="author"`, `name=author`, `rel="author"`, `rel=author`, `itemprop="author"`, `"author"`, `property="article:author"`, `name="byl"`, `class="byline`, `byline"`} {
		if strings.Contains(page, sign) {
			return true
		}
	}
	return false
}

// choose gives the element that holds the article: the article, or main, with
// most text; "" for all of the page. It is the nth of its name.
func choose(file string) (root string, nth int) {
	type area struct {
		name string
		nth  int
		text int
		ends bool
	}
	var areas []area
	count := map[string]int{}
	skip := ""
	z := html.NewTokenizer(strings.NewReader(file))
	for {
		kind := z.Next()
		if kind == html.ErrorToken {
			break
		}
		raw := z.Raw()
		n := len(raw)
		tag, _ := z.TagName()
		switch t := string(tag); {
		case kind == html.StartTagToken && (t == "article" || t == "main") && len(areas) < deepest:
			areas = append(areas, area{name: t, nth: count[t]})
			count[t]++
		case kind == html.EndTagToken && (t == "article" || t == "main"):
			for i := len(areas) - 1; i >= 0; i-- {
				if areas[i].name == t && !areas[i].ends {
					areas[i].ends = true
					break
				}
			}
		case kind == html.StartTagToken && (t == "script" || t == "style" || t == "noscript"):
			skip = t
		case kind == html.EndTagToken && t == skip:
			skip = ""
		case kind == html.TextToken && skip == "":
			for i := range areas {
				if !areas[i].ends {
					areas[i].text += n
				}
			}
		}
	}
	best := map[string]area{}
	for _, a := range areas {
		if a.text > best[a.name].text {
			best[a.name] = a
		}
	}
	article, main := best["article"], best["main"]
	switch {
	case article.text > 0 && article.text*5 > main.text*2:
		return "article", article.nth
	case main.text > 0: // a page of many short articles, or of none
		return "main", main.nth
	}
	return "", 0
}

// A walker goes through the tokens of a page.
type walker struct {
	*builder
	root string // reads only in the nth element of this name
	nth  int
	seen int  // of that name
	in   bool // in it

	open []element
	skip int // elements that are not read, open now

	survey *survey // what is counted, in the first reading
	number int     // of the survey's element that is open
	parts  []byte  // of the blocks still to come: what they are of the article; nil if nobody knows
}

type element struct {
	name   string
	kind   document.Kind // of the blocks in it
	above  document.Kind // of those around it
	block  bool
	skip   bool
	chose  bool   // the root
	from   int    // where its text begins
	wish   string // of its attribute
	wants  bool
	href   string
	words  string // its classes and the like
	number int    // for the survey: of the element around it
}

// deepest is how far elements may nest, as in browsers.
const deepest = 512

const (
	voidTags    = " area base br col embed hr img input link meta source track wbr "
	inlineTags  = " a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark nobr q rb rp rt ruby s samp small span strike strong sub sup time tt u var "
	unseenTags  = " audio button canvas head iframe math noscript object script select style svg template textarea title video "
	skippedTags = unseenTags + "aside dialog footer form menu nav " // where nobody knows what is the article
)

func among(list, name string) bool { return strings.Contains(list, " "+name+" ") }

// read goes through the markup, which stands at the byte base of the file.
func (w *walker) read(markup string, base int) {
	w.in = w.root == ""
	z := html.NewTokenizer(strings.NewReader(markup))
	for at := base; ; {
		kind := z.Next()
		if kind == html.ErrorToken {
			break
		}
		raw := string(z.Raw())
		switch kind {
		case html.TextToken:
			w.say(raw, at)
		case html.CommentToken:
			if w.reads() && w.survey == nil {
				words := strings.TrimSuffix(strings.TrimPrefix(raw, "<!--"), "-->")
				w.wishes.comment(words, int32(len(w.out)), len(w.out) > w.start)
			}
		case html.StartTagToken, html.SelfClosingTagToken:
			w.begin(z, at)
		case html.EndTagToken:
			tag, _ := z.TagName()
			w.end(string(tag))
		}
		at += len(raw)
	}
	for len(w.open) > 0 {
		w.pop()
	}
	w.close()
}

// reads reports whether what stands here is of the article, as far as is known.
func (w *walker) reads() bool {
	return w.in && w.skip == 0 && (len(w.parts) == 0 || w.parts[0] > 0)
}

// close ends the block being read. One that is not of the article is dropped.
func (w *walker) close() {
	words := strings.TrimSpace(string(w.out[w.start:]))
	if words == "" || w.survey == nil && w.parts == nil {
		w.builder.close()
		return
	}
	if w.survey != nil {
		w.survey.block(words, w.number)
		w.cut(w.start)
		return
	}
	reads, part := w.reads(), w.parts[0]
	w.parts = w.parts[1:]
	if !reads {
		w.cut(w.start)
		return
	}
	own := w.kind
	if k := document.Kind(part - 1); k != document.Paragraph || own == document.Headline {
		w.kind = k
	}
	w.builder.close()
	w.kind = own
}

func (w *walker) say(raw string, at int) {
	if !w.in || w.skip > 0 {
		return
	}
	if w.survey != nil && w.survey.links > 0 {
		w.survey.linked += len(raw)
	}
	as := entities
	if w.kind == document.Code {
		as |= verbatim
	}
	w.words(raw, at, as)
}

func (w *walker) begin(z *html.Tokenizer, at int) {
	tag, more := z.TagName()
	e := element{name: string(tag), kind: w.kind, above: w.kind}
	if among(voidTags, e.name) {
		switch {
		case !w.in || w.skip > 0:
		case e.name == "br" && len(w.out) > w.start && w.out[len(w.out)-1] == '\n':
			w.close() // two end a paragraph
		case e.name == "br":
			w.newline(at)
		case e.name == "hr":
			w.close()
		}
		return
	}
	e.block = !among(inlineTags, e.name) && !strings.Contains(e.name, "-")
	if len(w.open) == deepest {
		return // nobody nests so deep; its words are read as those of what is around it
	}
	w.imply(e)
	e.above = w.kind
	e.kind = w.kindOf(e.name)
	e.skip = among(skippedTags, e.name)
	if w.survey != nil || w.parts != nil {
		e.skip = among(unseenTags, e.name)
	}
	for more {
		var key, value []byte
		key, value, more = z.TagAttr()
		w.attribute(&e, string(key), string(value))
	}
	if e.name == w.root && !w.in {
		e.chose = w.seen == w.nth
		w.in = e.chose
		w.seen++
	} else if e.name == w.root {
		w.seen++
	}
	if e.block && w.in && w.skip == 0 {
		w.close()
	}
	if w.survey != nil {
		e.number = w.number
		w.number = w.survey.element(&e, w.number)
	}
	if e.skip {
		w.skip++
	}
	e.from = len(w.out)
	w.kind = e.kind
	w.open = append(w.open, e)
}

// kindOf is the kind of the blocks in an element of that name.
func (w *walker) kindOf(name string) document.Kind {
	switch name {
	case "h1", "h2", "h3", "h4", "h5", "h6":
		if w.in && w.skip == 0 {
			return w.heading(name == "h1")
		}
		return document.CrossHead
	case "figcaption", "caption":
		return document.Caption
	case "blockquote":
		return document.BlockQuote
	case "li":
		return document.ListItem
	case "pre":
		return document.Code
	case "address":
		return document.Byline
	}
	return w.kind
}

// What newsrooms call parts of an article in the class of an element.
var classes = map[string]document.Kind{
	"byline": document.Byline, "author": document.Byline, "dateline": document.Byline,
	"standfirst": document.Deck, "dek": document.Deck, "subtitle": document.Deck, "subheadline": document.Deck,
	"caption": document.Caption, "credit": document.Caption,
	"correction": document.Notice, "newsletter": document.Notice, "related": document.Notice, "promo": document.Notice,
}

func (w *walker) attribute(e *element, key, value string) {
	if w.survey != nil && among(" role class id itemprop data-testid data-component ", key) {
		e.words += " " + value
	}
	switch key {
	case "hidden":
		e.skip = true
	case "style":
		e.skip = e.skip || strings.Contains(strings.ReplaceAll(value, " ", ""), "display:none")
	case "aria-hidden":
		e.skip = e.skip || value == "true"
	case "class", "itemprop", "rel":
		if !e.block || e.name == "body" || e.name == "html" || e.name == w.root {
			return
		}
		for c := range strings.FieldsSeq(strings.ToLower(value)) {
			if k, ok := classes[c[strings.LastIndexAny(c, "-_")+1:]]; ok {
				e.kind = k
			}
		}
	case "href":
		if e.name == "a" {
			e.href = value
		}
	case wishAttribute:
		e.wish, e.wants = value, true
	}
}

// imply ends the elements that e ends by beginning.
func (w *walker) imply(e element) {
	ends, within := "", ""
	switch e.name {
	case "li":
		ends, within = " li ", " ul ol menu "
	case "dt", "dd":
		ends, within = " dt dd ", " dl "
	case "tr":
		ends, within = " tr ", " table "
	case "td", "th":
		ends, within = " td th ", " tr table "
	default:
		if e.block {
			ends, within = " p ", " button table td th caption object "
		}
	}
	if ends == "" {
		return
	}
	for i := len(w.open) - 1; i >= 0; i-- {
		switch name := w.open[i].name; {
		case among(ends, name):
			for len(w.open) > i {
				w.pop()
			}
			return
		case among(within, name), e.block && ends == " p " && w.open[i].block:
			return
		}
	}
}

func (w *walker) end(name string) {
	for i := len(w.open) - 1; i >= 0; i-- {
		if w.open[i].name == name {
			for len(w.open) > i {
				w.pop()
			}
			return
		}
	}
}

func (w *walker) pop() {
	e := w.open[len(w.open)-1]
	w.open = w.open[:len(w.open)-1]
	if w.in && w.skip == 0 {
		if e.href != "" && w.reads() {
			w.link(e.from, e.href)
		}
		if e.block {
			w.close()
		}
		if e.wants && w.survey == nil {
			w.wishes.attribute(e.wish, text.Span{Start: int32(e.from), End: int32(max(e.from, len(w.out)))})
		}
	}
	if w.survey != nil {
		w.survey.end(&e)
		w.number = e.number
	}
	if e.skip {
		w.skip--
	}
	if e.chose {
		w.in = false
	}
	w.kind = e.above
}
