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
