package sink

import (
	"io"
	"unicode/utf8"

	"whosaid/internal/report"
	"whosaid/internal/rule"
	"whosaid/internal/rules"
	"whosaid/internal/text"
)

// quoteContext is how many letters on either side tell one quotation from its twins.
const quoteContext = 32

type quoteSelector struct {
	Type   string `json:"type"`
	Exact  string `json:"exact"`
	Prefix string `json:"prefix"`
	Suffix string `json:"suffix"`
}

// quoted selects words by themselves and what stands around them.
func quoted(t string, at text.Span) quoteSelector {
	from, to := int(at.Start), int(at.End)
	for range quoteContext {
		_, n := utf8.DecodeLastRuneInString(t[:from])
		from -= n
		_, n = utf8.DecodeRuneInString(t[to:])
		to += n
	}
	return quoteSelector{"TextQuoteSelector", at.Of(t), t[from:at.Start], t[at.End:to]}
}

// advice is what the one that the text was read for can do.
func advice(r *report.Report, f *rule.Finding) string {
	if r.For == rules.Reader {
		return f.Rule.Ask
	}
	return f.Rule.Fix
}

// Annotations writes all findings as one page of the Web Annotation Data Model, in
// JSON-LD. The page's export writes the same for its one text.
type Annotations struct {
	w     io.Writer
	items []annotation
}

// NewAnnotations gives an Annotations that writes to w.
func NewAnnotations(w io.Writer) *Annotations { return &Annotations{w: w, items: []annotation{}} }

type (
	annotation struct {
		ID         string           `json:"id"`
		Type       string           `json:"type"`
		Motivation string           `json:"motivation"`
		Creator    creator          `json:"creator"`
		Body       []textualBody    `json:"body"`
		Target     annotationTarget `json:"target"`
	}
	creator struct {
		Type string `json:"type"`
		Name string `json:"name"`
	}
	textualBody struct {
		Type     string `json:"type"`
		Purpose  string `json:"purpose"`
		Value    string `json:"value"`
		Language string `json:"language,omitempty"`
	}
	annotationTarget struct {
		Source   string `json:"source"`
		Selector []any  `json:"selector"`
	}
	// The letters counted are code points, as the model has it.
	positionSelector struct {
		Type  string `json:"type"`
		Start int    `json:"start"`
		End   int    `json:"end"`
	}
)

func (s *Annotations) Report(r *report.Report) error {
	in := newOutside(r)
	t := r.Doc.Text
	for i := range r.Findings {
		f := &r.Findings[i]
		start := utf8.RuneCountInString(t[:f.At.Start])
		s.items = append(s.items, annotation{
			"urn:whosaid:" + fingerprint(f), "Annotation", "assessing", creator{"Software", "whosaid " + r.Version},
			[]textualBody{
				{"TextualBody", "assessing", f.Message + " " + advice(r, f), "en"},
				{"TextualBody", "tagging", f.Rule.ID, ""},
			},
			annotationTarget{in.uri, []any{
				quoted(t, f.At),
				positionSelector{"TextPositionSelector", start, start + utf8.RuneCountInString(f.At.Of(t))},
			}},
		})
	}
	return nil
}

func (s *Annotations) Close() error {
	return indented(s.w, struct {
		Context string       `json:"@context"`
		ID      string       `json:"id"`
		Type    string       `json:"type"`
		Items   []annotation `json:"items"`
	}{"http://www.w3.org/ns/anno.jsonld", "urn:whosaid:findings", "AnnotationPage", s.items})
}

// Hypothesis writes all findings as annotations that the Hypothesis client can
// import. The page's export writes the same for its one text.
type Hypothesis struct {
	w   io.Writer
	out hypothesis
}

// NewHypothesis gives a Hypothesis that writes to w.
func NewHypothesis(w io.Writer) *Hypothesis {
	return &Hypothesis{w: w, out: hypothesis{User: "acct:whosaid@localhost", Annotations: []hypothesisNote{}}}
}

type (
	hypothesis struct {
		User        string           `json:"export_userid"`
		Client      string           `json:"client_version"`
		Annotations []hypothesisNote `json:"annotations"`
	}
	hypothesisNote struct {
		ID       string             `json:"id"`
		URI      string             `json:"uri"`
		User     string             `json:"user"`
		Text     string             `json:"text"`
		Tags     []string           `json:"tags"`
		Document struct{}           `json:"document"`
		Target   []hypothesisTarget `json:"target"`
	}
	hypothesisTarget struct {
		Source   string          `json:"source"`
		Selector []quoteSelector `json:"selector"`
	}
)

func (s *Hypothesis) Report(r *report.Report) error {
	in := newOutside(r)
	s.out.Client = "whosaid " + r.Version
	for i := range r.Findings {
		f := &r.Findings[i]
		s.out.Annotations = append(s.out.Annotations, hypothesisNote{
			ID: fingerprint(f), URI: in.uri, User: s.out.User, Text: f.Message + "\n\n" + advice(r, f),
			Tags:   []string{"whosaid", f.Rule.ID, f.Level.String()},
			Target: []hypothesisTarget{{in.uri, []quoteSelector{quoted(r.Doc.Text, f.At)}}},
		})
	}
	return nil
}

func (s *Hypothesis) Close() error { return indented(s.w, s.out) }
