// Package report is the one result type: what every surface shows. It takes
// findings, sources and attributions with byte offsets and holds them as they
// are; wire and sink convert the offsets when they write.
package report

import (
	"whosaid/internal/document"
	"whosaid/internal/profile"
	"whosaid/internal/rule"
	"whosaid/internal/rules"
	"whosaid/internal/text"
)

// Schema names the shape that this package's JSON has.
const Schema = "whosaid/report/1"

// A Report is what the engine says of one document.
type Report struct {
	Doc          *document.Document
	Version      string // of the engine
	Model        string // first 12 hex digits of the weights' SHA-256
	For          rules.Profile
	MinLevel     rule.Level // findings below it were left out
	Site         string     // what the addresses of the rules' pages begin with
	Genre        rule.Genre
	Profile      profile.Profile
	Sources      []Source
	Attributions []Attribution
	Findings     []rule.Finding
	Ignored      []Ignored
	Ignores      []Ignore
}

// A Source is one person, body, document or group behind attributions.
type Source struct {
	ID          int32
	Name        string // or ""
	Kind        string
	Description text.Span
	Reason      string // none, stock, specific
	ReasonAt    text.Span
	Mentions    []text.Span
	Words       int // words of content given to it
}

// An Attribution is one triple of source, cue and content.
type Attribution struct {
	ID         int32
	Source     int32 // id, or -1
	SourceAt   text.Span
	CueAt      text.Span
	Content    []text.Span
	Quotation  string
	Class      string
	Confidence uint8 // percent
}

// An Ignore is a wish to leave findings out, and what came of it.
type Ignore struct {
	document.Ignore
	Known bool // there is such a rule
	Used  int  // findings that were left out for it
}

// An Ignored is a finding that was left out on wish.
type Ignored struct {
	rule.Finding
	By int32 // index in Ignores
}
