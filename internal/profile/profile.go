// Package profile measures a document: how much of it is attributed, to whom,
// and where it is not (RULES.md, section 4). It takes the results of the stages
// and gives numbers; it judges nothing.
package profile

// A Ratio keeps its parts, so that a reader can check it.
type Ratio struct{ Numerator, Denominator int }

// A Stretch is a run of body sentences.
type Stretch struct {
	Words, Sentences int
	Start, End       int32 // bytes
}

// A Part is one segment of the sourcing bar: the words of the body that rest on
// sources of one sort. The parts of a profile add up to its words.
type Part struct {
	Name  string // named, institution, part-named, anonymous, no-speaker, narration
	Words int
}

// A Profile is the measures of one document.
type Profile struct {
	Words, Sentences, Paragraphs int // body only

	Named, PartNamed, Institutions, Anonymous int // clusters
	WeaselMentions, Agentless                 int

	NamedShare             Ratio // clusters
	QuotedWords            int
	QuotedNamed            Ratio // words of quotations
	QuotedInstitution      Ratio
	QuotedPartNamed        Ratio
	QuotedAnonymous        Ratio
	QuotedOrphan           Ratio
	AttributedSentences    Ratio
	AccountableSentences   Ratio // with a named, institutional or documentary source
	ReasonRate             Ratio
	SpecificReasonRate     Ratio
	WordsToFirstSource     int // -1: there is none
	WordsToFirstPerson     int // -1: there is none
	LongestWithoutAny      Stretch
	LongestWithoutNamed    Stretch
	Claims, ClaimsMediumUp int

	ClaimRate         Ratio    // claims, and words of the body
	ClaimRateMediumUp Ratio    // those of medium level or higher
	DescriptionDepth  Ratio    // what the text tells of unnamed sources, of four things each
	Dependence        Ratio    // attributions that come from the most used source
	Diversity         Ratio    // one less the sum of the squared shares of attributed words
	Categories        []string // the corners that sources speak from
	ReplyBalance      Ratio    // criticised parties that answer or were asked
	Checkability      Ratio    // claims with a who, a what and a when or a figure
	LinkDensity       Ratio    // links in attributed sentences; none of none where the input has no links to tell

	Parts []Part
}
