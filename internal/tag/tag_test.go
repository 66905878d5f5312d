package tag_test

import (
	"strings"
	"testing"

	"whosaid/internal/document"
	"whosaid/internal/segment"
	"whosaid/internal/tag"
)

func tagged(s string) *tag.Text {
	d := document.Plain("", s)
	return tag.Tag(segment.Split(&d))
}

// phrases renders the phrases of t, [noun phrases] and {verb groups}, each with
// its head after a slash when it is not the last word. A verb group ends in +
// when finite, p when passive, - when negated.
func phrases(t *tag.Text) string {
	var b strings.Builder
	for i := int32(0); int(i) < len(t.Tokens); i++ {
		if i > 0 {
			b.WriteByte(' ')
		}
		p, ok := t.Phrase(i)
		open, end := "[", "]"
		if p.Kind == tag.Verb {
			open, end = "{", "}"
		}
		if ok && p.First == i {
			b.WriteString(open)
		}
		b.WriteString(t.Word(i))
		if ok && p.Last == i+1 {
			if p.Head != i {
				b.WriteString("/" + t.Word(p.Head))
			}
			if p.Finite || p.Passive || p.Negated {
				b.WriteByte(' ')
			}
			if p.Finite {
				b.WriteByte('+')
			}
			if p.Passive {
				b.WriteByte('p')
			}
			if p.Negated {
				b.WriteByte('-')
			}
			b.WriteString(end)
		}
	}
	return b.String()
}

func TestPhrases(t *testing.T) {
	for in, want := range map[string]string{
		"The two senior officials declined to comment on Monday.":                   "[The two senior officials] {declined +} {to comment} on [Monday] .",
		"Acme’s chief lawyer has reportedly been told to leave.":                    "[Acme ’s chief lawyer] {has reportedly been told +p} {to leave} .",
		"Ana Ruiz, 43, a nurse from Leeds, didn’t say why.":                         "[Ana Ruiz] , [43] , [a nurse] from [Leeds] , {did n’t say +-} why .",
		"The officials' letter was sent to the White House press secretary.":        "[The officials ' letter] {was sent +p} to [the White House press secretary] .",
		"Human Rights Watch warned of a crackdown, Dr. Elena Korosteleva said.":     "[Human Rights Watch] {warned +} of [a crackdown] , [Dr. Elena Korosteleva] {said +} .",
		"Sen. Jane Roe (D-Ohio) is expected to vote.":                               "[Sen. Jane Roe] ( [D-Ohio] ) {is expected +p} {to vote} .",
		"Many were released, but some of those who were held never spoke.":          "[Many] {were released +p} , but [some] of [those] who {were held +p} {never spoke +-} .",
		"He told Reuters Tuesday that more than 1,300 prisoners had been freed.":    "[He] {told +} [Reuters] [Tuesday] that [more than 1,300 prisoners] {had been freed +p} .",
		"A man accused of killing two police officers is not happy, she said.":      "[A man] {accused} of {killing} [two police officers] {is not/is +-} happy , [she] {said +} .",
		"Speaking in Paris, the exiled leader’s former aide got arrested.":          "{Speaking} in [Paris] , [the exiled leader ’s former aide] {got arrested +p} .",
		"The ministry claims that the reports are false.":                           "[The ministry] {claims +} that [the reports] {are +} false .",
		"The company’s claims and reports were rejected by critics.":                "[The company ’s claims] and [reports] {were rejected +p} by [critics] .",
		"Others said the bank of England and Wales would not cut rates, it says.":   "[Others] {said +} [the bank] of [England] and [Wales] {would not cut +-} [rates] , [it] {says +} .",
		"A very senior and well-placed official, who asked not to be named, agreed": "[A very senior and well-placed official] , who {asked +} {not to be named p-} , {agreed +}",
	} {
		if got := phrases(tagged(in)); got != want {
			t.Errorf("%s\n got %s\nwant %s", in, got, want)
		}
	}
}

// TestWords asks for the tags that attribution rests on: verb or noun, past or participle, name or not.
func TestWords(t *testing.T) {
	for in, want := range map[string]string{
		"The minister claims that aid reports the press release.":                  "claims VBZ",
		"Her claims were denied.":                                                  "claims NNS",
		"Reports of a coup spread on Sunday.":                                      "Reports NNS",
		"Analysts caution that the pact is fragile.":                               "caution VBP",
		"As one aide observed, peace takes time.":                                  "observed VBD",
		"The exchange, observed by reporters, took an hour.":                       "observed VBN",
		"“We have no plan,” says Ruiz, who was told to wait.":                      "says VBZ told VBN",
		"“It is late,” said a Dundee baker.":                                       "Dundee NNP baker NN",
		"“It is late,” said a frontbench MP.":                                      "MP NN",
		"Haskins said it was late.":                                                "Haskins NNP",
		"The flood has become wider.":                                              "wider JJR",
		"It will all come to nothing.":                                             "come VB",
		"The host briefed us on people briefed on the sale.":                       "briefed VBN",
		"The stand said no.":                                                       "stand NN",
		"He had warned of a strike.":                                               "warned VBN",
		"The union warned of a strike.":                                            "warned VBD",
		"SENIOR OFFICIALS SAY THE PLAN FAILED":                                     "OFFICIALS NNS SAY VBP PLAN NN FAILED VBD",
		"Officials Say the Mayor Told Staff to Lie About Budget":                   "Officials NNS Say VBP Told VBD Lie VB",
		"'It failed,' she said.":                                                   "It PRP failed VBD said VBD",
		"The firm’s profit coincides with the merger.":                             "’s POS coincides VBZ",
		"Both of the women who spoke to the Gazette asked for anonymity.":          "Gazette NNP spoke VBD asked VBD",
		"Critics of the plan call it reckless, according to two people briefed.":   "Critics NNS according VBG two CD",
		"Police say 3,000 people marched; 12% were students, 20-year-old Lee said": "3,000 CD 20-year-old JJ Lee NNP",
	} {
		tags := map[string]string{}
		got := tagged(in)
		for i, p := range got.POS {
			tags[got.Word(int32(i))] = p.String()
		}
		for f := strings.Fields(want); len(f) > 0; f = f[2:] {
			if tags[f[0]] != f[1] {
				t.Errorf("%s: %s is %s, want %s", in, f[0], tags[f[0]], f[1])
			}
		}
	}
}

// FuzzTag asserts that any text gives a tag a token, and phrases in order that
// hold their heads and stay inside their sentences.
func FuzzTag(f *testing.F) {
	f.Add("“Sources” said to to the not never 's & % of.\n\nX")
	f.Fuzz(func(t *testing.T, s string) {
		got := tagged(strings.ToValidUTF8(s, "\uFFFD"))
		if len(got.POS) != len(got.Tokens) || len(got.InPhrase) != len(got.Tokens) {
			t.Fatalf("%d tags, %d places in phrases for %d tokens", len(got.POS), len(got.InPhrase), len(got.Tokens))
		}
		at := int32(0)
		for n, p := range got.Phrases {
			if p.First < at || p.Last <= p.First || !p.Range().Contains(p.Head) || int(p.Last) > len(got.Tokens) {
				t.Fatalf("phrase %v after token %d", p, at)
			}
			if got.InSentence[p.First] != got.InSentence[p.Last-1] || got.InPhrase[p.Head] != int32(n) {
				t.Fatalf("phrase %v leaves its sentence or its tokens", p)
			}
			at = p.Last
		}
	})
}

func BenchmarkTag(b *testing.B) {
	s := strings.Repeat("The two senior officials, who asked not to be named, declined to comment on Monday. “We have no choice,” Ana Ruiz, a spokeswoman for Acme’s board in London, told reporters.\n\n", 500)
	d := document.Plain("", s)
	t := segment.Split(&d)
	b.SetBytes(int64(len(s)))
	b.ReportAllocs()
	for b.Loop() {
		tag.Tag(t)
	}
}
