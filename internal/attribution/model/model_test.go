package model

import (
	"slices"
	"strings"
	"testing"

	"whosaid/internal/document"
	"whosaid/internal/segment"
	"whosaid/internal/tag"
)

func find(s string) (*tag.Text, []Triple) {
	d := document.Plain("", s)
	t := tag.Tag(segment.Split(&d))
	return t, Find(t, nil)
}

// Without any help from frames, the model finds the plain ways to say who said what.
func TestFind(t *testing.T) {
	for in, want := range map[string]string{
		"The bridge will not open before the spring, the engineer said.": "the engineer|said|The bridge will not open before the spring",
		"The mayor believes that the harbour can be saved.":              "The mayor|believes|that the harbour can be saved",
		"“We have no choice,” said Ana Ruiz, who runs the ferry.":        "Ana Ruiz, who runs the ferry|said|“We have no choice,”",
		"The council plans to sell the land next year.":                  "The council|plans|to sell the land next year",
	} {
		tx, found := find(in)
		var got []string
		for _, f := range found {
			line := tx.String(f.Source) + "|" + tx.String(f.Cue)
			for _, c := range f.Content {
				line += "|" + tx.String(c)
			}
			got = append(got, line)
		}
		if !slices.Contains(got, want) {
			t.Errorf("%q: got %q, want %q", in, got, want)
		}
	}
}

// A row keeps the weights that are not zero, and tells a feature from others of its row.
func TestLoad(t *testing.T) {
	data := string([]byte{0xF8, // bias -8
		3, 0b100, 0x55, 0b101, 7, 0xFF, // row 2: weights 7, 0, -1
		3, 0})
	m := Load(data)
	if m.bias != -8 || len(m.cue.rows) != 8 || len(m.argument.rows) != 8 {
		t.Fatalf("got %+v", m)
	}
	mine, other := uint32(2<<29|0x54), uint32(2<<29|0x56)
	var got [CueActs]int32
	sum := m.cue.sum([]uint32{mine, other, mine, 3 << 29})
	for k := range got {
		got[k], sum = unpack(sum)
	}
	if want := ([CueActs]int32{14, 0, -2}); got != want {
		t.Errorf("got %v, want %v", got, want)
	}
	if r, tell := Slot(2<<29|0x54, 3); r != 2 || tell != 0x55 {
		t.Errorf("slot %d, %#x", r, tell)
	}
}

func FuzzFind(f *testing.F) {
	for _, s := range []string{"“No,” he said. “Yes.”\n\n“And so,” she added", "SMITH: no. according to", "said said said: “", "He told it that that was what who said"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		tx, found := find(strings.ToValidUTF8(s, "\uFFFD"))
		n := int32(len(tx.Tokens))
		at := int32(0)
		for _, x := range found {
			if x.Cue.Empty() || x.Cue.First < at || x.Cue.Last > n {
				t.Fatalf("cue %v after %d of %d", x.Cue, at, n)
			}
			at = x.Cue.Last
			if x.Source.Last > n || x.Source.Overlaps(x.Cue) {
				t.Fatalf("source %v of cue %v", x.Source, x.Cue)
			}
			next := int32(0)
			for _, c := range x.Content {
				if c.Empty() || c.First < next || c.Last > n || c.Overlaps(x.Cue) || c.Overlaps(x.Source) {
					t.Fatalf("content %v of source %v, cue %v", x.Content, x.Source, x.Cue)
				}
				next = c.Last
			}
		}
	})
}
