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
	return g.drop(findings, func(w *report.Ignore, f *rule.Finding) bool {
		return w.Fingerprint == 0 && w.Rule == f.Rule.ID && w.At.Start <= f.At.Start && f.At.Start < w.At.End && f.Confidence >= doubtful
	})
}

// byFingerprint drops the findings that are ignored themselves; a baseline has
// thousands of wishes.
func (g *ignorer) byFingerprint(findings []rule.Finding) []rule.Finding {
	wanted := make(map[uint32]bool, len(g.wishes)) // by their lower halves
	for i := range g.wishes {
		wanted[uint32(g.wishes[i].Fingerprint)] = true
	}
	return g.drop(findings, func(w *report.Ignore, f *rule.Finding) bool { return wanted[uint32(f.Fingerprint)] && itself(w, f) })
}

func itself(w *report.Ignore, f *rule.Finding) bool {
	return w.Fingerprint != 0 && w.Fingerprint == f.Fingerprint
}

// drop sets aside the findings that a wish fits; once, where a rule found the
// same words twice. The wish for the very finding has the credit, if there is one.
func (g *ignorer) drop(findings []rule.Finding, fits func(*report.Ignore, *rule.Finding) bool) []rule.Finding {
	if len(g.wishes) == 0 {
		return findings
	}
	first := func(f *rule.Finding, fits func(*report.Ignore, *rule.Finding) bool) int {
		return slices.IndexFunc(g.wishes, func(w report.Ignore) bool { return fits(&w, f) })
	}
	left := findings[:0]
	for _, f := range findings {
		by := first(&f, fits)
		if by < 0 {
			left = append(left, f)
			continue
		}
		if n := len(g.ignored); n > 0 && g.ignored[n-1].Rule == f.Rule && g.ignored[n-1].At == f.At {
			continue
		}
		if one := first(&f, itself); one >= 0 {
			by = one
		}
		g.wishes[by].Used++
		g.ignored = append(g.ignored, report.Ignored{Finding: f, By: int32(by)})
	}
	return left
}

// all is what was left out, in the order of the text.
func (g *ignorer) all() []report.Ignored {
	order := make([]int32, len(g.ignored))
	for i := range order {
		order[i] = int32(i)
	}
	slices.SortStableFunc(order, func(i, j int32) int { return place(&g.ignored[i].Finding, &g.ignored[j].Finding) })
	var sorted []report.Ignored
	for _, i := range order {
		sorted = append(sorted, g.ignored[i])
	}
	return sorted
}
