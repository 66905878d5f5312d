package source

import "testing"

// What is said of an invented name, and that its bearer is known to have one.
func TestPseudonyms(t *testing.T) {
	for in, want := range map[string]string{
		"Leila (not her real name) said it was late.":                     "Leila (not her real name)",
		"“It was late,” said Tom, whose name has been changed.":           "Tom, whose name has been changed",
		"Marta, a pseudonym, said it was late.":                           "Marta, a pseudonym",
		"The nurse spoke under a pseudonym.":                              "under a pseudonym",
		"The recruit, whom we are calling Idris, said it was late.":       "we are calling Idris",
		"She wrote five novels under a pseudonym.":                        "",
		"The club changed its name.":                                      "",
		"“That is not his real name,” said the detective, Carl Moss, 41.": "",
	} {
		tx, c := cast(in)
		got := ""
		for _, r := range c.Invented {
			got = tx.String(r)
		}
		if got != want {
			t.Errorf("%q: %q, want %q", in, got, want)
		}
		for _, s := range c.Sources {
			if s.Name == "Leila" && s.Kind != Pseudonym {
				t.Errorf("%q: %s is %s", in, s.Name, s.Kind)
			}
		}
	}
}
