package engine

import (
	"slices"

	"whosaid/internal/document"
	"whosaid/internal/report"
	"whosaid/internal/rule"
	"whosaid/internal/rules"
)

// An ignorer leaves findings out and keeps count of them. A rule's are taken
// before findings on the same words are folded, so that another rule may still
// speak of them; one finding is taken as it would be shown.
type ignorer struct {
	wishes  []report.Ignore
	ignored []report.Ignored
}

// ignoring says for what stretches of the text the wishes hold.
func ignoring(p *rule.Pass, wishes []document.Ignore) *ignorer {
	g := &ignorer{}
	for _, w := range wishes {
		if w.Fingerprint == 0 && w.At.Empty() && len(p.Text.Sentences) > 0 {
			s := p.SentenceAt(w.At.Start)
			w.At = p.Text.SentenceSpan(s)
		}
		g.wishes = append(g.wishes, report.Ignore{Ignore: w, Known: w.Rule == "" && w.Fingerprint != 0 || rules.ByID(w.Rule) != nil})
	}
	return g
}

// byRule drops the findings of the rules that are ignored where they stand.
func (g *ignorer) byRule(findings []rule.Finding) []rule.Finding {
	if len(g.wishes) == 0 {
		return findings
	}
	return slices.DeleteFunc(findings, func(f rule.Finding) bool {
		return f.Confidence >= doubtful && g.take(f, func(w *report.Ignore) bool {
			return w.Fingerprint == 0 && w.Rule == f.Rule.ID && w.At.Start <= f.At.Start && f.At.Start < w.At.End
		})
	})
}

// byFingerprint drops the findings that are ignored themselves.
func (g *ignorer) byFingerprint(findings []rule.Finding) []rule.Finding {
	if len(g.wishes) == 0 {
		return findings
	}
	by := make(map[uint64]bool, len(g.wishes))
	for _, w := range g.wishes {
		by[w.Fingerprint] = true
	}
	return slices.DeleteFunc(findings, func(f rule.Finding) bool {
		return by[f.Fingerprint] && g.take(f, func(w *report.Ignore) bool { return w.Fingerprint == f.Fingerprint })
	})
}

// take sets f aside if a wish fits it; once, where a rule found the same words twice.
func (g *ignorer) take(f rule.Finding, fits func(*report.Ignore) bool) bool {
	if n := len(g.ignored); n > 0 && g.ignored[n-1].Rule == f.Rule && g.ignored[n-1].At == f.At {
		return true
	}
	for i := range g.wishes {
		if w := &g.wishes[i]; fits(w) {
			w.Used++
			g.ignored = append(g.ignored, report.Ignored{Finding: f, By: int32(i)})
			return true
		}
	}
	return false
}

// all is what was left out, in the order of the text.
func (g *ignorer) all() []report.Ignored {
	slices.SortStableFunc(g.ignored, func(a, b report.Ignored) int { return byPlace(a.Finding, b.Finding) })
	return g.ignored
}
