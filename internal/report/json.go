package report

import (
	"strconv"
	"unicode/utf8"

	"whosaid/internal/profile"
	"whosaid/internal/rule"
	"whosaid/internal/text"
)

// AppendJSON appends r as one line of JSON, in the shape that schema.json
// describes, and gives the longer slice. Offsets become UTF-16 code units. It
// is written out by hand because the WebAssembly module links it, and
// encoding/json is a quarter of a megabyte there.
func AppendJSON(dst []byte, r *Report) []byte {
	index := text.NewIndex(r.Doc.Text)
	w := writer{out: dst, index: index, text: r.Doc.Text, places: Places{r.Doc, index}}
	if r.Doc.Source != nil {
		w.places = NewPlaces(r.Doc)
	}
	w.report(r)
	return w.out
}

// A writer appends JSON values. Each key brings the comma before it, unless it
// is the first of its object.
type writer struct {
	out    []byte
	index  *text.Index
	text   string
	places Places
	told   []told
}

// told is what the report says of a rule with each of its findings.
type told struct {
	rule       *rule.Rule
	what, help string
}

// tell gives what is said of r, written out once.
func (w *writer) tell(r *rule.Rule, site string) *told {
	for i := range w.told {
		if w.told[i].rule == r {
			return &w.told[i]
		}
	}
	var x writer
	x.raw(`],"standards":[`)
	for i, key := range r.Standards {
		x.comma(i).string(key)
	}
	x.raw(`],"url":`).string(site + r.Page())
	x.raw(`,"group":`).string(r.Group.String())
	x.raw(`,"title":`).string(r.Title)
	n := len(x.out)
	x.raw(`,"fix":`).string(r.Fix)
	x.raw(`,"ask":`).string(r.Ask)
	w.told = append(w.told, told{r, string(x.out[:n]), string(x.out[n:])})
	return &w.told[len(w.told)-1]
}

func (w *writer) report(r *Report) {
	w.raw(`{"schema":`).string(Schema)
	w.raw(`,"engine":{"version":`).string(r.Version)
	w.raw(`,"model":`).stringOrNull(r.Model)
	w.raw(`},"name":`).stringOrNull(r.Doc.Name)
	w.raw(`,"genre":`).string(r.Genre.String())
	w.raw(`,"options":{"profile":`).string(r.For.String())
	w.raw(`,"minLevel":`).string(r.MinLevel.String())
	w.raw(`},"offsets":"utf-16","length":`).int(int(w.index.Len()))
	if r.Doc.Source == nil {
		w.raw(`,"text":null`)
	} else {
		w.raw(`,"text":`).string(r.Doc.Text)
	}
	w.raw(`,"profile":`).profile(&r.Profile)
	w.raw(`,"sources":[`)
	for i := range r.Sources {
		w.comma(i).source(&r.Sources[i])
	}
	w.raw(`],"attributions":[`)
	for i := range r.Attributions {
		w.comma(i).attribution(&r.Attributions[i])
	}
	w.raw(`],"findings":[`)
	for i := range r.Findings {
		w.comma(i).finding(&r.Findings[i], r.Site)
	}
	w.raw(`],"ignored":[`)
	for i := range r.Ignored {
		w.comma(i).raw(`{"ignore":`).int(int(r.Ignored[i].By))
		w.raw(`,"finding":`).finding(&r.Ignored[i].Finding, r.Site)
		w.raw(`}`)
	}
	w.raw(`],"ignores":[`)
	for i := range r.Ignores {
		w.comma(i).ignore(&r.Ignores[i])
	}
	w.raw(`]}`)
}

func (w *writer) ignore(x *Ignore) {
	w.raw(`{"rule":`).stringOrNull(x.Rule)
	if x.Fingerprint != 0 {
		w.raw(`,"finding":"`).hex(x.Fingerprint)
		w.raw(`","start":null,"end":null`)
	} else {
		w.raw(`,"finding":null,`).bounds(x.At)
	}
	w.raw(`,"reason":`).stringOrNull(x.Reason)
	w.raw(`,"from":`).string(x.From.String())
	w.raw(`,"known":`).bool(x.Known)
	w.raw(`,"used":`).int(x.Used)
	w.raw(`}`)
}

func (w *writer) source(s *Source) {
	w.raw(`{"id":`).int(int(s.ID))
	w.raw(`,"name":`).stringOrNull(s.Name)
	w.raw(`,"kind":`).string(s.Kind)
	w.raw(`,"description":`).stringOrNull(s.Description.Of(w.text))
	if s.ReasonAt.Empty() {
		w.raw(`,"reason":null`)
	} else {
		w.raw(`,"reason":{"kind":`).string(s.Reason)
		w.raw(`,`).bounds(s.ReasonAt)
		w.raw(`}`)
	}
	w.raw(`,"mentions":`).spans(s.Mentions)
	w.raw(`,"words":`).int(s.Words)
	w.raw(`}`)
}

func (w *writer) attribution(a *Attribution) {
	w.raw(`{"id":`).int(int(a.ID))
	w.raw(`,"sourceId":`).id(a.Source)
	w.raw(`,"source":`).span(a.SourceAt)
	w.raw(`,"cue":`).span(a.CueAt)
	w.raw(`,"content":`).spans(a.Content)
	w.raw(`,"quotation":`).string(a.Quotation)
	w.raw(`,"class":`).string(a.Class)
	w.raw(`,"confidence":`).percent(a.Confidence)
	w.raw(`}`)
}

func (w *writer) finding(f *rule.Finding, site string) {
	w.raw(`{"rule":`).string(f.Rule.ID)
	w.raw(`,"also":[`)
	for i, r := range f.Also {
		w.comma(i).string(r.ID)
	}
	of := w.tell(f.Rule, site)
	w.raw(of.what).raw(`,"level":`).string(f.Level.String())
	w.raw(`,`).bounds(f.At)
	line, column := w.places.Position(f.At.Start)
	w.raw(`,"line":`).int(int(line))
	w.raw(`,"column":`).int(int(column))
	w.raw(`,"quote":`).string(f.At.Of(w.text))
	w.raw(`,"message":`).string(f.Message)
	w.raw(of.help).raw(`,"confidence":`).percent(f.Confidence)
	w.raw(`,"attribution":`).id(f.Attribution)
	w.raw(`,"source":`).id(f.Source)
	w.raw(`,"related":[`)
	for i, r := range f.Related {
		w.comma(i).raw(`{`).bounds(r.At)
		w.raw(`,"message":`).string(r.Message)
		w.raw(`}`)
	}
	w.raw(`],"fingerprint":"`).hex(f.Fingerprint)
	w.raw(`"}`)
}

func (w *writer) profile(p *profile.Profile) {
	w.raw(`{"words":`).int(p.Words)
	w.raw(`,"sentences":`).int(p.Sentences)
	w.raw(`,"paragraphs":`).int(p.Paragraphs)
	w.raw(`,"named":`).int(p.Named)
	w.raw(`,"partNamed":`).int(p.PartNamed)
	w.raw(`,"institutions":`).int(p.Institutions)
	w.raw(`,"anonymous":`).int(p.Anonymous)
	w.raw(`,"weaselMentions":`).int(p.WeaselMentions)
	w.raw(`,"agentless":`).int(p.Agentless)
	w.raw(`,"namedShare":`).ratio(p.NamedShare)
	w.raw(`,"quotedWords":`).int(p.QuotedWords)
	w.raw(`,"quotedNamed":`).ratio(p.QuotedNamed)
	w.raw(`,"quotedInstitution":`).ratio(p.QuotedInstitution)
	w.raw(`,"quotedPartNamed":`).ratio(p.QuotedPartNamed)
	w.raw(`,"quotedAnonymous":`).ratio(p.QuotedAnonymous)
	w.raw(`,"quotedOrphan":`).ratio(p.QuotedOrphan)
	w.raw(`,"attributedSentences":`).ratio(p.AttributedSentences)
	w.raw(`,"accountableSentences":`).ratio(p.AccountableSentences)
	w.raw(`,"reasonRate":`).ratio(p.ReasonRate)
	w.raw(`,"specificReasonRate":`).ratio(p.SpecificReasonRate)
	w.raw(`,"wordsToFirstSource":`).id(int32(p.WordsToFirstSource))
	w.raw(`,"wordsToFirstPerson":`).id(int32(p.WordsToFirstPerson))
	w.raw(`,"longestWithoutAny":`).stretch(p.LongestWithoutAny)
	w.raw(`,"longestWithoutNamed":`).stretch(p.LongestWithoutNamed)
	w.raw(`,"claims":`).int(p.Claims)
	w.raw(`,"claimsMediumUp":`).int(p.ClaimsMediumUp)
	w.raw(`,"claimRate":`).ratio(p.ClaimRate)
	w.raw(`,"claimRateMediumUp":`).ratio(p.ClaimRateMediumUp)
	w.raw(`,"descriptionDepth":`).ratio(p.DescriptionDepth)
	w.raw(`,"dependence":`).ratio(p.Dependence)
	w.raw(`,"diversity":`).ratio(p.Diversity)
	w.raw(`,"categories":[`)
	for i, c := range p.Categories {
		w.comma(i).string(c)
	}
	w.raw(`],"replyBalance":`).ratio(p.ReplyBalance)
	w.raw(`,"checkability":`).ratio(p.Checkability)
	w.raw(`,"linkDensity":`).ratio(p.LinkDensity)
	w.raw(`,"parts":[`)
	for i, part := range p.Parts {
		w.comma(i).raw(`{"name":`).string(part.Name)
		w.raw(`,"words":`).int(part.Words)
		w.raw(`}`)
	}
	w.raw(`]}`)
}

func (w *writer) ratio(r profile.Ratio) {
	w.raw(`{"n":`).int(r.Numerator)
	w.raw(`,"of":`).int(r.Denominator)
	w.raw(`}`)
}

func (w *writer) stretch(s profile.Stretch) {
	if s.Sentences == 0 {
		w.raw(`null`)
		return
	}
	w.raw(`{"words":`).int(s.Words)
	w.raw(`,"sentences":`).int(s.Sentences)
	w.raw(`,`).bounds(text.Span{Start: s.Start, End: s.End})
	w.raw(`}`)
}

// bounds writes "start" and "end" without braces, for objects that hold more.
func (w *writer) bounds(s text.Span) {
	w.raw(`"start":`).int(int(w.index.UTF16(s.Start)))
	w.raw(`,"end":`).int(int(w.index.UTF16(s.End)))
}

func (w *writer) span(s text.Span) {
	if s.Empty() {
		w.raw(`null`)
		return
	}
	w.raw(`{`).bounds(s)
	w.raw(`}`)
}

func (w *writer) spans(list []text.Span) {
	w.raw(`[`)
	for i, s := range list {
		w.comma(i).span(s)
	}
	w.raw(`]`)
}

func (w *writer) raw(s string) *writer {
	w.put(append(w.out, s...))
	return w
}

// put takes out, which is w.out with something after it. A pointer that is as it was is not
// stored again: while the collector is at work, each that is costs far more than the bytes.
func (w *writer) put(out []byte) {
	if cap(out) == cap(w.out) {
		w.out = w.out[:len(out)]
	} else {
		w.out = out
	}
}

func (w *writer) comma(i int) *writer {
	if i > 0 {
		w.raw(`,`)
	}
	return w
}

func (w *writer) bool(b bool) {
	if b {
		w.raw(`true`)
	} else {
		w.raw(`false`)
	}
}

func (w *writer) int(n int) { w.put(strconv.AppendInt(w.out, int64(n), 10)) }

// id writes a number of which -1 means "none".
func (w *writer) id(n int32) {
	if n < 0 {
		w.raw(`null`)
		return
	}
	w.int(int(n))
}

// percent writes 91 as 0.91, 90 as 0.9 and 100 as 1.
func (w *writer) percent(p uint8) {
	switch {
	case p >= 100:
		w.raw(`1`)
	case p == 0:
		w.raw(`0`)
	default:
		w.raw(`0.`)
		w.out = append(w.out, '0'+p/10)
		if p%10 != 0 {
			w.out = append(w.out, '0'+p%10)
		}
	}
}

const hexDigits = "0123456789abcdef"

func (w *writer) hex(n uint64) *writer {
	for shift := 60; shift >= 0; shift -= 4 {
		w.out = append(w.out, hexDigits[n>>shift&15])
	}
	return w
}

func (w *writer) stringOrNull(s string) {
	if s == "" {
		w.raw(`null`)
		return
	}
	w.string(s)
}

// string writes s in quotation marks. Beside what JSON asks for, U+2028 and
// U+2029 are escaped, as some readers take them for the end of a line, and so
// is U+007F. Bytes that are not UTF-8 become U+FFFD.
func (w *writer) string(s string) {
	w.out = append(w.out, '"')
	from := 0
	for i := 0; i < len(s); {
		c := s[i]
		if c < utf8.RuneSelf {
			if c >= ' ' && c != '"' && c != '\\' && c != 0x7F {
				i++
				continue
			}
			w.raw(s[from:i])
			switch c {
			case '"', '\\':
				w.out = append(w.out, '\\', c)
			case '\n':
				w.raw(`\n`)
			case '\r':
				w.raw(`\r`)
			case '\t':
				w.raw(`\t`)
			default:
				w.raw(`\u00`)
				w.out = append(w.out, hexDigits[c>>4], hexDigits[c&15])
			}
			i++
			from = i
			continue
		}
		r, n := utf8.DecodeRuneInString(s[i:])
		switch {
		case r == utf8.RuneError && n == 1:
			w.raw(s[from:i]).raw(`\ufffd`)
			from = i + n
		case r == '\u2028':
			w.raw(s[from:i]).raw(`\u2028`)
			from = i + n
		case r == '\u2029':
			w.raw(s[from:i]).raw(`\u2029`)
			from = i + n
		}
		i += n
	}
	w.raw(s[from:])
	w.out = append(w.out, '"')
}
