package engine

import (
	"whosaid/internal/profile"
	"whosaid/internal/report"
	"whosaid/internal/rule"
	"whosaid/internal/segment"
	"whosaid/internal/source"
	"whosaid/internal/tag"
	"whosaid/internal/text"
)

// assemble puts the results of the stages into a report.
func assemble(p *rule.Pass, measures profile.Profile, findings []rule.Finding) *report.Report {
	t := p.Text
	r := &report.Report{Doc: t.Doc, Version: Version, Model: tag.ModelID, Genre: p.Genre, Profile: measures, Findings: findings}
	for i := range p.Cast.Sources {
		s := &p.Cast.Sources[i]
		out := report.Source{ID: int32(i), Name: s.Name, Kind: s.Kind.String(), Description: t.At(s.Description), Reason: s.Reason.String(), Words: s.Words}
		if s.Reason != source.NoReason {
			out.ReasonAt = t.At(s.ReasonAt)
		}
		for _, m := range s.Mentions {
			out.Mentions = append(out.Mentions, t.At(m.At))
		}
		r.Sources = append(r.Sources, out)
	}
	for i, a := range p.Attributions {
		r.Attributions = append(r.Attributions, report.Attribution{
			ID: int32(i), Source: p.Cast.Of[i], SourceAt: t.At(a.Source), CueAt: t.At(a.Cue), Content: spans(t, a.Content),
			Quotation: a.Quotation.String(), Class: a.Class.String(), Confidence: a.Confidence,
		})
	}
	return r
}

func spans(t *tag.Text, ranges []segment.Range) []text.Span {
	out := make([]text.Span, len(ranges))
	for i, r := range ranges {
		out[i] = t.At(r)
	}
	return out
}
