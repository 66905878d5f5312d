package attribution

import (
	"strings"
	"testing"

	"whosaid/internal/document"
	"whosaid/internal/segment"
	"whosaid/internal/tag"
)

func read(s string) (*tag.Text, Found) {
	d := document.Plain("", s)
	t := tag.Tag(segment.Split(&d))
	return t, Find(t)
}

// render writes attributions as "source | cue | content / content", one a line.
func render(t *tag.Text, f Found) string {
	var out []string
	for _, a := range f.Attributions {
		var content []string
		for _, c := range a.Content {
			content = append(content, t.String(c))
		}
		out = append(out, t.String(a.Source)+" | "+t.String(a.Cue)+" | "+strings.Join(content, " / "))
	}
	return strings.Join(out, "\n")
}

func TestFind(t *testing.T) {
	for in, want := range map[string]string{
		"Ruiz said the bridge was safe.":                                     "Ruiz | said | the bridge was safe",
		"Ruiz said on Tuesday that the bridge was safe.":                     "Ruiz | said | that the bridge was safe",
		"The bridge was safe, Ruiz said.":                                    "Ruiz | said | The bridge was safe",
		"“It is safe,” said Ana Ruiz, the city engineer. “We looked.”":       "Ana Ruiz, the city engineer | said | “It is safe,” / “We looked.”",
		"The bridge, a source said, is to close.":                            "a source | said | The bridge / is to close",
		"According to the council, four people were hurt.":                   "the council | According to | four people were hurt",
		"Four people were hurt, according to two officials at the hospital.": "two officials at the hospital | according to | Four people were hurt",
		"As one senior diplomat observed, “small deals build trust”.":        "one senior diplomat | observed | “small deals build trust”",
		"The talks, described by diplomats as “tense”, go on.":               "diplomats | described | The talks / as “tense”",
		"A nurse who asked not to be named said wards were full.":            "A nurse who asked not to be named | said | wards were full",
		"Roe told reporters that she would resign.":                          "Roe | told | that she would resign",
		"Residents were angry that the road had closed.":                     "Residents | were angry | that the road had closed",
		"“One is here.\n\n“Two is here,” said Roe.":                          "Roe | said | “One is here. / “Two is here,”",
		"“Our bus never comes. I walk.” — Ana Ruiz, nurse\n\nMore below.":    "Ana Ruiz, nurse | — | “Our bus never comes. I walk.”",
		"”Our bus never comes. I walk.”― Ana Ruiz.":                          "Ana Ruiz | ― | ”Our bus never comes. I walk.”",
		"“The bus never comes.”\n\n– Dr. Ana Ruiz, nurse":                    "Dr. Ana Ruiz, nurse | – | “The bus never comes.”",
		"Residents have been outraged by the raids.":                         "Residents | have been outraged | by the raids",
		"Ruiz sighed. “We could not go on.”":                                 "Ruiz |  | “We could not go on.”",
	} {
		tx, f := read(in)
		if got := render(tx, f); !strings.Contains("\n"+got+"\n", "\n"+want+"\n") {
			t.Errorf("%q:\n got %s\nwant %s", in, got, want)
		}
	}
}

// No cue, no attribution.
func TestNone(t *testing.T) {
	for _, in := range []string{
		"The road that led to the farm was shut.",
		"Sources of protein include beans.",
		"He raised $3m for the school and held a party.",
		"The word “source” has two senses.",
	} {
		if tx, f := read(in); len(f.Attributions) > 0 && f.Attributions[0].Confidence >= 50 {
			t.Errorf("%q gives %s", in, render(tx, f))
		}
	}
}

func TestOrphans(t *testing.T) {
	for in, want := range map[string]int{
		"The plan was dropped. “We could not go on.” Shares fell.":        1,
		"“It changes everything,” said Ana Ruiz. “We could not go on.”":   0,
		"Both sides have been accused of cruelty. “Nobody is good here.”": 1,
		"The mayor wept.\n\n“A night to forget.”\n\nThe vote was held.":   0,
		"The film “Gone Girl” opens today.":                               0,
		"The statement reached the paper on Friday.\n\n“We are sorry.” ":  0,
	} {
		n := 0
		_, f := read(in)
		for _, o := range f.Orphans {
			if o.Confidence >= 50 {
				n++
			}
		}
		if n != want {
			t.Errorf("%q has %d quotations with no speaker, want %d", in, n, want)
		}
	}
}

func TestAgentless(t *testing.T) {
	for in, want := range map[string]string{
		"He is often referred to as a dictator.":                               "often referred to as",
		"She is expected to become an advocate.":                               "is expected to",
		"The deal reportedly involved cash.":                                   "reportedly",
		"It has been reported that the two men met.":                           "It has been reported that",
		"He was described by Senator Roe as a dictator.":                       "",
		"The mayor is seen as honest by at least half of all voters.":          "",
		"He is seen as very kind, honest and likable by 30 percent of voters.": "",
		"The mayor is seen as likely to go by 2031.":                           "is seen as",
		"The younger voters are likelier to be viewed as idle.":                "",
		"The club has a head start on being seen as honest.":                   "",
		"The bridge has come to be seen as a folly.":                           "to be seen as",
		"A man was charged with allegedly stealing a van.":                     "",
		"The trial is expected to last three weeks.":                           "",
		"The meeting is expected to end soon, the clerk said.":                 "",
		"The area is known as the Old Town.":                                   "",
		"The song is called No Respite after a poem.":                          "",
		"It is learnt that the council is unhappy.":                            "It is learnt that",
		"The vase is widely considered to be the finest.":                      "is widely considered",
		"The minister, it is understood, will resign.":                         "it is understood",
		"Le Soir said a club had asked, and two have reportedly offered more.": "reportedly",
	} {
		tx, f := read(in)
		got := ""
		for _, a := range f.Agentless {
			if a.Within < 0 && !a.Scheduled {
				got += tx.String(a.At)
			}
		}
		if !strings.HasSuffix(got, want) || want == "" && got != "" {
			t.Errorf("%q: got %q, want %q", in, got, want)
		}
	}
}

func FuzzFind(f *testing.F) {
	for _, s := range []string{"according to", "“A,” said", "said Roe said: “", "who said that, (said", "As X put it, “y”"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		tx, found := read(strings.ToValidUTF8(s, "\uFFFD"))
		n := int32(len(tx.Tokens))
		ok := func(r segment.Range) bool { return r.First >= 0 && r.First <= r.Last && r.Last <= n }
		for _, a := range found.Attributions {
			if !ok(a.Source) || !ok(a.Cue) || len(a.Content) == 0 {
				t.Fatalf("%+v of %d tokens", a, n)
			}
			at := int32(0)
			for _, c := range a.Content {
				if !ok(c) || c.Empty() || c.First < at {
					t.Fatalf("content %+v after %d of %d", c, at, n)
				}
				at = c.Last
			}
		}
	})
}

func BenchmarkFind(b *testing.B) {
	d := document.Plain("", strings.Repeat("“It is safe,” said Ana Ruiz, the city engineer. Officials said on Tuesday that talks with the council had begun, though critics called the plan a mistake.\n\n", 200))
	t := tag.Tag(segment.Split(&d))
	b.SetBytes(int64(len(d.Text)))
	b.ReportAllocs()
	for b.Loop() {
		Find(t)
	}
}

// What a cue reports depends on what it takes.
func TestClass(t *testing.T) {
	for in, want := range map[string]Class{
		"Ruiz said the bridge was safe.":                         Statement,
		"Ruiz vowed that the bridge was safe.":                   Statement,
		"Ruiz vowed to close the bridge.":                        Intention,
		"Ruiz hopes to close the bridge by June.":                Intention,
		"Ruiz believes the bridge is safe.":                      Belief,
		"Ruiz fears that the bridge will close.":                 Belief,
		"Ruiz said residents saw the bridge as a risk.":          Belief,
		"Ruiz heard that the bridge was closed.":                 Perception,
		"The judge ruled that the bridge must close.":            Decree,
		"The court ordered the council to close the bridge.":     Decree,
		"The council approved a plan to close the bridge.":       Stance,
		"Ruiz opposes the plan to close the bridge.":             Stance,
		"“They are cowards,” Ruiz mocked after the bridge shut.": Statement,
	} {
		_, f := read(in)
		if n := len(f.Attributions); n == 0 {
			t.Errorf("%q: none", in)
		} else if got := f.Attributions[n-1].Class; got != want {
			t.Errorf("%q is a %s, want %s", in, got, want)
		}
	}
}

// A view is a verdict on somebody, or an opinion, by what it says.
func TestView(t *testing.T) {
	for _, c := range []struct {
		in      string
		verdict Verdict
		opinion bool
	}{
		{"An aide said Smith was a liar.", Attacked, true},
		{"An aide called Smith “a bully”.", Attacked, true},
		{"“She is lazy,” an aide said.", Attacked, true},
		{"An aide said he was not honest.", Attacked, true},
		{"“A coward,” an aide said of the mayor.", Attacked, false},
		{"An aide accused Smith of lying.", Attacked, false},
		{"“He is brilliant,” an aide said.", Praised, true},
		{"An aide said Smith left in June.", NoVerdict, false},
		{"An aide said the weather was awful.", NoVerdict, true},
		{"An aide said the sale could fail.", NoVerdict, true},
		{"An aide said the party would lose.", NoVerdict, true},
		{"An aide said the party would meet in Leeds.", NoVerdict, false},
		{"An aide said 40 people would lose their jobs.", NoVerdict, false},
		{"An aide said they should have waited.", NoVerdict, true},
		{"Solving one problem makes space for others, an aide said.", NoVerdict, true},
	} {
		tx, f := read(c.in)
		if len(f.Attributions) == 0 {
			t.Errorf("%q: no attribution", c.in)
			continue
		}
		a := &f.Attributions[0]
		if v, o := Judged(tx, a), Opinion(tx, a); v != c.verdict || o != c.opinion {
			t.Errorf("%q: verdict %d, opinion %v", c.in, v, o)
		}
	}
}

// What nobody is shown to ask, and words in marks that nobody is shown to use.
func TestUnowned(t *testing.T) {
	for in, want := range map[string]string{
		"Questions about the lease remain.":                    "Questions about the lease remain",
		"The delay raises doubts over the plan.":               "raises doubts",
		"He quit, fuelling speculation about a merger.":        "fuelling speculation",
		"Ana Ruiz raised doubts over the plan.":                "",
		"Concerns were raised by residents.":                   "",
		"Concerns among doctors are growing.":                  "",
		"Her questions remain.":                                "",
		"The “reform” cost jobs.":                              "“reform”",
		"The council's “low traffic area” has four car parks.": "“low traffic area”",
		"The film “Up” was shown.":                             "",
		"The “reform” is a fraud, said Ana Ruiz.":              "",
		"The word “reform” is old.":                            "",
	} {
		tx, f := read(in)
		got := ""
		for _, a := range f.Agentless {
			if a.Pattern == Nominal {
				got = tx.String(a.At)
			}
		}
		for _, r := range f.Scare {
			got = tx.String(r)
		}
		if got != want {
			t.Errorf("%q: %q, want %q", in, got, want)
		}
	}
}
