package source

import (
	"testing"

	"whosaid/internal/document"
	"whosaid/internal/segment"
	"whosaid/internal/tag"
)

// What is marked, and by which route it came; nothing for those that show a source.
func TestRelays(t *testing.T) {
	for in, want := range map[string]Relay{
		"[The Gazette has learned] that the mill will shut.":                 {Route: House},
		"The mill will shut, [Sky News understands].":                        {Route: House},
		"Read more [as we reported last week].":                              {Route: Own},
		"[Files reviewed by Reuters] show a loss.":                           {Route: Held},
		"[Reuters reported, citing two people close to the firm], a loss.":   {Route: Chain},
		"[Citing sources, local media] reported a loss.":                     {Route: Chain},
		"[Facebook users] said the road was shut.":                           {Route: Crowd},
		"It is 40 years old, [according to Wikipedia].":                      {Route: Wiki},
		"The Gazette has learned from two directors that it will shut.":      {},
		"Reuters reported, citing the harbourmaster, Ines Prado, a loss.":    {},
		"A memo from Ana Ruiz of 4 June, obtained by Reuters, shows a loss.": {},
		"A video posted by the fire service online shows smoke.":             {},
		"The Environment Agency has learned its lesson.":                     {},
	} {
		var first, last int
		text := []byte{}
		for i := range in {
			switch in[i] {
			case '[':
				first = len(text)
			case ']':
				last = len(text)
			default:
				text = append(text, in[i])
			}
		}
		d := document.Plain("", string(text))
		tx := tag.Tag(segment.Split(&d))
		got := Relays(tx, nil)
		switch {
		case last == 0 && len(got) > 0:
			t.Errorf("%q: %q found", in, tx.String(got[0].At))
		case last > 0 && (len(got) != 1 || got[0].Route != want.Route || tx.String(got[0].At) != string(text[first:last])):
			t.Errorf("%q: got %v", in, got)
		}
	}
}
