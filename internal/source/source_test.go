package source

import (
	"fmt"
	"strings"
	"testing"

	"whosaid/internal/attribution"
	"whosaid/internal/document"
	"whosaid/internal/house"
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
		"Ana Ruiz said it was late.":                                                     NamedPerson,
		"Acme spokesperson Dana Poe said it was late.":                                   NamedPerson,
		"A retired nurse, Maureen Tull, said it was late.":                               NamedPerson,
		"“I feel joy,” said Svetlana, an exile in Poland.":                               FirstName,
		"Mark, 34, said it was late.":                                                    FirstName,
		"The finance minister said it was late.":                                         UniqueRole,
		"Police said it was late.":                                                       Institution,
		"Acme said it was late.":                                                         Institution,
		"Analysts at Goldman Sachs said it was late.":                                    Institution,
		"A federal judge said it was late.":                                              UniqueRole,
		"The report said it was late.":                                                   Document,
		"A spokesman for Acme said it was late.":                                         Spokesperson,
		"Treasury officials said it was late.":                                           Officials,
		"Officials at the Environment Agency said it was late.":                          Officials,
		"A European diplomat involved in the talks said it was late.":                    AnonymousIndividual,
		"One Democrat familiar with the talks said it was late.":                         AnonymousIndividual,
		"Three people briefed on the talks said it was late.":                            AnonymousGroup,
		"Sources close to the negotiations said it was late.":                            AnonymousGroup,
		"A source said it was late.":                                                     Bare,
		"A Ministry of Defence spokesperson said it was late.":                           Spokesperson,
		"Bank of England officials said it was late.":                                    Officials,
		"Security officials said it was late.":                                           AnonymousGroup,
		"A group of parents said it was late.":                                           AnonymousGroup,
		"One relative said it was late.":                                                 AnonymousIndividual,
		"The Cole County Sheriff's Office said it was late.":                             Institution,
		"The head of the committee said it was late.":                                    UniqueRole,
		"But Mr. Rivas, a Republican who described himself as devout, said it was late.": NamedPerson,
		"The narrator said it was late.":                                                 Document,
		"The chief constable of Halford said it was late.":                               UniqueRole,
		"The Irish Coast Guard said it was late.":                                        Institution,
		"The medical charity Doctors Without Borders said it was late.":                  Institution,
		"Ethiopia's maritime authority said it was late.":                                Institution,
		"Harbour Insider senior editor Josh Barlow said it was late.":                    NamedPerson,
		"Lars Ekholm said it was late.":                                                  NamedPerson,
		"Kit Lowe said it was late.":                                                     NamedPerson,
		"Dana Obama spoke. A defensive Obama said it was late.":                          NamedPerson,
		"The three scholars -- Ms. Epping and Mr. Amos -- said it was late.":             NamedPerson,
		"The Building Safety Authority said it was late.":                                Institution,
		"The Financial Ledger said it was late.":                                         NamedOutlet,
		"“It is late,” said a Dundee roofer.":                                            AnonymousIndividual,
		"A chandler said it was late.":                                                   AnonymousIndividual,
		"A register said it was late.":                                                   Institution,
		"A deputy head in Leeds said it was late.":                                       AnonymousIndividual,
		"A lawyer advising two of the lenders said it was late.":                         AnonymousIndividual,
		"A lawyer for two of the lenders said it was late.":                              Spokesperson,
		"One of them said it was late.":                                                  AnonymousIndividual,
		"Critics said it was late.":                                                      WeaselGroup,
		"Some lawmakers said it was late.":                                               WeaselGroup,
		"Many believe it was late.":                                                      WeaselGroup,
	} {
		_, c := cast(in)
		if len(c.Sources) == 0 {
			t.Errorf("%q has no source, want %s", in, want)
		} else if got := c.Sources[0].Kind; got != want {
			t.Errorf("%q is %s, want %s", in, got, want)
		}
	}
}

// who gives the source of each attribution of s, by name, or else by its kind and number.
func who(s string) string {
	_, c := cast(s)
	var out []string
	for _, of := range c.Of {
		switch {
		case of < 0:
			out = append(out, "nobody")
		case c.Sources[of].Name != "":
			out = append(out, c.Sources[of].Name)
		default:
			out = append(out, fmt.Sprint(c.Sources[of].Kind, " ", of))
		}
	}
	return strings.Join(out, ", ")
}

// Mentions of one source are one.
func TestResolve(t *testing.T) {
	for in, want := range map[string]string{
		// full name, surname, first name, pronoun
		"Jimmy Poe said it was late. Poe said he would wait. “Soon,” he said.":                                                   "Jimmy Poe, Jimmy Poe, Jimmy Poe",
		"Ana Ruiz said it was late. Joe Park said it was not. She said he was wrong.":                                            "Ana Ruiz, Joe Park, Ana Ruiz",
		"Svetlana Ivanova said it was late. Svetlana then said no.":                                                              "Svetlana Ivanova, Svetlana Ivanova",
		"“It is late,” Okoro said. The striker, Daniel Okoro, 24, said he was fit.":                                              "Daniel Okoro, Daniel Okoro",
		"Prof Liu Wei said he had told Jane Hart of it. He said she was pleased.":                                                "Liu Wei, Liu Wei",
		"Passenger Nina Patel said she slept. Her husband, Raj Patel, said no. Ms Patel said it was late.":                       "Nina Patel, Raj Patel, Nina Patel",
		"Piet Weaver runs the mill. Weaver told the council that it would stay open.":                                            "Piet Weaver",
		"His mother, Carol Evans, said no. Mr Evans said yes. The couple said they would sue.":                                   "Carol Evans, Mr Evans, Carol Evans and Mr Evans",
		"Rep. Jack Stone and Rep. Amy Wu said no. Both lawmakers said it was late. Stone said it was early.":                     "Jack Stone and Amy Wu, Jack Stone and Amy Wu, Jack Stone",
		"Carol Poe ran a shop. Poe said it was late. Poe said no. Her son Tim Poe helped. They sold fish. Poe said it was cold.": "Carol Poe, Carol Poe, Carol Poe",
		"German Ortega said no. His brother, Freddy Ortega, said yes.":                                                           "German Ortega, Freddy Ortega",
		"Carol Poe's shop is shut. Poe said it was late. Tim Poe's shop is open. Poe said no.":                                   "Carol Poe, Carol Poe",
		// a post, an age, a party
		"Dr Leah Okafor runs the clinic. The doctor said it was late. Okafor said no more.":                  "Leah Okafor, Leah Okafor",
		"Judge Marian Holt said no. The judge said it was late.":                                             "Marian Holt, Marian Holt",
		"The coroner for North Wessex, Dr Helen Marsh, said no. The coroner said it was late.":               "Helen Marsh, Helen Marsh",
		"Chief executive Priya Nair said no. Tom Bell, of Unite, said yes. The chief executive said so too.": "Priya Nair, Tom Bell, Priya Nair",
		"Sen. Maria Cole said no. The Ohio Democrat said it was late.":                                       "Maria Cole, Maria Cole",
		"Lena Hartmann, 52, said no. The 52-year-old said it was late.":                                      "Lena Hartmann, Lena Hartmann",
		"“No,” said one Democrat in the room, who added that it was late.":                                   "anonymous-individual 0, anonymous-individual 0",
		"Lord Beddoes said no. The peer said it was late. Beddoes said yes.":                                 "Lord Beddoes, Lord Beddoes, Lord Beddoes",
		"A nurse said no. Another said it was late.":                                                         "anonymous-individual 0, anonymous-individual 1",
		// bodies
		"Northgate Foods said it had sold two shops. The retailer said it was late. It said no more.":         "Northgate Foods, Northgate Foods, Northgate Foods",
		"Skyline Airways said it would wait. The airline said no. They said it was late.":                     "Skyline Airways, Skyline Airways, Skyline Airways",
		"Shares fell, Reuters reported. The Financial Ledger said no. The newspaper said it was late.":        "Reuters, Financial Ledger, Financial Ledger",
		"Tom Bell, an officer of the Unite union, said no. The union said it was late. Unite said yes.":       "Tom Bell, Unite, Unite",
		"Police said it was late. Officers said they saw a car.":                                              "institution 0, institution 0",
		"State Department officials said it was late. The officials said talks would end. Officials said no.": "officials 0, officials 0, officials 0",
		"The FDA said no. Merrow, the maker of the drug, said it was late. The drugmaker said so again.":      "FDA, Merrow, Merrow",
		"The Local Government Association said no. The LGA said it was late.":                                 "Local Government Association, Local Government Association",
		"Netflix and Spotify said they were back. Both companies said it was late.":                           "Netflix and Spotify, Netflix and Spotify",
		"Sean Kerr, 45, and Patrick Kerr, 41, said it was late. The brothers said no.":                        "Sean Kerr and Patrick Kerr, Sean Kerr and Patrick Kerr",
		"Head coach Ivan Petrov said Bell was vital. The Croatian said: “He is our leader.”":                  "Ivan Petrov, Ivan Petrov",
		// unnamed, by another noun
		"One witness, a 40-year-old farmer, told the group it was late. The farmer said no.":                                                                                     "anonymous-individual 0, anonymous-individual 0",
		"One customer said it was late. The woman, who is in her 70s, said no.":                                                                                                  "anonymous-individual 0, anonymous-individual 0",
		"One Treasury aide said it was late. The official said no.":                                                                                                              "anonymous-individual 0, anonymous-individual 0",
		"One parent said it was late. “We were tired,” said the father of two.":                                                                                                  "anonymous-individual 0, anonymous-individual 0",
		"A friend of the star said it was late. The pal told The Sun: “She is happy.”":                                                                                           "anonymous-individual 0, anonymous-individual 0",
		"A source close to Cole said a film was planned. The insider added that it was late.":                                                                                    "anonymous-individual 0, anonymous-individual 0",
		"President Vance met President Orlov. Vance said it was late. The U.S. president said no.":                                                                               "Vance, Vance",
		"The Red Cross said it was late. Israel denied it was late. The military said no.":                                                                                       "Red Cross, Israel, institution 2",
		"The man, named in court as Carl Webb, said no. Webb said it was late.":                                                                                                  "Carl Webb, Carl Webb",
		"A woman who was bitten by a dog has said it was late.\n\nMandy Rowe was on her way home. Miss Rowe, 44, said a man ran. The mother-of-three said no.":                   "Mandy Rowe, Mandy Rowe, Mandy Rowe",
		"John Smith, a farmer, said no. Mary Smith, a teacher, said yes. Mr Smith said it was late. Ms Smith said it was early. Their father, Bob Smith, 80, said he was proud.": "John Smith, Mary Smith, John Smith, Mary Smith, Bob Smith",
		"A flaw lets anyone stop the trains, according to a programmer who has shown how.\n\n“I thought for long,” developer Amin Askar wrote.":                                  "Amin Askar, Amin Askar",
		"A man who was bitten by a dog has said it was late.\n\n“He was in tears,” said his neighbour Tom Bell.":                                                                 "anonymous-individual 0, Tom Bell",
		// headlines, where every word has a capital
		"Okoro Hopes Return Lifts Rovers\n\nOkoro said he was ready for it all. The striker said no.": "Okoro, Okoro, Okoro",
		// named only later
		"A neighbor said it was hot. The neighbor said she ran. “So fast,” the neighbor, Ann Lee, said.":                                           "Ann Lee, Ann Lee, Ann Lee",
		"A spokesman for the port said no. The spokesman, Capt. Joe Ortiz, said it was late.":                                                      "Joe Ortiz, Joe Ortiz",
		"“We lost it all,” said a tenant. The tenant, who gave her name as Maria Lopez, said no.":                                                  "Maria Lopez, Maria Lopez",
		"A clerk, who gave his name only as Joe, said no. Joe Ortiz said yes.":                                                                     "Joe, Joe Ortiz",
		"A driver said no. Another driver said yes. The driver, Tim Poe, said it was late.":                                                        "anonymous-individual 0, Tim Poe, Tim Poe",
		"A midfielder who broke his leg has said he feared the end.\n\nDaniel Okoro, 24, told reporters it hurt. The midfielder said it was late.": "Daniel Okoro, Daniel Okoro, Daniel Okoro",
		"A senior official close to the talks said the deal was dead.\n\nDaniel Okoro, 24, told reporters it was not.":                             "anonymous-individual 0, Daniel Okoro",
		// not the one who is named beside
		"Tom Roe said no. The ministry's inspector said it was late.":       "Tom Roe, unique-role 1",
		"Ron Vance won. Vance's lawyer said it was late. Nobody said more.": "spokesperson 0, nobody",
	} {
		if got := who(in); got != want {
			t.Errorf("%q:\n got %s\nwant %s", in, got, want)
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

// "Called" names somebody before the verb of the clause, and judges as that verb.
func TestCalled(t *testing.T) {
	for in, want := range map[string]Kind{
		"A former colleague called Smith “a liar”.":  AnonymousIndividual,
		"A man called Greg Sims said it was late.":   NamedPerson,
		"A neighbour named Ana Ruiz, 40, said so.":   NamedPerson,
		"One of his aides called Smith incompetent.": AnonymousIndividual,
	} {
		_, c := cast(in)
		if len(c.Sources) == 0 || c.Sources[0].Kind != want {
			t.Errorf("%q: %v, want %s", in, c.Sources, want)
		}
	}
}

// A pronoun is no example of a group, whoever it stands for.
func TestExampleHasAName(t *testing.T) {
	for text, want := range map[string]bool{
		"Several midwives said they had been left alone. Petra Vogel, a midwife, said she had been too.":  true,
		"Petra Vogel runs the unit. Several midwives said they had been left alone, and she said so too.": false,
	} {
		d := document.Plain("", text)
		tagged := tag.Tag(segment.Split(&d))
		cast := Assemble(tagged, attribution.Find(tagged).Attributions, house.Marks{})
		found := false
		for _, s := range cast.Sources {
			for _, m := range s.Mentions {
				found = found || s.Kind == WeaselGroup && !m.Example.Empty()
			}
		}
		if found != want {
			t.Errorf("%q: an example is found: %v", text, found)
		}
	}
}
