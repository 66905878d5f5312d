package claim

import (
	"whosaid/internal/attribution"
	"whosaid/internal/lexicon"
	"whosaid/internal/segment"
	"whosaid/internal/tag"
)

// A mark is one thing that speaks for or against asking who says so.
type mark uint32

const (
	attributed mark = 1 << iota // an attribution stands in the sentence, but not around the claim
	carried                     // the sentence before it in the paragraph is attributed
	resumed                     // the sentence after it opens with an attribution to a pronoun
	cites                       // it names the document or data it draws on
	reports                     // it has a reporting verb that no attribution took up
	record                      // votes, courts, laws, dates of birth: public record
	dated                       // it names a year
	unreal                      // a condition, a rule, a wish: not said to be so
	hedged                      // the claim itself is put with care
	intimate                    // privately, behind the scenes: only an insider can know
	planned                     // what somebody wants or stands for, not what is
	anaphor                     // the sentence goes on with "it" or "he" from one that is attributed
	personal                    // the writer speaks as "we"
	unsure                      // an attribution that is doubtful stands around it
)

// A setting is what surrounds the claims of one sentence.
type setting struct {
	at          int32 // the sentence
	first, last int32 // its tokens
	marks       mark  // what all its claims share
	sport       bool  // it tells of play
	play        int   // how many words of play it has
	vote        bool
	fiction     bool // it tells a tale's plot
	sourced     bool // it names what it draws on
	drawn       mark // cites, if it tells of a poll or the sentence before it cites: the figures of one poll fill a paragraph
}

// look sets f's setting to sentence s and gathers what it may claim.
func (f *finder) look(s int32) {
	sen, before := f.Sentences[s], f.marks|f.drawn
	f.setting = setting{at: s, first: sen.First, last: sen.Last}
	if f.attributedIn(sen) {
		f.marks |= attributed
	}
	if s > 0 && f.Sentences[s-1].Block == sen.Block && f.attributedIn(f.Sentences[s-1]) {
		f.marks |= carried
		if f.In(sen.First, "he she it they") {
			f.marks |= anaphor
			f.sourced = f.In(sen.First+1, "put puts counted counts listed lists gave gives showed shows estimated estimates recorded records set")
		}
	}
	if s > 0 && f.Sentences[s-1].Block == sen.Block {
		f.drawn = before & cites
		if f.In(sen.First, "they it") {
			f.marks |= before & record
		}
	}
	if n := int(s) + 1; n < len(f.Sentences) && f.Sentences[n].Block == sen.Block && f.speaks(f.Sentences[n]) {
		f.marks |= resumed
	}
	for i := f.first; i < f.last; i++ {
		f.notice(i)
		f.sourced = f.sourced || f.In(i, "counted tallied") && f.POS[i] == tag.VBD && f.POSAt(i+1, tag.CD) // who counted is told
	}
	f.sport = f.play >= 2 && !f.vote
	f.found = f.found[:0]
	if f.sourced || f.fiction || f.question() || f.own() {
		return
	}
	f.allegations()
	f.numbers()
	f.events()
	f.causes()
	f.motives()
	f.superlatives()
	f.trends()
	f.negatives()
	f.predictions()
	f.evaluations()
	f.adverse()
	f.boosters()
	f.vague()
}

// attributedIn reports whether a cue or content stands in sen.
func (f *finder) attributedIn(sen segment.Sentence) bool {
	for i := sen.First; i < sen.Last; i++ {
		if a := f.said[i]; f.cue[i] || a >= 0 && (rank(f.Text, &f.atts[a]) == 2 || f.atts[a].Class == attribution.Stance && !f.atts[a].Doubtful()) {
			return true
		}
	}
	return false
}

// speaks reports whether sen opens with a pronoun that speaks: "She said".
func (f *finder) speaks(sen segment.Sentence) bool {
	if !f.In(sen.First, "he she they it") {
		return false
	}
	for i := sen.First + 1; i < sen.Last && i < sen.First+4; i++ {
		if f.cue[i] {
			return true
		}
	}
	return false
}

// notice gathers what token i tells of its sentence.
func (f *finder) notice(i int32) {
	tok := f.Tokens[i]
	if f.InQuote[i] >= 0 {
		return
	}
	switch {
	case tok.Kind == segment.Number:
		w := f.Word(i)
		if f.In(i+1, "years decades") && f.Is(i+2, "ago") {
			f.marks |= dated
		}
		if year(w) && f.Has(i-1, lexicon.Month) {
			f.marks |= dated
		}
		if year(w) && f.In(i-1, "in by during of early late until before after") {
			f.marks |= dated
			if w[:3] < "200" {
				f.marks |= record // history
			}
		}
		if tally(w) {
			f.play += 2
		}
		return
	case tok.Kind != segment.Word:
		return
	}
	if tok.Set.Has(lexicon.Sport) {
		f.play++
	}
	switch f.POS[i] {
	case tag.PRP, tag.PRPS:
		if f.Match(i, "it is|was|has been? understood|believed|thought|learnt|learned|said|reported|rumoured|rumored|alleged|claimed that") >= 0 {
			f.sourced = true // by nobody, as another rule says
		}
		if f.In(i, "i we us our my") {
			f.marks |= personal
		}
	case tag.RB:
		if f.Is(i, "ago") && f.In(i-1, "years decades") {
			f.marks |= dated
		}
	case tag.IN:
		if f.In(i, "if unless whether") {
			f.marks |= unreal
		}
		if f.Is(i, "per") && f.Is(i-1, ",") && i+1 < f.last && f.Tokens[i+1].Shape&segment.Upper != 0 {
			f.sourced = true // ", per Luminate,"
		}
		if f.Match(i, "under the|its|their|a terms|law|deal|agreement|rules|contract|settlement|plan|plans|proposal|proposals|scheme") >= 0 {
			f.marks |= cites
		}
	case tag.VB, tag.VBD, tag.VBN, tag.VBP, tag.VBZ, tag.VBG:
		switch {
		case f.In(i, "won beat defeated lost rejected carried captured finished") && f.electoral():
			f.vote = true
			f.marks |= record
		case f.In(i, "voted elected re-elected"):
			f.vote = true
			f.marks |= record
		case f.In(i, "born graduated married educated"):
			f.marks |= record
		}
		if tok.Set.Has(lexicon.Say|lexicon.Tell) && !f.cue[i] && !f.In(i, "read reads reading") && !(tok.Set.Has(lexicon.Motive) && f.copula(i)) {
			f.marks |= reports
		}
		if f.Match(i, "based on") >= 0 {
			f.marks |= cites
		}
		if f.Match(i, "signed into law") >= 0 || f.In(i, "jailed") || f.In(i, "sentenced pleaded convicted acquitted fined ordered awarded") && f.judged() || f.In(i, "approved passed rejected") && f.Match(i+1, "by parliament|congress|council|senate|lawmakers|councillors|mps|legislators|shareholders") >= 0 {
			f.marks |= record
		}
	case tag.NN, tag.NNS, tag.NNP, tag.NNPS:
		if f.In(i, "census censuses") {
			f.marks |= record
		}
		if f.In(i, "results figures data") && f.In(i-1, "published released") {
			f.marks |= cites
		}
		if f.In(i, "shares stock stocks dollar euro pound rupee yuan peso rand rouble ruble naira") && !f.In(i-1, "fish cod herring housing food grain") && f.traded(i) || f.In(i, "barrel ounce crude sterling yen bourse index nasdaq ftse dow nikkei yields") {
			f.marks |= record // the exchange's
		}
		if f.In(i, "poll polls polling pollster pollsters survey surveys respondents favorability") {
			f.drawn = cites
			f.polled = f.at
		}
		if f.In(i, "court jury tribunal inquest inquiry hearing magistrates committee") && (f.Is(i+1, "heard") || f.Match(i+1, "has|have|had heard") >= 0 || f.Match(i+1, "was|were told") >= 0 || f.Match(i+1, "has|have|had been told") >= 0) {
			f.sourced = true // in public
		}
		if f.In(i, "episode novel sitcom storyline protagonist") || f.In(i, "film play book series drama opera thriller movie musical") && f.In(i-1, "the this his her") && f.In(i-2, "in of") || f.In(i, "film play book novel series drama opera") && f.Match(i+1, "is? about|follows|tells") >= 0 {
			f.fiction = true
		}
		if f.In(i, "vote votes") && (f.scored(i) || i > 2 && f.Match(i-2, "of the") >= 0 && (f.Tokens[i-3].Kind == segment.Number || f.In(i-3, "percent %"))) || f.Match(i, "turnout was|of|reached") >= 0 {
			f.vote = true
			f.marks |= record
		}
	}
	if tok.Set.Has(lexicon.Document|lexicon.Study) && f.citing(i) {
		f.marks |= cites
	}
	if !f.cue[i] && (f.trails(i) || f.Match(i, "according to") >= 0) {
		f.sourced = true
	}
}

// electoral reports whether the sentence tells of a vote: its result is counted in public.
func (f *finder) electoral() bool {
	return f.among(f.first, f.last, "primary|primaries|caucus|caucuses|referendum|ballot|turnout|delegates|runoff|constituency|by-election|electorate|voters") || f.among(f.first, f.last, "of the vote")
}

// judged reports whether a court is told of in the sentence.
func (f *finder) judged() bool {
	return f.among(f.first, f.last, "judge|court|prison|jail|jury|magistrate|tribunal|sentenced|pleaded|convicted|acquitted|damages|guilty")
}

// traded reports whether the shares at i rise or fall: the exchange keeps the record.
func (f *finder) traded(i int32) bool {
	for k := i + 1; k < f.last && k < i+8; k++ {
		if f.Has(k, lexicon.Trend) || f.In(k, "closed opened rallied gained lost traded trading jumped slid") {
			return true
		}
	}
	return false
}

// legal reports whether a charge, a trial or a finding is told of near token i.
func (f *finder) legal(i int32) bool {
	for k := max(f.first, i-10); k < min(f.last, i+11); k++ {
		switch {
		case f.InQuote[k] >= 0:
		case f.Has(k, lexicon.Legal) && !f.In(k, "arrest arrests"),
			k < i && f.In(k, "allegation allegations claim claims accusation accusations complaint complaints suggestion rumour rumours") && f.Is(k+1, "that"),
			k < i && (f.Is(k, "whether") || f.Match(k, "court|jury|tribunal|inquest|hearing heard|told") >= 0), f.In(k, "deny denies denied denying"), f.Is(k, "claims") && f.Is(k+1, "that"),
			f.In(k, "cleared accused") && f.Is(k+1, "of"),
			f.In(k, "jailed imprisoned") && f.POS[k] == tag.VBN && f.Is(k+1, "for"):
			return true
		}
	}
	for k := i; f.POSAt(i-1, tag.WP) && k < f.last; k++ {
		if f.In(k, "jailed convicted sentenced acquitted pleaded") {
			return true // "a clerk who stole £9,000 from a school and … was jailed"
		}
	}
	return false
}

// scored reports whether a tally stands next to the word at i: "a 5-4 vote".
func (f *finder) scored(i int32) bool {
	if i > f.first && f.Tokens[i-1].Kind == segment.Number && f.Is(i+1, "to") {
		return true // "301 votes to 240"
	}
	for k := max(f.first, i-4); k < min(f.last, i+5); k++ {
		if f.Tokens[k].Kind == segment.Number && tally(f.Word(k)) {
			return true
		}
	}
	return false
}

// trails reports whether the verb at i closes the sentence as a cue does that
// follows its content: "..., the ministry found."
func (f *finder) trails(i int32) bool {
	if i+2 < f.last || i+1 < f.last && f.Tokens[i+1].Kind != segment.Punct || (!f.Has(i, lexicon.Say) || f.Is(i, "state")) && !f.In(i, "found showed shows") || i == f.first || f.POS[i].Noun() && !f.POS[i-1].Noun() {
		return false // "handled claims" has an object
	}
	for k := i - 1; k > f.first && k > i-12; k-- {
		if f.Is(k, ",") {
			return true
		}
	}
	return false
}

// citing reports whether the document or data at i backs the sentence: it shows
// something, or what is said comes from it.
func (f *finder) citing(i int32) bool {
	from := i + 1
	if f.Is(from, ",") {
		// "The review, led by Dr Ruiz, found": past what is set off by two commas.
		for from++; from < f.last && from < i+16 && f.Tokens[from].Kind != segment.Punct; from++ {
		}
		from++
	}
	for k := from; k < f.last && k < from+10 && f.Tokens[k].Kind != segment.Punct; k++ {
		if v, ok := f.Phrase(k); ok && v.Passive && f.In(k, "shown found") {
			break // "the figures were never shown to"
		}
		if (f.POS[k].Finite() || f.POS[k] == tag.VBN) && f.In(k, "show shows showed shown find finds found reveal reveals revealed indicate indicates indicated suggest suggests suggested say says said states stated lists listed put puts estimate estimates estimated examined examines covered covers followed involved enrolled included compared tracked analysed analyzed accuses accused alleges alleged") {
			f.sourced = true
			return true
		}
	}
	for k := i - 1; k >= f.first && k >= i-4; k-- {
		if f.POS[k].Verb() || f.POS[k] == tag.MD || f.POS[k] == tag.PRPS && f.Is(i, "study") || f.In(k-1, "named listed mentioned identified criticised criticized") {
			break // "officials named in the report", "a drawer in his study"
		}
		if f.In(k, "per from in by under") && (f.Has(i, lexicon.Study) || f.In(i, "report filing filings data figures records census survey poll statement memo email letter lawsuit complaint affidavit indictment statistics documents")) {
			return true
		}
	}
	return false
}

func (f *finder) question() bool {
	for i := f.last - 1; i >= f.first && i >= f.last-3; i-- {
		if f.InQuote[i] < 0 && f.Is(i, "?") {
			return true
		}
	}
	return false
}

// own reports whether the sentence says that the writer or the paper saw,
// counted or asked (RULES.md, principle 9).
func (f *finder) own() bool {
	for i := f.first; i < f.last; i++ {
		if f.InQuote[i] < 0 && f.Tokens[i].Kind == segment.Word && f.observed(i) {
			return true
		}
	}
	return false
}

// papers are words in the names of newspapers and of those who work for them.
const papers = "gazette|times|post|guardian|herald|tribune|chronicle|observer|courier|echo|examiner|journal|mail|news"

func (f *finder) observed(i int32) bool {
	switch pos := f.POS[i]; {
	case pos == tag.PRP:
		return f.Match(i, "we|i asked|surveyed|polled|counted|visited|saw|watched|found|analysed|analyzed|reviewed|tested|spoke|contacted|interviewed") >= 0
	case pos == tag.PRPS:
		return f.Match(i, "our own? survey|poll|count|analysis|reporter|reporters|investigation|correspondent") >= 0
	case pos.Name():
		return f.Match(i, papers+" has|have? counted|observed|witnessed|watched|saw|seen|visited|surveyed|asked|contacted|approached") >= 0
	case pos.Noun():
		if f.In(i, "count tally review analysis survey investigation") {
			return f.Match(i+1, "by this newspaper|site") >= 0 || f.Match(i+1, "by the|a? * "+papers) >= 0 || f.Match(i+1, "by the|a? "+papers+"|newspaper|associated|reuters|ap|bbc") >= 0
		}
		return f.Match(i, "reporter|reporters|journalist|journalists|correspondent|correspondents|photographer who? has|have? saw|seen|watched|counted|witnessed|observed|visited|heard|reviewed") >= 0
	case pos == tag.VBN, pos == tag.VBD:
		if !f.In(i, "seen reviewed obtained examined verified counted analysed analyzed viewed geolocated") || !f.Is(i+1, "by") {
			return false
		}
		return f.Match(i+2, "the|a|this? * reporter|reporters|newspaper|journalist|journalists") >= 0 || f.Match(i+2, "the? * "+papers) >= 0 || f.Match(i+2, "the? "+papers+"|newspaper|reporters|journalists|reuters|ap|bbc") >= 0
	case pos == tag.IN:
		return f.Match(i, "during|on a visit") >= 0
	case pos == tag.WRB:
		return f.Match(i, "when we arrived|visited|called") >= 0
	}
	return false
}

// year reports whether w reads as a year.
func year(w string) bool {
	if len(w) == 5 && w[4] == 's' {
		w = w[:4]
	}
	return len(w) == 4 && digits(w) && (w[0] == '1' && w[1] >= '5' || w[0] == '2' && w[1] == '0')
}

func digits(w string) bool {
	for i := 0; i < len(w); i++ {
		if w[i] < '0' || w[i] > '9' {
			return false
		}
	}
	return w != ""
}

// tally reports whether w is the score of a match or vote: 2-1, 310–290.
func tally(w string) bool {
	a := 0
	for a < len(w) && w[a] >= '0' && w[a] <= '9' {
		a++
	}
	rest := w[a:]
	switch {
	case a == 0 || a > 3:
		return false
	case len(rest) > 1 && rest[0] == '-':
		return digits(rest[1:])
	case len(rest) > 3 && rest[:3] == "–":
		return digits(rest[3:])
	}
	return false
}
