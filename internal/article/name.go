package article

import "strings"

// A name is what the words of an element say about what it holds.
type name uint16

const (
	away    name = 1 << iota // not the article: advertising, navigation, comments ...
	remarks                  // readers' comments, which read like an article
	home                     // the tag of what holds the article
	body                     // its text, and no more
	byline
	deck
	caption
	title
	notes // footnotes and the like: with the article, but not its text
	never // the tag of what is not the article
)

// What sites call things. A word is compared as a whole, and together with the one
// after it: "read-more" is "readmore".
const (
	awayWords = " ad ads adslot adunit dfp share sharing rail aside widgetarea nav navbar menu menubar pager tags taglist tagcloud keywords " +
		"articletags posttags login register signin signup subscribe subscription subscriptionwidget paywallgate paywallmessage paywalloverlay " +
		"paywallprompt paywallbox poll quiz ticker hatnote toc skip skiplink tooltip tools toolbar alert alertdialog dialog banner donate donation " +
		"donations rating ratings vote categories catlinks readmore readnext readalso mostread mostviewed mostpopular upnext nextup morestories " +
		"morefrom moreon moreread seealso alsoread youmaylike authorbio authorbox authorinfo authorcard authorprofile aboutauthor abouttheauthor " +
		"bio biography visuallyhidden sronly screenreader offscreen complementary contentinfo search follow followus getapp cmp onetrust navbox " +
		"editsection mwjumplink entryfooter postfooter articlefooter jumpto backto backtop entryutility postnav inread teads zergnet revcontent " +
		"mgid headerlink permalink copyright legal terms siteheader sitename sitetitle "
	// These begin words.
	awayStems = " advert sponsor promo newsletter recommend related cookie consent gdpr breadcrumb paginat outbrain taboola " +
		"trending social sidebar footer navig recirc popular skyscraper modal popup popover overlay toast regwall masthead " +
		"disclaimer carousel slider sharetool sharebutton addthis addtoany jpshare suggested furtherread optanon "
	remarkWords = " comment comments commentlist commentarea commentsection commentform reply replies respond disqus discussion forum reactions "
	bodyWords   = " articlebody storybody entrycontent postcontent articlecontent articletext storytext storycontent postbody " +
		"bodytext bodycopy contentbody textbody newsbody newstext articlepage fieldbody maintext blogbody blogcontent postfull postarticle "
	bylineWords  = " byline author authors writer reporter contributor contributors date datetime timestamp published publishdate pubdate dateline updated postedon posted meta metadata postmeta entrymeta "
	deckWords    = " standfirst dek deck subtitle subhead subheadline strapline lede summary intro leadtext sapo excerpt articledescription "
	captionWords = " caption captions credit credits figcaption imagecaption photocaption "
	noteWords    = " reference references reflist footnote footnotes endnotes bibliography infobox factbox "
	titleWords   = " headline title entrytitle posttitle articletitle pagetitle articleheadline firstheading "
	// What comes after one of these tells of the page around the element.
	aboutWords = " has no with without category tag type format status js hide not sans single "
)

// names are the lists, and what their words say.
var names = [...]struct {
	words string
	name  name
}{
	{awayWords, away}, {remarkWords, remarks}, {bodyWords, body}, {bylineWords, byline},
	{deckWords, deck}, {captionWords, caption}, {titleWords, title}, {noteWords, notes},
}

func among(list, word string) bool { return strings.Contains(list, " "+word+" ") }

// longest is how many bytes of an element's words are looked at.
const longest = 400

// read takes in what the element's words say.
func (e *Element) read() {
	var words string
	e.tag, words, _ = strings.Cut(e.Words, " ")
	if among(" nav aside footer form dialog menu search ", e.tag) {
		e.name = never
	} else if among(" article main body html ", e.tag) {
		e.name = home
	}
	words = words[:min(len(words), longest)]
	for words != "" {
		var compound string
		compound, words, _ = strings.Cut(words, " ")
		before := ""
		for compound != "" {
			var word string
			if word, compound = nextWord(compound); word == "" {
				continue
			}
			word = strings.ToLower(word)
			if among(aboutWords, word) {
				break
			}
			e.name |= meaning(word)
			if before != "" {
				e.name |= meaning(before + word)
			}
			before = word
		}
	}
}

// nextWord cuts the first run of letters off, which a capital after a small letter
// ends; "" if s begins with something else.
func nextWord(s string) (word, rest string) {
	small := false
	for i := range len(s) {
		c := s[i]
		capital := 'A' <= c && c <= 'Z'
		if !capital && (c < 'a' || c > 'z') {
			return s[:i], s[i+1:]
		}
		if capital && small {
			return s[:i], s[i:]
		}
		small = !capital
	}
	return s, ""
}

func meaning(word string) (n name) {
	for i := range names {
		if among(names[i].words, word) {
			n |= names[i].name
		}
	}
	for k := min(len(word), 11); k > 4; k-- {
		if among(awayStems, word[:k]) {
			n |= away
		}
	}
	return n
}
