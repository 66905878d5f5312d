package source

import (
	"strings"
	"testing"

	"whosaid/internal/attribution"
	"whosaid/internal/document"
	"whosaid/internal/segment"
	"whosaid/internal/tag"
)

func cast(s string) (*tag.Text, Cast) {
	d := document.Plain("", s)
	t := tag.Tag(segment.Split(&d))
	return t, Assemble(t, attribution.Find(t).Attributions, nil)
}

func TestKinds(t *testing.T) {
	for in, want := range map[string]Kind{
		"Ana Ruiz said it was late.":                                  NamedPerson,
		"Acme spokesperson Dana Poe said it was late.":                NamedPerson,
		"A retired nurse, Maureen Tull, said it was late.":            NamedPerson,
		"“I feel joy,” said Svetlana, an exile in Poland.":            FirstName,
		"Mark, 34, said it was late.":                                 FirstName,
		"The finance minister said it was late.":                      UniqueRole,
		"Police said it was late.":                                    Institution,
		"Acme said it was late.":                                      Institution,
		"Analysts at Goldman Sachs said it was late.":                 Institution,
		"A federal judge said it was late.":                           Institution,
		"The report said it was late.":                                Document,
		"A spokesman for Acme said it was late.":                      Spokesperson,
		"Treasury officials said it was late.":                        Officials,
		"Officials at the Environment Agency said it was late.":       Officials,
		"A European diplomat involved in the talks said it was late.": AnonymousIndividual,
		"One Democrat familiar with the talks said it was late.":      AnonymousIndividual,
		"Three people briefed on the talks said it was late.":         AnonymousGroup,
		"Sources close to the negotiations said it was late.":         AnonymousGroup,
		"A source said it was late.":                                  Bare,
		"Critics said it was late.":                                   WeaselGroup,
		"Some lawmakers said it was late.":                            WeaselGroup,
		"Many believe it was late.":                                   WeaselGroup,
	} {
		_, c := cast(in)
		if len(c.Sources) == 0 {
			t.Errorf("%q has no source, want %s", in, want)
		} else if got := c.Sources[0].Kind; got != want {
			t.Errorf("%q is %s, want %s", in, got, want)
		}
	}
}

// Mentions of one source are one.
func TestResolve(t *testing.T) {
	for in, want := range map[string]int{
		"Jimmy Poe said it was late. Poe said he would wait. “Soon,” he said.":              1,
		"Ana Ruiz said it was late. Joe Park said it was not.":                              2,
		"State Department officials said it was late. The officials said talks would end.":  1,
		"Dr Leah Okafor runs the clinic. The doctor said it was late. Okafor said no more.": 1,
		"Svetlana Ivanova said it was late. Svetlana then said no.":                         1,
	} {
		_, c := cast(in)
		var names []string
		for _, s := range c.Sources {
			names = append(names, s.Kind.String()+" "+s.Name)
		}
		if len(c.Sources) != want {
			t.Errorf("%q has sources %v, want %d", in, names, want)
		}
	}
}

func TestReasons(t *testing.T) {
	for in, want := range map[string]ReasonKind{
		"An aide said it was late.": NoReason,
		"The aide, who was not authorized to speak publicly, said it was late.":                 Stock,
		"An aide, speaking on condition of anonymity to discuss private talks, said no.":        Stock,
		"A nurse, who asked not to be named because she fears dismissal, said it was late.":     Specific,
		"A clerk said it was late. She spoke anonymously because her contract bars interviews.": Specific,
	} {
		_, c := cast(in)
		if len(c.Sources) == 0 || c.Sources[0].Reason != want {
			t.Errorf("%q: got %+v, want %s", in, c.Sources, want)
		}
	}
}

func TestCircles(t *testing.T) {
	_, c := cast("Ken Abbot, the head of SafeShore, said it was late. The charity said it would act. Police said it was open. Detective Laura Mead said it was not.")
	if len(c.Sources) != 4 || c.Sources[0].Circle != c.Sources[1].Circle || c.Sources[2].Circle != c.Sources[3].Circle || c.Sources[0].Circle == c.Sources[2].Circle {
		t.Errorf("circles of %+v", c.Sources)
	}
}

func TestSubjects(t *testing.T) {
	const story = "A baker has closed her shop after a row over rent. It had stood for years.\n\nThe baker found a note on the door on Sunday.\n\nTrade had been slow, and the baker had let two people go."
	tx, _ := cast(story)
	if s := Subjects(tx); len(s) != 1 || s[0].Paragraphs != 3 {
		t.Errorf("got %+v", s)
	}
	tx, _ = cast(strings.Replace(story, "The baker", "The baker, Ana Ruiz,", 1))
	if s := Subjects(tx); len(s) != 0 {
		t.Errorf("a named subject: got %+v", s)
	}
}
