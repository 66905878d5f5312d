package report

import (
	"strings"
	"testing"

	"whosaid/internal/document"
	"whosaid/internal/rule"
	"whosaid/internal/text"
)

var one, other = &rule.Rule{ID: "one"}, &rule.Rule{ID: "other"}

// prints gives the fingerprints of rule r on every [[marked]] stretch of t.
func prints(r *rule.Rule, t string) []uint64 {
	var fs []rule.Finding
	for {
		i := strings.Index(t, "[[")
		if i < 0 {
			break
		}
		j := strings.Index(t, "]]")
		t = t[:i] + t[i+2:j] + t[j+2:]
		fs = append(fs, rule.Finding{Rule: r, At: text.Span{Start: int32(i), End: int32(j - 2)}})
	}
	d := document.Plain("", t)
	Fingerprint(&d, fs)
	var out []uint64
	for _, f := range fs {
		out = append(out, f.Fingerprint)
	}
	return out
}

func TestFingerprint(t *testing.T) {
	const base = "Rain fell on Monday.\n\nThe bridge is shut for now, said [[an aide to the mayor]] who was there."
	want := prints(one, base)[0]
	for name, c := range map[string]struct {
		text string
		rule *rule.Rule
		same bool
	}{
		"an edit elsewhere":      {"Snow fell, hard, on Tuesday.\n\nA paragraph more.\n\nThe old bridge is shut for now, said [[an aide to the mayor]] who was there, late.", one, true},
		"spaces, case, marks":    {"Rain.\n\nThe bridge is shut “for   Now” — said\n[[an  aide to the Mayor]], who was there.", one, true},
		"its paragraph comes up": {"The bridge is shut for now, said [[an aide to the mayor]] who was there.", one, true},
		"another rule":           {base, other, false},
		"other words":            {strings.Replace(base, "an aide", "the aide", 1), one, false},
		"one word more in it":    {strings.Replace(base, "mayor]] who", "mayor who]]", 1), one, false},
		"another neighbour":      {strings.Replace(base, "said [", "says [", 1), one, false},
		"words run together":     {strings.Replace(base, "an aide", "anaide", 1), one, false},
	} {
		if got := prints(c.rule, c.text)[0]; (got == want) != c.same {
			t.Errorf("%s: same fingerprint is %v, want %v", name, got == want, c.same)
		}
	}
}

// Words beyond the block are no neighbours.
func TestFingerprintStaysInItsBlock(t *testing.T) {
	const para = "[[An aide]] said the council would vote again on the matter of the bridge in March of next year."
	a := prints(one, "The mayor resigned on Friday after the vote went against her and the council.\n\n"+para)
	b := prints(one, "Nothing at all was said on Sunday about the bridge by anybody who had been in the room.\n\n"+para)
	if a[0] != b[0] {
		t.Error("a change in the paragraph before changed the fingerprint")
	}
}

func TestEqualFingerprintsAreNumbered(t *testing.T) {
	const s = "It is shut, [[an aide]] said on Monday.\n\n"
	seen := map[uint64]bool{}
	all := prints(one, strings.Repeat(s, 300))
	for _, p := range all {
		seen[p] = true
	}
	if len(seen) != 300 {
		t.Errorf("300 equal findings have %d fingerprints", len(seen))
	}
	if first := prints(one, s+"More.\n\n")[0]; first != all[0] {
		t.Error("the first one's fingerprint changed with those after it")
	}
}

func TestFingerprintOutsideBlocks(t *testing.T) {
	d := document.Document{Text: "a b"}
	fs := []rule.Finding{{Rule: one, At: text.Span{Start: 0, End: 1}}}
	Fingerprint(&d, fs)
	if fs[0].Fingerprint == 0 {
		t.Error("no fingerprint")
	}
}
