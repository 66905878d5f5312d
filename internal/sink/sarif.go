package sink

import (
	"encoding/json"
	"io"
	"net/url"
	"path/filepath"
	"strings"

	"whosaid/internal/document"
	"whosaid/internal/report"
	"whosaid/internal/rule"
	"whosaid/internal/text"
)

// SARIF writes all reports as one log of the Static Analysis Results Interchange
// Format 2.1.0, which code hosts show beside the files. The page's export writes
// the same log for its one text.
type SARIF struct {
	w     io.Writer
	run   sarifRun
	rules map[string]int // places in the list of rules
}

// NewSARIF gives a SARIF that writes to w.
func NewSARIF(w io.Writer) *SARIF {
	s := &SARIF{w: w, rules: map[string]int{}}
	s.run.ColumnKind = "utf16CodeUnits"
	s.run.Results = []sarifResult{}
	s.run.Tool.Driver = sarifDriver{Name: "whosaid", Rules: []sarifRule{}}
	return s
}

type (
	sarifLog struct {
		Schema  string     `json:"$schema"`
		Version string     `json:"version"`
		Runs    []sarifRun `json:"runs"`
	}
	sarifRun struct {
		Tool struct {
			Driver sarifDriver `json:"driver"`
		} `json:"tool"`
		ColumnKind string        `json:"columnKind"`
		Results    []sarifResult `json:"results"`
	}
	sarifDriver struct {
		Name    string      `json:"name"`
		Version string      `json:"version,omitempty"`
		Rules   []sarifRule `json:"rules"`
	}
	sarifRule struct {
		ID    string     `json:"id"`
		Short sarifWords `json:"shortDescription"`
		Help  sarifWords `json:"help"`
		URI   string     `json:"helpUri,omitempty"`
	}
	sarifWords struct {
		Text string `json:"text"`
	}
	sarifResult struct {
		Rule         string             `json:"ruleId"`
		Index        int                `json:"ruleIndex"`
		Level        string             `json:"level"`
		Message      sarifWords         `json:"message"`
		Locations    []sarifLocation    `json:"locations"`
		Fingerprints map[string]string  `json:"partialFingerprints"`
		Rank         int                `json:"rank"`
		Suppressions []sarifSuppression `json:"suppressions,omitempty"`
	}
	sarifLocation struct {
		Physical struct {
			Artifact struct {
				URI string `json:"uri"`
			} `json:"artifactLocation"`
			Region sarifRegion `json:"region"`
		} `json:"physicalLocation"`
	}
	sarifRegion struct {
		StartLine   int32      `json:"startLine"`
		StartColumn int32      `json:"startColumn"`
		EndLine     int32      `json:"endLine,omitempty"`
		EndColumn   int32      `json:"endColumn,omitempty"`
		Offset      *int32     `json:"charOffset,omitempty"`
		Length      *int32     `json:"charLength,omitempty"`
		Snippet     sarifWords `json:"snippet"`
	}
	sarifSuppression struct {
		Kind          string `json:"kind"`
		Justification string `json:"justification,omitempty"`
	}
)

func (s *SARIF) Report(r *report.Report) error {
	s.run.Tool.Driver.Version = r.Version
	in := newOutside(r)
	for i := range r.Findings {
		s.run.Results = append(s.run.Results, s.result(in, &r.Findings[i]))
	}
	for i := range r.Ignored {
		ignored := &r.Ignored[i]
		wish := &r.Ignores[ignored.By]
		kind := "external"
		if wish.From == document.FromText {
			kind = "inSource"
		}
		result := s.result(in, &ignored.Finding)
		result.Suppressions = []sarifSuppression{{kind, wish.Reason}}
		s.run.Results = append(s.run.Results, result)
	}
	return nil
}

func (s *SARIF) Close() error {
	return indented(s.w, sarifLog{"https://json.schemastore.org/sarif-2.1.0.json", "2.1.0", []sarifRun{s.run}})
}

func (s *SARIF) result(in outside, f *rule.Finding) sarifResult {
	index, ok := s.rules[f.Rule.ID]
	if !ok {
		index = len(s.rules)
		s.rules[f.Rule.ID] = index
		about := sarifRule{ID: f.Rule.ID, Short: sarifWords{f.Rule.Title}, Help: sarifWords{f.Rule.Fix}}
		if strings.Contains(in.report.Site, "://") { // an address must be whole
			about.URI = in.report.Site + f.Rule.Page()
		}
		s.run.Tool.Driver.Rules = append(s.run.Tool.Driver.Rules, about)
	}
	level := "note"
	if f.Level >= rule.Medium {
		level = "warning" // a question is no error
	}
	var at sarifLocation
	at.Physical.Artifact.URI = in.uri
	at.Physical.Region = in.region(f.At)
	return sarifResult{
		Rule: f.Rule.ID, Index: index, Level: level, Message: sarifWords{f.Message}, Locations: []sarifLocation{at},
		Fingerprints: map[string]string{"whosaid/1": fingerprint(f)}, Rank: int(f.Confidence),
	}
}

// An outside is a report as other programs' formats see it.
type outside struct {
	report *report.Report
	uri    string
	places report.Places
	index  *text.Index
}

func newOutside(r *report.Report) outside {
	name := r.Doc.Name
	if name == "" {
		name = "text"
	}
	uri := url.URL{Path: filepath.ToSlash(name)}
	return outside{r, uri.String(), report.NewPlaces(r.Doc), text.NewIndex(r.Doc.Text)}
}

// region is where words stand in the file. Of a file of markup, their offsets count
// in another text, so the end is told by line and column.
func (in outside) region(at text.Span) sarifRegion {
	region := sarifRegion{Snippet: sarifWords{at.Of(in.report.Doc.Text)}}
	region.StartLine, region.StartColumn = in.places.Position(at.Start)
	if in.report.Doc.Source != nil {
		region.EndLine, region.EndColumn = in.places.Position(at.End)
		return region
	}
	offset := in.index.UTF16(at.Start)
	length := in.index.UTF16(at.End) - offset
	region.Offset, region.Length = &offset, &length
	return region
}

// indented writes a value as JSON for people and programs.
func indented(w io.Writer, value any) error {
	e := json.NewEncoder(w)
	e.SetEscapeHTML(false)
	e.SetIndent("", "  ")
	return e.Encode(value)
}
