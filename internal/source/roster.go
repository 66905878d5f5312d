package source

import (
	"sort"
	"strings"

	"whosaid/internal/document"
	"whosaid/internal/lexicon"
	"whosaid/internal/segment"
	"whosaid/internal/tag"
)

// A figure is a person or body that the text names, whether it speaks or not.
type figure struct {
	name   string // the fullest, without titles
	first  int32  // token of the first naming
	last   int32  // token of the latest naming read so far, -1 before
	person int    // evidence for a person; below 0, for a body
	press  bool   // news media
	titled bool   // Mr, Dr, Senator
	full   int    // namings by several words
	short  int    // namings by one word
	led    bool   // the latest naming opens its sentence
	sex    sex
	age    string   // as the text has it: "34"
	posts  []string // nouns the text uses for it: captain, virologist, retailer
	source int32    // or -1
}

// namesakes is how many people of one surname are told apart: more than any article names.
const namesakes = 40

// A sex is what pronouns and titles tell of one.
type sex uint8

const (
	unknown sex = iota
	male
	female
)

// A naming is one place where a figure is named.
type naming struct {
	at      segment.Range
	figure  int32
	leads   bool // no verb stands before it in its sentence: it is what the sentence is about
	possess bool // Smith's
	spoke   bool // it is the source of an attribution
}

// A roster is the figures of a text.
type roster struct {
	t       *tag.Text
	figures []figure
	namings []naming           // in text order
	full    map[string]int32   // name -> figure
	word    map[string][]int32 // first or last word of a name of several -> figures, in order
	short   map[string]int32   // initials -> the first figure with them
	posted  map[string][]int32 // post -> figures, in order

	revealed map[string][]revelation // noun -> who it turned out to be, in text order
}

// call reads the names of t.
// Phrases that are known to be nameless are passed over, and others that are found to be
// are noted.
func call(t *tag.Text, nameless []bool) *roster {
	r := &roster{t: t, full: map[string]int32{}, word: map[string][]int32{}, short: map[string]int32{}, posted: map[string][]int32{}, revealed: map[string][]revelation{}}
	r.spell(nameless)
	r.identify()
	return r
}

// spell finds where names stand, and the figures named by several words.
func (r *roster) spell(nameless []bool) {
	t := r.t
	sentence, verb := int32(-1), false
	var giver mention // who gives a name: "the tenant, who gave her name as Maria Lopez"
	gives := int32(-1)
	for k, p := range t.Phrases {
		if s := t.InSentence[p.First]; s != sentence {
			sentence, verb = s, false
		}
		if p.Kind == tag.Verb {
			verb = verb || p.Finite
			continue
		}
		if nameless[k] {
			continue
		}
		kind := t.Kind(t.InSentence[p.First])
		if t.POS[p.Head] == tag.PRP || kind == document.Byline || kind == document.Code || kind == document.Notice {
			nameless[k] = true
			continue
		}
		before := len(r.namings)
		m := mention{t: t, at: p.Range(), np: p.Range(), head: p.Head, core: p.Range()}
		for i := p.First; i < p.Head; i++ {
			if m.pos(i+1) == tag.POSS && m.proper(i) {
				k := i
				for k > p.First && m.proper(k-1) && !m.title(k-1) {
					k--
				}
				n := segment.Range{First: k, Last: i + 1}
				f := int32(-1)
				if n.Last-n.First > 1 && t.Has(k, lexicon.GivenName) && !heading(kind) {
					f = r.named(n)
					r.learn(f, mention{t: t, at: n, np: n, head: i, core: n}, n)
				}
				r.namings = append(r.namings, naming{at: n, figure: f, leads: !verb, possess: true})
			}
		}
		named := len(r.namings) > before
		n := m.extent()
		if n.Empty() {
			n = m.sort()
		}
		if n.Empty() && t.Has(p.Head, common) {
			if called := m.calls(); !called.Empty() {
				giver, gives = m, called.First
				named = true
			}
		}
		nameless[k] = n.Empty() && !named
		if n.Empty() || r.overlapsLast(n) || heading(kind) && n.Last-n.First > 1 && !t.Has(n.First, lexicon.GivenName) && !m.organisation(n) {
			continue // "Okoro Hopes": where every word has a capital, few are names
		}
		r.namings = append(r.namings, naming{at: n, figure: -1, leads: !verb})
		if n.Last-n.First > 1 {
			f := r.named(n)
			r.namings[len(r.namings)-1].figure = f
			r.learn(f, m, n)
			if n.First == gives {
				r.post(f, giver.head, true)
				if t.Is(giver.np.First, "the") {
					r.reveal(f, n, giver.head)
				}
			}
		}
	}
}

func heading(k document.Kind) bool {
	return k == document.Headline || k == document.Deck || k == document.CrossHead
}

func (r *roster) overlapsLast(n segment.Range) bool {
	k := len(r.namings) - 1
	return k >= 0 && r.namings[k].at.Overlaps(n)
}

// named gives the figure that is called by the words of n, of which there are several.
func (r *roster) named(n segment.Range) int32 {
	name := r.t.String(n)
	if f, ok := r.full[name]; ok {
		return f
	}
	first, last := r.t.Word(n.First), r.t.Word(n.Last-1)
	// Donald J. Trump and Donald Trump, W. Neil Roe and Neil Roe.
	if known := r.word[last]; len(known) < namesakes {
		for _, f := range known {
			o := r.figures[f].name
			if lastWord(o) == last && (within(first, o) || within(firstWord(o), name)) {
				r.full[name] = f
				if len(name) > len(o) {
					r.figures[f].name = name
				}
				return f
			}
		}
	}
	f := r.enter(name, n.First)
	r.full[name] = f
	if short := initials(name); short != "" {
		if _, ok := r.short[short]; !ok {
			r.short[short] = f
		}
	}
	r.word[last] = append(r.word[last], f)
	if first != last {
		r.word[first] = append(r.word[first], f)
	}
	return f
}

func (r *roster) enter(name string, at int32) int32 {
	r.figures = append(r.figures, figure{name: name, first: at, last: -1, source: -1})
	return int32(len(r.figures) - 1)
}

func lastWord(s string) string  { return s[strings.LastIndexByte(s, ' ')+1:] }
func firstWord(s string) string { return s[:max(0, strings.IndexByte(s, ' '))] }

// within reports whether word w stands in name s before its last word.
func within(w, s string) bool {
	return w != "" && (strings.HasPrefix(s, w+" ") || strings.Contains(s, " "+w+" "))
}

// identify says for each name of one word whom it names.
func (r *roster) identify() {
	out := r.namings[:0]
	for _, n := range r.namings {
		if n.figure < 0 {
			n.figure = r.single(n)
		}
		if n.figure < 0 {
			continue
		}
		f := &r.figures[n.figure]
		f.last, f.led = n.at.First, n.leads && !n.possess
		if n.at.Last-n.at.First == 1 && f.age == "" {
			r.apposed(n.figure, n.at)
		}
		if n.at.Last-n.at.First > 1 {
			f.full++
		} else {
			f.short++
		}
		if f.sex == unknown {
			f.sex = r.title(n.at.First)
		}
		if n.leads && !n.possess {
			r.clause(f, n.at.Last)
		}
		out = append(out, n)
	}
	r.namings = out
	for i := range r.figures {
		if g := &r.figures[i]; g.person == 0 && g.full > 2 && g.short == 0 {
			g.person-- // news calls only bodies by all of a name time and again
		}
		for _, p := range r.figures[i].posts {
			r.posted[p] = append(r.posted[p], int32(i))
		}
	}
}

// single gives the figure that a name of one word stands for, of those that have
// the word as surname, else as first name; a new one if there is none.
func (r *roster) single(n naming) int32 {
	t := r.t
	if n.at.Last-n.at.First > 1 {
		if n.possess {
			if f, ok := r.full[t.String(n.at)]; ok {
				return f
			}
			return -1
		}
		return r.named(n.at)
	}
	i := n.at.First
	w := t.Word(i)
	title := r.title(i)
	best := int32(-1)
	known := r.word[w]
	if len(known) > namesakes {
		known = known[len(known)-namesakes:]
	}
	for _, surname := range [...]bool{true, false} {
		for _, f := range known {
			g := &r.figures[f]
			if (lastWord(g.name) == w) != surname || title != unknown && (!surname || g.sex != unknown && g.sex != title || g.person < 0) {
				continue
			}
			if best < 0 || r.likelier(g, &r.figures[best], i) {
				best = f
			}
		}
		if best >= 0 {
			if surname && !n.possess && !t.Has(i, lexicon.Firm|lexicon.Body|lexicon.Press|lexicon.Place) {
				r.figures[best].person++ // bodies are not called by their last word
			}
			return best
		}
	}
	if t.Has(i, lexicon.Weekday|lexicon.Month) || n.possess && title == unknown {
		return -1
	}
	if title != unknown && len(known) > 0 {
		w = t.String(segment.Range{First: i - 1, Last: i + 1}) // Mr Evans, where Carol Evans is the only other
	}
	f, ok := r.full[w]
	if !ok && heading(t.Kind(t.InSentence[i])) {
		return -1
	}
	if !ok && t.Tokens[i].Shape&(segment.AllCaps|segment.Dotted) != 0 {
		if f, ok = r.short[strings.ReplaceAll(w, ".", "")]; ok {
			if r.figures[f].person > 0 {
				ok = false
			} else {
				r.full[w] = f
			}
		}
	}
	if !ok {
		f = r.enter(w, i)
		r.full[w] = f
		if t.In(i-1, "lord lady sir dame king queen prince princess pope sister") {
			r.figures[f].name = t.String(segment.Range{First: i - 1, Last: i + 1})
		}
		if p, ok := t.Phrase(i); ok && p.Kind == tag.Noun && !n.possess {
			r.learn(f, mention{t: t, at: p.Range(), np: p.Range(), head: p.Head, core: p.Range()}, n.at)
		}
	}
	return f
}

// likelier reports whether the surname at token i means g rather than o: whom the
// text mostly calls by it, unless the other has just been brought in.
func (r *roster) likelier(g, o *figure, i int32) bool {
	a, b := g.full+g.short, o.full+o.short
	if near, other := r.just(g, i), r.just(o, i); near != other && a < 4*b && b < 4*a {
		return near
	}
	if 2*a > 3*b || 2*b > 3*a {
		return a > b
	}
	return g.last > o.last
}

// just reports whether g opens the sentence of token i or the one before.
func (r *roster) just(g *figure, i int32) bool {
	return g.last >= 0 && g.led && r.t.InSentence[i]-r.t.InSentence[g.last] <= 1
}

// alone gives the figure called by word w, -1 if none is.
func (r *roster) alone(w string) int32 {
	if f, ok := r.full[w]; ok {
		return f
	}
	for _, f := range r.word[w] {
		if lastWord(r.figures[f].name) == w {
			return f
		}
	}
	return -1
}

// initials gives what a name of several words is short for: UN, LGA.
func initials(name string) string {
	var out [8]byte
	n := 0
	for w := range strings.FieldsSeq(name) {
		if c := w[0]; 'A' <= c && c <= 'Z' {
			if n == len(out) {
				return ""
			}
			out[n] = c
			n++
		}
	}
	if n < 2 {
		return ""
	}
	return string(out[:n])
}

// title gives what the title before token i tells.
func (r *roster) title(i int32) sex {
	switch {
	case r.t.In(i-1, "mr mr. sir lord prince king brother"):
		return male
	case r.t.In(i-1, "mrs mrs. ms ms. miss lady dame princess queen sister"):
		return female
	}
	return unknown
}

// clause notes what a pronoun right after "X said" tells of X, who ends at token i.
func (r *roster) clause(g *figure, i int32) {
	t := r.t
	p, ok := t.Phrase(i)
	if !ok || p.Kind != tag.Verb || !t.Has(p.Head, lexicon.Say|lexicon.Intend|lexicon.Believe) {
		return
	}
	if i = p.Last; t.Is(i, "that") {
		i++
	}
	switch {
	case t.In(i, "he his"):
		g.person++
		g.sex = male
	case t.In(i, "she her"):
		g.person++
		g.sex = female
	case t.Is(i, "its"), t.Is(i, "it") && t.In(i+1, "had has would will plans expects expected planned aims hopes could") && !t.Is(i+2, "be"):
		g.person--
	}
}

// learn notes what the words around the name n of mention m tell of figure f.
func (r *roster) learn(f int32, m mention, n segment.Range) {
	t, g := r.t, &r.figures[f]
	several := n.Last-n.First > 1
	// In front: "Acme spokesperson Dana Poe", "the newspaper Le Soir".
	g.titled = g.titled || n.First > m.np.First && m.title(n.First-1)
	if n.Last == m.head {
		r.post(f, m.head, true) // the Unite union
	}
	for i := m.np.First; i < n.First; i++ {
		if t.Tokens[i].Kind != segment.Word || m.pos(i+1) == tag.POSS {
			continue
		}
		if t.Tokens[i].Shape&segment.Upper != 0 && t.Tokens[i].Shape&segment.First == 0 && !m.title(i) {
			continue
		}
		r.post(f, i, i == n.First-1)
	}
	for i := n.First; i < n.Last; i++ {
		if g.sex == unknown && !t.Has(i, lexicon.Body) {
			switch isMale, isFemale := t.Has(i, lexicon.Male), t.Has(i, lexicon.Female); {
			case isMale && !isFemale:
				g.sex = male
			case isFemale && !isMale:
				g.sex = female
			}
		}
		if t.Tokens[i].Shape&segment.Dotted != 0 && t.Tokens[i].End-t.Tokens[i].Start <= 4 && several && i < n.Last-1 {
			g.person++ // an initial
		}
	}
	if several && t.Has(n.First, lexicon.GivenName) {
		g.person += 2
	}
	if m.organisation(n) {
		g.person -= 3
	}
	g.press = g.press || m.masthead(n)
	r.apposed(f, n)
	switch i := m.np.First - 1; {
	case t.In(i, "in near across outside into"), t.In(n.First, "north south east west northern southern eastern western new great upper lower") && several:
		g.person-- // a place
	case m.fronted(n) && i > 0 && t.Word(i) == "," && t.Word(n.Last) == "," && t.InSentence[i] == t.InSentence[n.First]:
		r.headed(f, n, i-1)
	}
}

// fronted reports whether no more than titles stand before name n.
func (m mention) fronted(n segment.Range) bool {
	for i := m.np.First; i < n.First; i++ {
		if !m.title(i) {
			return false
		}
	}
	return true
}

// headed notes the noun phrase, ending at token i, that a name stands in
// apposition to: "the woman, Ann Lee,", "the coroner for North Wessex, Dr Helen Marsh,".
func (r *roster) headed(f int32, n segment.Range, i int32) {
	t := r.t
	p, ok := t.Phrase(i)
	for ok && p.Kind == tag.Noun && t.In(p.First-1, "of for at in from") {
		p, ok = t.Phrase(p.First - 2)
	}
	if !ok || p.Kind != tag.Noun {
		return
	}
	owned := false
	for k := p.First; k < p.Head; k++ {
		owned = owned || t.POS[k] == tag.POSS
	}
	if owned || t.In(p.First, "the a an another one") || t.POS[p.First] == tag.PRPS {
		r.post(f, p.Head, true)
	}
	if t.Is(p.First, "the") {
		r.reveal(f, n, p.Head)
	}
}

// reveal notes that the one whom the noun at token i brought in is figure f, if n
// names it for the first time.
func (r *roster) reveal(f int32, n segment.Range, i int32) {
	if r.figures[f].first == n.First {
		w := strings.ToLower(r.t.Word(i))
		r.revealed[w] = append(r.revealed[w], revelation{n.First, f})
	}
}

// apposed notes what follows a name after a comma: an age, a post, a relative clause.
func (r *roster) apposed(f int32, n segment.Range) {
	t, g := r.t, &r.figures[f]
	i := n.Last
	if int(i)+2 >= len(t.Tokens) || t.InSentence[i] != t.InSentence[n.First] {
		return
	}
	if t.Tokens[i].Kind == segment.Open || t.Word(i) == "(" {
		return
	}
	if t.Word(i) != "," && t.Word(i) != "—" && t.Word(i) != "–" {
		return
	}
	i++
	if t.Tokens[i].Kind == segment.Number && t.Tokens[i].End-t.Tokens[i].Start <= 2 && (t.Word(i+1) == "," || t.Word(i+1) == "." || t.In(i+1, "who of from said")) {
		g.person += 3
		g.age = t.Word(i)
		if i += 2; int(i) >= len(t.Tokens) || t.InSentence[i] != t.InSentence[n.First] {
			return
		}
	}
	switch p, ok := t.Phrase(i); {
	case t.In(i, "who whose"):
		g.person += 2
	case t.Is(i, "which"):
		g.person -= 2
	case ok && p.Kind == tag.Noun && (t.In(p.First, "a an the one") || t.POS[p.First] == tag.PRPS || t.Tokens[p.First].Shape&segment.Upper == 0) && !t.Is(p.Last, "and"):
		r.post(f, p.Head, true)
		for k := p.First; k < p.Head; k++ {
			if t.Has(k, lexicon.Role) {
				r.post(f, k, false)
			}
		}
	}
}

// post notes that the noun at token i is used for figure f; near, right beside its name.
func (r *roster) post(f, i int32, near bool) {
	t, g := r.t, &r.figures[f]
	const people = lexicon.Person | lexicon.Role | lexicon.Official | lexicon.Spokes | lexicon.Expert | lexicon.Relative | lexicon.Title
	human, body := t.Has(i, people), t.Has(i, lexicon.Body|lexicon.Outlet)
	if !human && !body || t.Has(i, lexicon.GivenName) && t.Tokens[i].Shape&segment.Upper != 0 {
		return
	}
	if near {
		switch {
		case human && !body:
			g.person += 2
		case body && !human:
			g.person -= 2
		}
		if t.Has(i, lexicon.Outlet) && (!t.Is(i, "agency") || t.Is(i-1, "news")) {
			g.press = true
		}
	}
	if g.sex == unknown {
		switch isMale, isFemale := t.Has(i, lexicon.Male), t.Has(i, lexicon.Female); {
		case isMale && !isFemale:
			g.sex = male
		case isFemale && !isMale:
			g.sex = female
		}
	}
	w := strings.ToLower(t.Word(i))
	for _, w := range [...]string{w, spelled(w)} {
		if w != "" && len(g.posts) < 12 && !g.has(w) {
			g.posts = append(g.posts, w)
		}
	}
}

// spelled gives the noun by which the text goes on about somebody with an abbreviated
// title: "Adm. Ruiz", and then "the admiral"; "" for other words.
func spelled(title string) string {
	switch strings.TrimSuffix(title, ".") {
	case "adm":
		return "admiral"
	case "gen":
		return "general"
	case "col":
		return "colonel"
	case "capt":
		return "captain"
	case "sgt":
		return "sergeant"
	case "sen":
		return "senator"
	case "gov":
		return "governor"
	case "rep":
		return "congressman"
	case "prof":
		return "professor"
	case "dr":
		return "doctor"
	case "rev":
		return "reverend"
	}
	return ""
}

// has reports whether the text uses the noun post for g.
func (g *figure) has(post string) bool {
	for _, p := range g.posts {
		if p == post {
			return true
		}
	}
	return false
}

// at gives the figure named in r, -1 if none is.
func (r *roster) at(n segment.Range) int32 {
	k := sort.Search(len(r.namings), func(i int) bool { return r.namings[i].at.Last > n.First })
	if k < len(r.namings) && r.namings[k].at.Overlaps(n) {
		return r.namings[k].figure
	}
	return -1
}
