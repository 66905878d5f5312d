package house

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"whosaid/internal/document"
	"whosaid/internal/segment"
)

func TestFind(t *testing.T) {
	lists := Lists{
		Institution: {"the Fold", "Fold Trust", "St. Mary's Care"},
		Role:        {"night mayor", "Élysée spokesman"},
		Person:      {"Pelé"},
		Outlet:      {"Marsh Bugle"},
		Known:       {"longest river in Britain", "  "},
	}
	for in, want := range map[string][]string{
		"The Fold said so.":                         {"0 Fold"},
		"A fold said so.":                           nil,
		"THE FOLD SAID SO.":                         {"0 FOLD"},
		"The Fold Trust said so.":                   {"0 Fold Trust"},
		"The Fold. Trust nobody.":                   {"0 Fold"},
		"St. Mary’s Care and the Night Mayor spoke": {"0 St. Mary’s Care", "1 Night Mayor"},
		"the ÉLYSÉE SPOKESMAN":                      {"1 ÉLYSÉE SPOKESMAN"},
		"Pelé told the Marsh Bugle":                 {"2 Pelé", "3 Marsh Bugle"},
		"the longest river in Britain":              {"4 longest river in Britain"},
		"":                                          nil,
	} {
		d := document.Plain("", in+"\n")
		x := segment.Split(&d)
		var got []string
		marks := lists.Find(x)
		for _, m := range marks {
			got = append(got, fmt.Sprint(m.Kind, " ", x.String(m.At)))
		}
		if !slices.Equal(got, want) {
			t.Errorf("%q: %q, want %q", in, got, want)
		}
		for i := range x.Tokens {
			m, ok := marks.At(int32(i))
			inside := slices.ContainsFunc(marks, func(m Mark) bool { return m.At.Contains(int32(i)) })
			if ok != inside || ok && !m.At.Contains(int32(i)) {
				t.Errorf("%q: At(%d) is %v, %v", in, i, m, ok)
			}
		}
	}
	var none Lists
	d := document.Plain("", strings.Repeat("The Fold. ", 9))
	if m := none.Find(segment.Split(&d)); m != nil {
		t.Errorf("no lists find %v", m)
	}
}
