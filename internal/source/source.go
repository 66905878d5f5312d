// Package source says who the sources are. It takes the attributions of a text
// and gives the distinct sources behind them, each with a kind (RULES.md,
// principle 4), a name if it has one, and the reason given for its anonymity.
package source

import "whosaid/internal/segment"

// A Kind says how much a reader is told of a source.
type Kind uint8

const (
	NamedPerson Kind = iota
	FirstName        // one given name, initials or a nickname
	Pseudonym
	UniqueRole   // "the finance minister": one person at a time holds the post
	Institution  // police, the ministry, Acme
	Document     // a report, filing, poll
	NamedOutlet  // The Charlotte Observer
	Spokesperson // an unnamed voice of a named person or body
	Officials    // unnamed officials of a named body
	AnonymousIndividual
	AnonymousGroup
	Bare        // "a source", "sources"
	WeaselGroup // "critics", "many"
	Agentless   // no source at all: "is seen as"
	Self        // the writer's own observation
)

var kindNames = [...]string{"named-person", "first-name", "pseudonym", "unique-role", "institution", "document", "named-outlet", "spokesperson", "officials", "anonymous-individual", "anonymous-group", "bare", "weasel-group", "agentless", "self"}

func (k Kind) String() string { return kindNames[k] }

// Anonymous reports whether a source of kind k speaks unnamed and could be named.
func (k Kind) Anonymous() bool { return k == AnonymousIndividual || k == AnonymousGroup || k == Bare }

// Unnamed reports whether a source of kind k is people without a name, whoever they speak for.
func (k Kind) Unnamed() bool { return k.Anonymous() || k == Officials || k == WeaselGroup }

// Accountable reports whether a reader can hold k to its words: a named person,
// body, document or post.
func (k Kind) Accountable() bool {
	return k == NamedPerson || k >= UniqueRole && k <= NamedOutlet || k == Self
}

// Speaks reports whether k is somebody unnamed who speaks for a named body.
func (k Kind) Speaks() bool { return k == Spokesperson || k == Officials }

// A ReasonKind says how well the text explains that a source is not named.
type ReasonKind uint8

const (
	NoReason ReasonKind = iota
	Stock               // a formula: "not authorized to speak"
	Specific            // a concrete harm or rule
)

func (r ReasonKind) String() string { return [...]string{"none", "stock", "specific"}[r] }

// A Mention is one place where a source stands as the source of an attribution.
type Mention struct {
	At          segment.Range // the whole description
	Core        segment.Range // the noun phrase that a finding marks: without appositions and reasons
	Attribution int32         // or -1: the text speaks of the source's anonymity, not of what it said
	Example     segment.Range // of a group: a member named in this sentence or the next; empty if none
	Alone       bool          // a figure or allegation that no other source of the text supports
	Included    bool          // the example stands in the mention: "critics, including Senator Roe,"
}

// A Source is one person, body, document or group behind attributions.
type Source struct {
	Kind        Kind
	Name        string // canonical name, or ""
	Description segment.Range
	Reason      ReasonKind
	ReasonAt    segment.Range
	Mentions    []Mention
	Words       int    // words of content given to it
	Expert      bool   // expertise is claimed: "an expert", "scientists"
	Explained   bool   // the expertise is shown: affiliation, post or field
	Study       bool   // a document that is research
	Outlet      bool   // a document that is news media: "local media", "reports"
	Identified  bool   // a document that a reader could find
	Body        string // the named body of officials and spokespeople, or ""
	Two         bool   // two people who speak as one

	Circle int32 // the source that stands for the body this one speaks from

	ReasonSentence int32

	sex  sex
	open bool // a name of one word that may as well be a person's as a body's
}

// A Cast is the sources of a text.
type Cast struct {
	Sources  []Source
	Of       []int32         // per attribution: its source, or -1
	Invented []segment.Range // where the text says that a name is invented, with the name where it stands before
}
