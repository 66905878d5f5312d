package source

import (
	"whosaid/internal/lexicon"
	"whosaid/internal/segment"
	"whosaid/internal/tag"
)

// A Category is the corner that a source speaks from (RULES.md, section 4:
// source diversity).
type Category uint8

const (
	Unplaced  Category = iota // the text does not say
	Official                  // office, police, courts, officials named or not
	Business                  // a company and those who run it or speak for it
	Expertise                 // who knows the field: academics, analysts, doctors
	Advocacy                  // charities, unions, campaigns
	Affected                  // people whom the story happens to
	Papers                    // documents, data, polls
	OtherMedia
	Categories = iota // how many there are
)

func (c Category) String() string {
	return [...]string{"unplaced", "official", "business", "expert", "advocacy", "affected", "document", "media"}[c]
}

// Category gives the corner that s speaks from, by its kind and by how the text
// describes it.
func (s *Source) Category(t *tag.Text) Category {
	switch s.Kind {
	case Document:
		if s.Outlet {
			return OtherMedia
		}
		return Papers
	case NamedOutlet:
		return OtherMedia
	case Officials:
		return Official
	}
	if s.Expert {
		return Expertise
	}
	best := Unplaced
	for _, m := range s.Mentions {
		if best == Official {
			break // nothing comes before it
		}
		if c := placed(t, m.At); c != Unplaced && (best == Unplaced || c < best) {
			best = c
		}
	}
	if c := placed(t, s.Description); best == Unplaced {
		best = c
	}
	return best
}

// placed reads the corner off the words of a description: of the body somebody
// speaks from before the post that he holds there.
func placed(t *tag.Text, r segment.Range) Category {
	found := Unplaced
	for i := r.First; i < r.Last; i++ {
		if tok := &t.Tokens[i]; tok.Kind > segment.Number || tok.Set&(lexicon.Function|lexicon.Expert|lexicon.Relative|lexicon.Official) == lexicon.Function {
			continue // none of these words
		}
		switch {
		case t.In(i, "union charity campaigner campaigners activist activists advocate advocates campaign foundation ngo amnesty oxfam greenpeace nonprofit non-profit association lobby"):
			return Advocacy
		case t.In(i, "prof prof. professor lecturer researcher economist historian analyst strategist scientist academic fellow scholar institute university surgeon doctor"), t.Has(i, lexicon.Expert):
			return Expertise
		case t.In(i, "police sergeant inspector superintendent detective constable sheriff ministry department council councillor agency commission governor mayor congressman congresswoman lawmaker judge prosecutor minister government mp coroner commissioner ambassador parliament administration sen. rep. gov. senator"):
			return Official
		case t.In(i, "executive ceo founder owner shareholder company firm chairman chairwoman manager retailer airline bank investor director"):
			found = Business
		case found != Unplaced:
		case t.In(i, "coach captain goalkeeper winger striker midfielder defender batsman bowler pitcher quarterback") && found == Unplaced:
			found = Business // the team
		case t.In(i, "resident residents victim survivor witness parent parents tenant tenants patient farmer driver worker voter commuter student pupil passenger fan"), t.Has(i, lexicon.Relative):
			found = Affected
		case t.Has(i, lexicon.Official) && !t.Is(i, "aide"):
			found = Official
		}
	}
	return found
}

// MaxDepth is the most that Depth gives.
const MaxDepth = 4

// Depth says how much the text tells of an unnamed source: what it is, from
// which body, on which side, and how it knows.
func (s *Source) Depth(t *tag.Text) int {
	var what, body, side, knows bool
	read := func(r segment.Range) {
		for i := r.First; i < r.Last; i++ {
			what = what || t.Has(i, lexicon.Person|lexicon.Official|lexicon.Expert|lexicon.Spokes|lexicon.Relative|lexicon.Role)
			body = body || t.Has(i, lexicon.Body|lexicon.Organisation) || t.POS[i].Name() && !t.Has(i, lexicon.Demonym|lexicon.Weekday|lexicon.Month)
			side = side || t.In(i, "ally allies supporter supporters supporting opponent opponents opposed opposition loyal faction camp rival rivals defence") || t.Match(i, "close to|with") >= 0
			knows = knows || t.In(i, "familiar briefed involved present knowledge witnessed attended saw heard seen direct")
		}
	}
	for _, m := range s.Mentions {
		read(m.At)
	}
	read(s.Description)
	n := 0
	for _, told := range [...]bool{what, body, side, knows} {
		if told {
			n++
		}
	}
	return n
}
