package claim

import (
	"strings"

	"whosaid/internal/lexicon"
	"whosaid/internal/segment"
	"whosaid/internal/tag"
)

// numbers finds statistics, counts, amounts and shares. Dates, times, ages,
// names, votes, scores and lengths of time are no statistics.
func (f *finder) numbers() {
	if f.sport {
		return
	}
	about := f.drawn
	if f.at-f.polled <= pollReach && f.opinion() {
		about |= cites
	}
	for i := f.first; i < f.last; i++ {
		if f.InQuote[i] >= 0 {
			continue
		}
		if r, ok := f.share(i); ok {
			m := about | f.hedge(r)
			if f.polled != f.at {
				m &^= f.drawn
			}
			f.add(Number, r, 2, m)
			i = r.Last - 1
			continue
		}
		if !f.numeral(i) {
			continue
		}
		r, strength, m := f.figure(i)
		if f.threshold(r) {
			m |= record
		}
		if strength > 0 && !f.quoted(r) {
			f.add(Number, r, strength, m|about|f.hedge(r))
		}
		i = max(i, r.Last-1)
	}
}

// A poll is spoken of for this many sentences after it was named.
const pollReach = 8

// opinion reports whether the sentence tells of what people think or would
// choose, as the figures of a poll do.
func (f *finder) opinion() bool {
	for i := f.first; i < f.last; i++ {
		if f.InQuote[i] < 0 && (f.In(i, "voters vote respondents adults surveyed polled sample favorable favourable approve disapprove undecided margin") || f.POS[i].Verb() && f.In(i, "say said think favor favour support back prefer view oppose chose choose picked want trust agree disagree rate rated leads trails believe backed supported")) {
			return true
		}
	}
	return false
}

// threshold reports whether the figure at r is one that a rule, a contract or a
// price list sets, or a company's own size: what is set can be looked up.
func (f *finder) threshold(r segment.Range) bool {
	for k := max(f.first, r.First-7); k < min(f.last, r.Last+5); k++ {
		if f.In(k, "threshold limit limits cap capped benchmark overnight defined maximum minimum allowance quota entitled eligible qualify qualifies required employs employing employed capacity seater admission fare deposit bail ransom prize") {
			return true
		}
	}
	for k := r.First - 1; k >= f.first && k > r.First-5; k-- {
		if f.In(k, "goal target start starts ticket tickets fine fines fined sentence penalty penalties fee fees reward holds seats") || f.In(k, "costs cost") && f.In(k-1, "ticket tickets entry membership admission it each") {
			return true
		}
	}
	if f.In(r.First-1, "has have had") && f.In(r.Last-1, "pupils students staff employees members branches shops stores restaurants sites offices beds rooms subscribers") {
		return true // its own size
	}
	// "Companies with more than 250 staff must report": whom a rule is for.
	if f.In(f.qualifiers(r.First)-1, "over above under than with below earning exceeding") || f.In(r.First, "over above under more less fewer") {
		for k := r.Last; k < f.last && k < r.Last+6; k++ {
			if f.POS[k] == tag.MD && f.In(k, "must may can cannot shall") || f.In(k, "pay qualify need") && f.POS[k] == tag.VBP {
				return true
			}
		}
	}
	return false
}

// shares are the ways to name a part of a population.
var shares = []string{
	"many|most|several|half of whom|them",
	"a|the vast|large|clear|overwhelming? majority of",
	"most of the",
	"by about|almost|nearly|over? a third|quarter|fifth|tenth|half",
	"by two|three thirds|quarters|fifths",
	"more|fewer|less than half|two-thirds|three-quarters",
	"a|one|two|three third|quarter|fifth|tenth|thirds|quarters|fifths of|more|less|fewer|lower|higher|cheaper|smaller|larger|bigger|longer|shorter",
	"twice|half as many|much|likely|high|big|large|long|fast|often",
	"twice|double|triple|treble the national? number|rate|average|size|price|cost|level|figure|norm|limit",
	"two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|15|20|50|100|dozens|hundreds times the|as|more|higher|its|that|what|larger|bigger|faster|less|likelier",
	"double|treble|triple|twice what|that|those",
	"a|one * every",
	"one * in every|each",
	"one * in two|three|four|five|six|seven|eight|nine|ten|20|50|100",
	"half|one-third|two-thirds|three-quarters of",
	"half the|its|their|all",
	"one|two|three|four|five|six|seven|eight|nine out of",
	"one|two|three|four|five|six|seven|eight|nine in two|three|four|five|six|seven|eight|nine|ten|20|100|1,000",
}

// share finds a part of a population with no count: "many of whom", "a majority of".
func (f *finder) share(i int32) (segment.Range, bool) {
	if f.Is(i, "one") || f.Tokens[i].Kind == segment.Number && digits(f.Word(i)) {
		if k := f.Match(i+1, "in|out of?"); k >= 0 && k < f.last && f.Tokens[k].Kind == segment.Number && plain(f.Word(k)) && !year(f.Word(k)) && f.POSAt(k+1, tag.NNS) {
			return segment.Range{First: i, Last: min(f.end(k+1), k+8)}, true
		}
	}
	if f.In(i, "doubled tripled trebled quadrupled halved") && !f.POSAt(i+1, tag.DT) && !f.POSAt(i+1, tag.PRPS) && !f.Is(i+1, "down") && i > f.first {
		return segment.Range{First: i, Last: f.end(i + 1)}, true
	}
	if !f.In(i, "many most more fewer less several half a the one two three four five six seven eight nine ten eleven twelve 15 20 50 100 dozens hundreds twice double triple treble by one-third two-thirds three-quarters") {
		return segment.Range{}, false
	}
	for _, p := range shares {
		if e := f.Match(i, p); e >= 0 {
			if f.Is(e-1, "every") && !f.timed(e) {
				continue // "a word in every ear"
			}
			if f.Match(e, "of? an|a|the hour|mile|century|day|time|way|kilometre|pint|inch") >= 0 || f.Is(e-1, "the") && f.Is(e-2, "times") && i == f.first {
				continue // an amount of no population
			}
			if f.In(e, "other vote votes ballots delegates") {
				return segment.Range{}, false // those just told of, or what a rule asks for
			}
			if o, ok := f.nounFrom(e, 2); ok && f.In(i, "most half") && f.POS[o.Head] == tag.NN && !f.Has(o.Head, lexicon.Place|lexicon.Group|lexicon.Body) {
				return segment.Range{}, false // "most of the meeting" was not counted
			}
			return segment.Range{First: i, Last: min(f.end(e), e+12)}, true
		}
	}
	return segment.Range{}, false
}

// timed reports whether a length of time stands at i, or what else a rate is told by.
func (f *finder) timed(i int32) bool {
	for k := i; k < f.last && k < i+3; k++ {
		if f.In(k, "second seconds minute minutes hour hours day days week weeks month year years") || f.Has(k, lexicon.Count) {
			return true
		}
	}
	return f.Is(i-2, "in")
}

// waited reports whether the sentence tells before i of how long something
// takes as a rule: such a time is a statistic.
func (f *finder) waited(i int32) bool {
	for k := i - 1; k >= f.first && k > i-14; k-- {
		if f.In(k, "average averages averaged typical typically median wait waits waiting backlog queue") || f.Match(k, "it? now? takes") >= 0 && f.In(k-1, "it now") {
			return true
		}
	}
	return false
}

func (f *finder) numeral(i int32) bool {
	return f.Tokens[i].Kind == segment.Number || f.Has(i, lexicon.Number) && (f.POS[i] == tag.CD || f.POS[i].Noun())
}

// figure reads the number at i: what it counts, with its qualifiers, and how
// much of a statistic it is, 0 for none.
func (f *finder) figure(i int32) (segment.Range, int, mark) {
	r := segment.Range{First: i, Last: i + 1}
	for r.Last < f.last && (f.numeral(r.Last) || f.In(r.Last, "% per percent percentage million billion trillion thousand hundred m bn")) {
		r.Last++
	}
	w := f.Word(i)
	money := w[0] == '$' || len(w) > 1 && w[len(w)-1] == 'p' && digits(w[:len(w)-1]) || w[0] >= 0x80 || f.In(i-1, "$ £ €")
	percent := f.holds(r, "% percent percentage") || w[len(w)-1] == '%' || f.Match(r.Last, "cent") >= 0 || f.Match(r.Last, "per cent") >= 0
	if f.Match(r.Last, "per cent") >= 0 {
		r.Last += 2
	}
	if f.notCounted(r, w, money || percent) {
		return r, 0, 0
	}
	r.First = f.qualifiers(r.First)
	size := f.size(segment.Range{First: i, Last: r.Last})
	of := f.Is(r.Last, "of")
	head, counted := f.nounFrom(r.Last, 2)
	if p, ok := f.Phrase(i); ok && p.Kind == tag.Noun && p.Last > r.Last {
		head, counted = p, true
	} else if of && !counted {
		head, counted = f.nounFrom(r.Last+1, 1)
	}
	if counted && f.In(head.Head, "miles kilometres kilometers km metres meters feet acres hectares inches") && (f.Is(head.Last, "of") || f.Is(r.First-1, "by") || f.In(head.Head-1, "square cubic")) {
		r.Last = head.Last
		return r, 1, 0 // how much of something, or by how much
	}
	if counted && !percent && f.waited(i) && f.In(head.Head, "years months weeks days hours minutes") {
		r.Last = head.Last
		return r, 2, 0
	}
	if counted && f.In(head.Head, "hours days weeks months years") && f.Is(head.Last, "to") && f.POSAt(head.Last+1, tag.VB) && f.In(f.qualifiers(i)-1, "took takes taken") {
		if p, ok := f.verbAt(f.qualifiers(i) - 1); ok {
			if s, ok := f.subject(p); ok && f.Has(s.Head, lexicon.Body|lexicon.Group|lexicon.Official|lexicon.Organisation) {
				r.Last = head.Last
				return r, 2, 0 // how long a service takes
			}
		}
	}
	if counted && !percent && !money && f.In(head.Head, "year years month months week weeks day days hour hours minute minutes second seconds time times night nights evening evenings morning mornings decade decades century centuries mile miles kilometre kilometres kilometer kilometers km feet foot inches metre metres meter meters degrees pages page points point minute episodes episode chapters chapter songs tracks seats seat side sides way ways thing things question questions reasons") {
		return r, 0, 0
	}
	if counted && !percent && !money && f.In(head.Head, "countries nations") {
		return r, 0, 0 // an atlas has them
	}
	if counted && !percent && !money && size < 100 && f.In(r.First-1, "these those other all") {
		return r, 0, 0 // whoever is meant is known
	}
	if counted && head.First <= r.Last+1 {
		r.Last = head.Last
	}
	if counted && f.In(head.Head, "vote votes ballots delegates approval") || f.Match(r.Last, "of? the vote|votes") >= 0 {
		return r, 1, record
	}
	if counted && !percent && !money && f.Match(r.Last, "a|per|every|each day|week|month|year|night|hour|minute") >= 0 {
		return r, 2, 0
	}
	toll, m := (counted && f.POS[head.Head].Noun() && f.POS[head.Head] != tag.NN || f.In(r.Last, "were was people others dead")) && f.toll(r), mark(0)
	if toll && f.marks&dated != 0 {
		m = record // a dated disaster
	}
	switch {
	case percent:
		return r, 3, m
	case money && counted && f.In(head.Head, "proposal plan bill budget package offer bid lawsuit contract grant loan merger takeover acquisition wage") && f.In(r.First-1, "a an the his her its their"):
		return r, 1, m // what it is, on paper
	case money && size >= 1000:
		return r, 3, m
	case money && size < 1000 && !of && !f.In(r.Last, "a per each every an") && r.Last-r.First < 3 && w[len(w)-1] != 'p':
		return r, 1, m // what one person paid
	case money:
		return r, 2, m
	case toll:
		return r, 3, m
	case f.In(i, "thousands hundreds dozens scores millions billions tens"):
		if of {
			return r, 2, m
		}
		return r, 0, m
	case !counted && size >= 100 && f.Tokens[i].Kind == segment.Number && f.In(r.First-1, "to at by total totalled totaled numbered numbers reached exceeded topped"):
		return r, 2, m
	case !counted || f.POS[head.Head].Name():
		return r, 0, m
	case size >= 1000:
		return r, 3, m
	case size >= 20 && f.Has(head.Head, lexicon.Count|lexicon.Person|lexicon.Group|lexicon.Body):
		return r, 2, m
	case size >= 10 && f.POS[head.Head] == tag.NNS && f.In(r.First-1, "lost killed poached stole stolen destroyed"):
		return r, 2, m
	case size >= 10 && f.POS[head.Head] == tag.NNS:
		return r, 1, m
	}
	return r, 0, m
}

func (f *finder) holds(r segment.Range, words string) bool {
	for i := r.First; i < r.Last; i++ {
		if f.In(i, words) {
			return true
		}
	}
	return false
}

// qualifiers gives where the words before a number that belong to it start: "more than".
func (f *finder) qualifiers(i int32) int32 {
	for k := i - 1; k >= f.first && k >= i-4; k-- {
		if !f.In(k, "more than nearly almost about at least some over around up to an a estimated fewer less as many much roughly approximately just only under above most perhaps the another") {
			return k + 1
		}
	}
	return max(f.first, i-4)
}

// notCounted reports whether the number at r, whose first word is w, is a date, a
// time, an age, a name, a score, a vote or a sentence of a court.
func (f *finder) notCounted(r segment.Range, w string, unit bool) bool {
	i := r.First
	if f.putAt(i) {
		return true
	}
	if f.result(r.First, r.Last) {
		return true
	}
	if unit {
		return false
	}
	before, after := i-1, r.Last
	switch {
	case f.In(f.qualifiers(i)-1, "of") && f.In(f.qualifiers(i)-2, "nation country city town population kingdom state village island region"):
		return true // what every atlas says
	case f.vote, tally(w):
		return true
	case f.Has(before, lexicon.Month), f.Has(after, lexicon.Month), f.Has(before, lexicon.Weekday):
		return true
	case year(w) && (!f.POSAt(after, tag.NNS) || f.In(before, "for in since during until the its their his her this that") || before >= f.first && f.Tokens[before].Kind == segment.Clitic):
		return true
	case w[0] >= '0' && w[0] <= '9' && !plain(w):
		return true
	case f.In(before, "aged age at turned article section chapter flight highway route room page boeing airbus channel number no level phase title proposition prop amendment interstate formula type volume part act class category division group apollo windows stage size year week day lines line rule tier grade step world super apartment unit") && f.Tokens[i].Kind == segment.Number && !f.Is(before, "at"):
		return true
	case f.In(after, "a.m. p.m. am pm o'clock a.m p.m gmt bst est street avenue road lane st ave drive yards"):
		return true
	case f.Is(before, ",") && (f.Is(after, ",") || f.Is(after, ".") || f.Is(after, ";")) && f.POSAt(before-1, tag.NNP):
		return true // "Scott, 43,"
	case f.Tokens[i].Shape&segment.Hyphen != 0:
		return true
	case f.POSAt(before, tag.NNP) && !f.POSAt(after, tag.NNS) && f.Tokens[i].Kind == segment.Number:
		return true
	case f.Match(after, "years|year old") >= 0 && !f.waited(i), f.Match(after, "years|months|weeks|days in|of prison|jail|custody|probation") >= 0:
		return true
	}
	return false
}

// result reports whether the figure [first, last) is half of how a vote or poll
// came out: "51% to 36%".
func (f *finder) result(first, last int32) bool {
	percent := func(i int32) bool {
		return i >= f.first && i < f.last && f.Tokens[i].Kind == segment.Number && (strings.HasSuffix(f.Word(i), "%") || f.Is(i+1, "percent"))
	}
	return f.Is(last, "to") && percent(last+1) && !f.Is(first-1, "from") ||
		f.Is(first-1, "to") && (percent(first-2) && !f.Is(first-3, "from") || percent(first-3) && f.Is(first-2, "percent") && !f.Is(first-4, "from"))
}

// putAt reports whether the figure at i is what somebody puts something at:
// "the office put unemployment at 14 percent". The subject is its source.
func (f *finder) putAt(i int32) bool {
	at := f.qualifiers(i)
	for at < i && !f.Is(at, "at") {
		at++
	}
	if !f.Is(at, "at") {
		at = f.qualifiers(i) - 1
	}
	if !f.Is(at, "at") {
		return false
	}
	for k := at - 1; k >= f.first && k > at-9; k-- {
		if f.In(k, "put puts estimated estimates valued values pegged") && f.POS[k].Verb() {
			return true
		}
	}
	return false
}

// POSAt reports whether token i is tagged p; false outside the text.
func (f *finder) POSAt(i int32, p tag.POS) bool {
	return i >= 0 && int(i) < len(f.POS) && f.POS[i] == p
}

// plain reports whether w is a bare figure, with commas and a decimal point at most, or a sum.
func plain(w string) bool {
	k := 0
	for k < len(w) && (w[k] >= '0' && w[k] <= '9' || w[k] == ',' || w[k] == '.') {
		k++
	}
	switch w[k:] {
	case "", "p", "c", "m", "bn", "k", "million", "billion", "trillion", "%", "tn", "pc":
		return true
	}
	return false
}

// size is about how large the number at r is.
func (f *finder) size(r segment.Range) int {
	n := 0
	for i := r.First; i < r.Last; i++ {
		switch {
		case f.In(i, "million millions billion billions trillion trillions thousand thousands m bn"):
			return max(n, 1) * 1000
		case f.In(i, "hundred hundreds"):
			n = max(n, 1) * 100
		case f.In(i, "dozen dozens"):
			n = max(n, 1) * 12
		case f.In(i, "twenty thirty forty fifty sixty seventy eighty ninety"):
			n += 20
		case f.In(i, "ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen"):
			n += 10
		case f.Tokens[i].Kind == segment.Number:
			n = value(f.Word(i))
		case n == 0:
			n = 2
		}
	}
	return n
}

// value reads the whole part of a figure, up to a million.
func value(w string) int {
	n := 0
	for i := 0; i < len(w) && n < 1_000_000; i++ {
		switch c := w[i]; {
		case c >= '0' && c <= '9':
			n = n*10 + int(c-'0')
		case c == ',' || c == '$' || c >= 0x80:
		case c == 'm' || c == 'b' || c == 't' || c == 'k':
			return max(n, 1) * 1000
		default:
			return n
		}
	}
	return n
}

// toll reports whether the figure at r counts the dead, hurt or taken.
func (f *finder) toll(r segment.Range) bool {
	for k := max(f.first, r.First-3); k < min(f.last, r.Last+4); k++ {
		if f.In(k, "killed killing kills dead died deaths injured injuring wounded wounding hurt missing displaced slaughtered beheaded casualties fatalities massacred") {
			return true
		}
	}
	return false
}
