package profile

import (
	"reflect"
	"strings"
	"testing"

	"whosaid/internal/attribution"
	"whosaid/internal/claim"
	"whosaid/internal/document"
	"whosaid/internal/segment"
	"whosaid/internal/source"
	"whosaid/internal/tag"
	"whosaid/internal/text"
)

const story = `North Bridge Shut

By Dana Poe

The north bridge was shut on Friday. Traffic — all of it — moved to the old road.

“The piers are cracked,” said Ana Ruiz, an engineer. A city official, who asked not to be named, said the repair would take “a year”.

“We knew,” the council said. It is a “disaster”. Critics say that Mr Ruiz told them “it will fall”.

The old road is slow. It is narrow.

“He said ‘run’ to us,” said Lena, 12. Harbour staff are said to be angry.

What Comes Next

Nobody knows.`

// A made is a stage's results, made by hand, so that the measures are tested
// and not the engine's skill.
type made struct {
	t     *tag.Text
	found attribution.Found
	cast  source.Cast
}

// at gives the tokens of the words s, which stand in the story once.
func (m *made) at(s string) segment.Range {
	if s == "" {
		return segment.Range{}
	}
	i := int32(strings.Index(m.t.Doc.Text, s))
	first, last := m.t.Range(text.Span{Start: i, End: i + int32(len(s))})
	return segment.Range{First: first, Last: last}
}

// says adds an attribution to source id.
func (m *made) says(id int32, source, cue, content string) {
	a := attribution.Attribution{Source: m.at(source), Cue: m.at(cue), Content: []segment.Range{m.at(content)}, Carried: -1, Parent: -1, Confidence: 90}
	a.Sentence = m.t.InSentence[a.Content[0].First]
	if !a.Cue.Empty() {
		a.Sentence = m.t.InSentence[a.Cue.First]
	}
	n := int32(len(m.found.Attributions))
	m.found.Attributions = append(m.found.Attributions, a)
	m.cast.Of = append(m.cast.Of, id)
	m.cast.Sources[id].Mentions = append(m.cast.Sources[id].Mentions, mention(a.Source, n))
}

func mention(at segment.Range, n int32) source.Mention {
	return source.Mention{At: at, Core: at, Attribution: n}
}

func TestMeasure(t *testing.T) {
	start := func(s string) int32 { return int32(strings.Index(story, s)) }
	end := func(s string) int32 { return start(s) + int32(len(s)) }
	d := document.Plain("", story)
	d.Links = []text.Span{
		{Start: start("an engineer"), End: end("an engineer")},
		{Start: start("The north"), End: end("The north")}, // in a sentence with no source
	}
	m := &made{t: tag.Tag(segment.Split(&d))}
	m.cast.Sources = []source.Source{
		{Kind: source.NamedPerson, Words: 6}, {Kind: source.AnonymousIndividual, Reason: source.Stock, Words: 4}, {Kind: source.Institution},
		{Kind: source.WeaselGroup}, {Kind: source.FirstName}, {Kind: source.NamedPerson},
		{Kind: source.AnonymousGroup}, // has no mention in the body
	}
	m.says(0, "Ana Ruiz, an engineer", "said Ana", "“The piers are cracked,”")
	m.found.Attributions[0].Cue.Last--
	m.says(1, "A city official, who asked not to be named", "said the repair", "the repair would take “a year”")
	m.found.Attributions[1].Cue.Last -= 2
	m.says(2, "the council", "said.", "“We knew,”")
	m.found.Attributions[2].Cue.Last--
	m.says(3, "Critics", "say", "that Mr Ruiz told them “it will fall”")
	m.says(0, "Mr Ruiz", "told", "“it will fall”")
	m.says(4, "Lena, 12", "said Lena", "“He said ‘run’ to us,”")
	m.found.Attributions[5].Cue.Last--
	m.says(5, "He", "said ‘run", "‘run’")
	m.found.Attributions[6].Cue.Last -= 2
	m.found.Agentless = []attribution.Agentless{{At: m.at("are said to be"), Sentence: m.t.InSentence[m.at("Harbour").First], Within: -1}}
	m.found.Orphans = []attribution.Orphan{{At: m.at("“disaster”"), Sentence: m.t.InSentence[m.at("disaster").First]}}

	got := Measure(m.t, m.found, m.cast, []claim.Accused{{Replied: true}, {}})
	want := Profile{
		Words: 85, Sentences: 12, Paragraphs: 6,
		Named: 2, PartNamed: 1, Institutions: 1, Anonymous: 1, WeaselMentions: 1, Agentless: 1,
		NamedShare:  Ratio{2, 5},
		QuotedWords: 17, // 4 + 2 + 2 + 1 + 3 + 5
		QuotedNamed: Ratio{7, 17}, QuotedInstitution: Ratio{2, 17}, QuotedPartNamed: Ratio{5, 17},
		QuotedAnonymous: Ratio{2, 17}, QuotedOrphan: Ratio{1, 17},
		AttributedSentences: Ratio{5, 12}, AccountableSentences: Ratio{4, 12},
		ReasonRate: Ratio{1, 1}, SpecificReasonRate: Ratio{0, 1},
		WordsToFirstSource: 16, WordsToFirstPerson: 16,
		LongestWithoutAny:   Stretch{16, 2, start("The north"), end("old road.")},
		LongestWithoutNamed: Stretch{16, 2, start("The north"), end("old road.")},
		DescriptionDepth:    Ratio{2, 4},
		Dependence:          Ratio{2, 7},
		Diversity:           Ratio{48, 100},
		Categories:          []string{"official", "expert"},
		ReplyBalance:        Ratio{1, 2},
		LinkDensity:         Ratio{1, 5},
		Parts:               []Part{{"named", 15}, {"institution", 5}, {"part-named", 8}, {"anonymous", 20}, {"no-speaker", 8}, {"narration", 29}},
	}
	if !reflect.DeepEqual(got, want) {
		t.Errorf("got  %+v\nwant %+v", got, want)
	}
}

// Whatever the text, the parts add up.
func FuzzMeasure(f *testing.F) {
	f.Add(story)
	f.Add("“A,” said B. “C\n\n“d” — e ‘f’ 👍 ١٢\x00")
	f.Fuzz(func(t *testing.T, s string) {
		d := document.Plain("", strings.ToValidUTF8(s, "\uFFFD"))
		x := tag.Tag(segment.Split(&d))
		found := attribution.Find(x)
		p := Measure(x, found, source.Assemble(x, found.Attributions, nil), nil)
		sum := 0
		for _, part := range p.Parts {
			sum += part.Words
		}
		if sum != p.Words {
			t.Errorf("the parts have %d words of %d", sum, p.Words)
		}
		quoted := p.QuotedNamed.Numerator + p.QuotedInstitution.Numerator + p.QuotedPartNamed.Numerator + p.QuotedAnonymous.Numerator + p.QuotedOrphan.Numerator
		if quoted != p.QuotedWords || p.QuotedWords > p.Words {
			t.Errorf("the quoted words by kind are %d of %d of %d", quoted, p.QuotedWords, p.Words)
		}
		if p.AttributedSentences.Numerator < p.AccountableSentences.Numerator || p.Sentences < p.AttributedSentences.Numerator {
			t.Errorf("sentences: %+v", p)
		}
		for _, st := range []Stretch{p.LongestWithoutAny, p.LongestWithoutNamed} {
			if st.Start < 0 || st.End < st.Start || int(st.End) > len(d.Text) || (st.Sentences == 0) != (st.Words == 0) {
				t.Errorf("stretch %+v of %d bytes", st, len(d.Text))
			}
		}
	})
}
