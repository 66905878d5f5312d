package rules

import (
	"whosaid/internal/rule"
	"whosaid/internal/source"
)

var uniformSources = &rule.Rule{
	ID:        "uniform-sources",
	Title:     "Voices from one corner",
	Group:     rule.Document,
	Level:     rule.Info,
	Message:   "The voices come from one corner.",
	Fix:       "Add someone affected and someone who disagrees.",
	Ask:       "Who is missing?",
	Standards: []string{"REU-2008", "SPCC"},
	Check:     checkUniformSources,
}

// So many named people must speak before they can all be of one kind.
const chorus = 5

func checkUniformSources(p *rule.Pass) {
	if p.Genre != rule.News {
		return
	}
	var f rule.Finding
	people, sameCircle, sameCategory := 0, true, true
	var circle int32
	var category source.Category
	for i := range p.Cast.Sources {
		s := &p.Cast.Sources[i]
		if s.Kind == source.WeaselGroup || s.Kind == source.Self || len(s.Mentions) == 0 {
			continue
		}
		x, ok := speaks(p, int32(i), s.Mentions[0])
		if !ok {
			continue
		}
		c := s.Category(p.Text)
		if s.Kind == source.NamedPerson {
			if people++; people == 1 {
				circle, category, f = s.Circle, c, x
			} else {
				f.Related = append(f.Related, rule.Related{At: x.At, Message: "from the same corner"})
			}
		}
		if people > 0 {
			sameCircle = sameCircle && s.Circle == circle
			sameCategory = sameCategory && c == category
			if !sameCircle && (!sameCategory || category == source.Unplaced) {
				return
			}
		}
	}
	if people < chorus {
		return
	}
	f.Level, f.Confidence = rule.Info, 65
	p.Report(f)
}
