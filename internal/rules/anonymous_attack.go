package rules

import (
	"whosaid/internal/attribution"
	"whosaid/internal/lexicon"
	"whosaid/internal/rule"
	"whosaid/internal/source"
	"whosaid/internal/tag"
)

var anonymousAttack = &rule.Rule{
	ID:        "anonymous-attack",
	Title:     "Unnamed attack",
	Group:     rule.Anonymous,
	Level:     rule.High,
	Message:   "An unnamed person attacks someone who can be identified. Most codes bar this outside rare cases.",
	Fix:       "Put it on the record, paraphrase the substance, seek a response, or cut.",
	Ask:       "Who gains? Was the target asked?",
	Standards: []string{"NPR-DO", "NPR-SPEC", "GDN-2015", "GDN-CODE", "NYT-2009", "REU-SS"},
	Check:     checkAnonymousAttack,
}

func checkAnonymousAttack(p *rule.Pass) {
	views(p, func(s *source.Source, a *attribution.Attribution, f *rule.Finding) bool {
		switch attribution.Judged(p.Text, a) {
		case attribution.Attacked:
			f.Level = rule.High
			if s.Reason == source.Specific {
				f.Level = rule.Medium
			}
		case attribution.Praised:
			f.Level = rule.Low
			f.Message = "An unnamed person praises someone who can be identified."
		default:
			return false
		}
		return true
	})
}

// confides reports whether the mention m is of somebody who was spoken to: one person
// brought in with these words, or a group that is quoted, or of officials or sources.
func confides(p *rule.Pass, s *source.Source, m source.Mention) bool {
	if d := s.Mentions[0].Core.First; p.Text.In(d, "the those these this only") || p.Text.POS[p.Attributions[m.Attribution].Source.First] == tag.WP {
		return false
	}
	np, ok := p.Text.Phrase(m.Core.First)
	if !ok || p.Text.POS[np.Head].Name() {
		return false
	}
	if s.Kind == source.AnonymousIndividual || s.Kind == source.Bare || s.Reason != source.NoReason {
		return true
	}
	if p.Attributions[m.Attribution].Class == attribution.Stance && !quoted(p, m) {
		return false
	}
	return p.Text.Has(np.Head, lexicon.Official|lexicon.SourceWord|lexicon.Expert) || m.Core.Last > np.Last
}

// views reports the attributions of people who speak unnamed that keep agrees to.
func views(p *rule.Pass, keep func(*source.Source, *attribution.Attribution, *rule.Finding) bool) {
	for i := range p.Cast.Sources {
		s := &p.Cast.Sources[i]
		if !s.Kind.Anonymous() && s.Kind != source.Officials {
			continue
		}
		for _, m := range s.Mentions {
			f, ok := speaks(p, int32(i), m)
			// What a crowd is against in public is no secret word: "his critics denounced him".
			if ok && m.Attribution >= 0 && !confides(p, s, m) {
				continue
			}
			if ok && m.Attribution >= 0 && f.Confidence >= 35 && keep(s, &p.Attributions[m.Attribution], &f) {
				f.Confidence = max(60, min(f.Confidence, 75))
				p.Report(f)
			}
		}
	}
}
