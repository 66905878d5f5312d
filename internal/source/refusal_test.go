package source

import (
	"testing"

	"whosaid/internal/document"
	"whosaid/internal/segment"
	"whosaid/internal/tag"
)

// Who declined, and whether the unnamed person at the end is of the same body.
func TestRefusals(t *testing.T) {
	for _, c := range []struct {
		in, who, mention string
		same             bool
	}{
		{"Acme declined to comment.", "acme", "an Acme executive", true},
		{"The White House would not comment.", "white house", "a White House official", true},
		{"A spokeswoman for the Treasury did not respond.", "treasury", "two Treasury officials", true},
		{"Acme had no immediate comment.", "acme", "a Beta executive", false},
		{"Acme declined to comment.", "acme", "a former Acme executive", false},
		{"Acme declined an offer.", "", "an Acme executive", false},
	} {
		d := document.Plain("", c.in+" It will shut, said "+c.mention+".")
		tx := tag.Tag(segment.Split(&d))
		r := Refusals(tx)
		switch {
		case c.who == "" && len(r) > 0, c.who != "" && (len(r) != 1 || r[c.who].Empty()):
			t.Errorf("%q: %v", c.in, r)
			continue
		}
		last := tx.Sentences[len(tx.Sentences)-1]
		at := segment.Range{First: last.Last - 1, Last: last.Last - 1}
		for !tx.Is(at.First-1, "said") {
			at.First--
		}
		if _, same := RefusedBy(tx, r, at); same != c.same {
			t.Errorf("%q and %q: same is %v", c.in, c.mention, same)
		}
	}
}
