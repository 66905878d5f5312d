package segment

import (
	"strings"
	"testing"
	"unicode/utf8"

	"whosaid/internal/document"
)

func split(s string) *Text {
	d := document.Plain("", s)
	return Split(&d)
}

func words(t *Text) string {
	var w []string
	for i := range t.Tokens {
		w = append(w, t.Word(int32(i)))
	}
	return strings.Join(w, " ")
}

func TestTokens(t *testing.T) {
	for in, want := range map[string]string{
		"The U.S. didn’t say.":            "The U.S. did n’t say .",
		"It cost $1.5 million, up 23%.":   "It cost $1.5 million , up 23% .",
		"Ruiz’s co-op won 2-1 at 10 a.m.": "Ruiz ’s co-op won 2-1 at 10 a.m.",
		"J. Smith met Dr. O’Neil—twice":   "J. Smith met Dr. O’Neil — twice",
		"“Yes,” he said":                  "“ Yes , ” he said",
		"ended.The next":                  "ended . The next",
		"it was the officials' letter":    "it was the officials ' letter",
		"a\u00a0b\x00c":                   "a b c",
		// One word, whatever a browser or a PDF put inside it.
		"the coun\u00adcil of Hal\u200bford": "the coun\u00adcil of Hal\u200bford",
		"the coun-\ncil is well-\nknown":     "the coun-\ncil is well-\nknown",
		"one -\ntwo":                         "one - two",
		// Marks of footnotes are no part of the text.
		"It fell,[1] he said.[12] It lay.³ So.": "It fell , he said . It lay . So .",
		"See [1] and [sic] and 5 km².":          "See [ 1 ] and [ sic ] and 5 km .",
		// Nor are the marks of Markdown.
		"The **north bridge** is _not_ shut,* he said.":  "The north bridge is not shut , he said .",
		"It is [the mayor](https://a.example/b_c) again": "It is the mayor again",
		"It was f***ing cold [sic] at a_b, 5 * 3":        "It was f***ing cold [ sic ] at a_b , 5 * 3",
		"at No. 10 and p. 9":                             "at No. 10 and p. 9",
		"It was 5' 10\" and 3\" wide":                    "It was 5 ' 10 \" and 3 \" wide",
	} {
		if got := words(split(in)); got != want {
			t.Errorf("%q:\n got %s\nwant %s", in, got, want)
		}
	}
}

func TestSentences(t *testing.T) {
	for in, want := range map[string]string{
		"He met Sen. Roe in Jan. It rained.":                      "He met Sen. Roe in Jan.|It rained.",
		"He is with the U.S. National Council. He left.":          "He is with the U.S. National Council.|He left.",
		"It lies in the U.S. The law is old.":                     "It lies in the U.S.|The law is old.",
		"“It broke,” said Ana Ruiz. “We ran. We hid.” So did I.":  "“It broke,” said Ana Ruiz.|“We ran.|We hid.”|So did I.",
		"“Why?” she asked. Nobody knew.":                          "“Why?” she asked.|Nobody knew.",
		"“It broke!” Ruiz said.":                                  "“It broke!” Ruiz said.",
		"Crime rose 2.5 percent. It fell later.":                  "Crime rose 2.5 percent.|It fell later.",
		"J. K. Poe left. Dr. Lee stayed.":                         "J. K. Poe left.|Dr. Lee stayed.",
		"It ended.The next began.":                                "It ended.|The next began.",
		"He left at 10 a.m. on Monday.":                           "He left at 10 a.m. on Monday.",
		"He lives at No. 10 there. No. That is over.":             "He lives at No. 10 there.|No.|That is over.",
		"RENO, Nev. (AP) — It rained. It poured.":                 "It rained.|It poured.",
		"It fell.[1] It lay.² It rose.[citation needed] It fell.": "It fell.|It lay.|It rose.|It fell.",
		"Acme Pvt. Ltd. paid Rs. 40 to Smt. Poe.":                 "Acme Pvt. Ltd. paid Rs. 40 to Smt. Poe.",
		"He is from Reno, Nev. (AP). He left.":                    "He is from Reno, Nev. (AP).|He left.",
		"He left at 10 a.m. (The rest had gone.)":                 "He left at 10 a.m.|(The rest had gone.)",
	} {
		tx := split(in)
		var got []string
		for s := range tx.Sentences {
			got = append(got, tx.SentenceSpan(int32(s)).Of(in))
		}
		if g := strings.Join(got, "|"); g != want {
			t.Errorf("%q:\n got %s\nwant %s", in, g, want)
		}
	}
}

func TestQuotations(t *testing.T) {
	for in, want := range map[string]string{
		"“Yes,” he said. “No.”":                          "“Yes,”|“No.”",
		`"Yes," he said. "No."`:                          `"Yes,"|"No."`,
		"''Yes,'' he said.":                              "''Yes,''",
		"‘Yes,’ he said of the officials’ letter.":       "‘Yes,’",
		"'Yes,' he said. It's the boys' ball.":           "'Yes,'",
		"“He said ‘no’ to me,” she said.":                "“He said ‘no’ to me,”|‘no’",
		`A man 5' 10" tall with a 3" pipe.`:              "",
		"the ’90s and rock 'n' roll":                     "",
		"“One.\n\n“Two.” He left. “Three.”":              "“One.|“Two.”|“Three.”",
		"She called it \"odd\" and \"new\".":             `"odd"|"new"`,
		"the so-called “plan” (“a ruse”) failed":         "“plan”|“a ruse”",
		"'The Dealmaker' could address the boys' rights": "'The Dealmaker'",
		"‘The ’80s were odd,’ she said.":                 "‘The ’80s were odd,’",
		"The '60s-era steel was 'shot', he said.":        "'shot'",
		"„Yes“, he said. „No.“":                          "„Yes“|„No.“",
		"‘‘Yes,’’ he said of 5′ 10″. ″No.″":              "‘‘Yes,’’|″No.″",
		`" Yes , " he said . " No . "`:                   `" Yes , "|" No . "`,
		"»Yes«, he said. »No.«":                          "»Yes«|»No.«",
		"« Yes », he said.":                              "« Yes »",
		"“Yes“, he said. “No.“":                          "“Yes“|“No.“",
		"‘One.\n\n‘The boys’ hall.\n\n‘Three,’ he said.": "‘One.|‘The boys’ hall.|‘Three,’",
		"'One.\n\n'The boys' hall.\n\n'Three,' he said.": "'One.|'The boys' hall.|'Three,'",
		"“One.\n\nTwo.\n\nThree.”\n\nFour.":              "“One.|Two.|Three.”",
		"“One.\n\nTwo.\n\nThree.":                        "“One.",
	} {
		tx := split(in)
		var got []string
		for _, q := range tx.Quotations {
			got = append(got, tx.Span(q.First, q.Last).Of(in))
		}
		if g := strings.Join(got, "|"); g != want {
			t.Errorf("%q:\n got %s\nwant %s", in, g, want)
		}
	}
}

func TestQuotationOverParagraphs(t *testing.T) {
	tx := split("“One is here.\n\n“Two is here.” He left.")
	if len(tx.Quotations) != 2 || !tx.Quotations[0].Open || !tx.Quotations[1].Resumes {
		t.Errorf("got %+v", tx.Quotations)
	}
}

func TestTurns(t *testing.T) {
	for name, c := range map[string]struct{ in, want string }{
		"names in capitals": {
			"SMITH: Who signed it?\n\nJONES (D-OH): I did. It was wrong.\n\nSMITH: Thank you.",
			"SMITH: Who signed it?|JONES: I did. It was wrong.|SMITH: Thank you."},
		"titles and roles": {
			"Mr. Holt: The valve was shut.\n\nThe Chair: Order.\n\nMr. Holt: The steel was gone.",
			"Mr. Holt: The valve was shut.|The Chair: Order.|Mr. Holt: The steel was gone."},
		"question and answer": {
			"Q: Who paid?\n\nA: The state did. He called it “odd”.",
			"Q: Who paid?|A: The state did. He called it “odd”."},
		"question and answer in one paragraph": {
			"Q: Who paid? A: The state did.\n\nQ: And then? A: I left. I did.",
			"Q: Who paid?|A: The state did.|Q: And then?|A: I left. I did."},
		"in court": {
			"Q. Who paid?\n\nA. The state.\n\nTHE COURT: Sustained.",
			"Q.: Who paid?|A.: The state.|THE COURT: Sustained."},
		"an answer of three paragraphs": {
			"Gazette: Who paid?\n\nPoe: The state did.\n\nIt was late.\n\nWe waited for it.\n\nGazette: And then?\n\nPoe: I left.\n\nThe bridge opened in May.",
			"Gazette: Who paid?|Poe: The state did.|Poe: It was late.|Poe: We waited for it.|Gazette: And then?|Poe: I left."},
		"with the time": {
			"[00:12] Speaker 1: Can you hear me?\n\n[00:15] Speaker 2: Yes.\n\n[00:19] Speaker 1: Good.",
			"Speaker 1: Can you hear me?|Speaker 2: Yes.|Speaker 1: Good."},
		"a post": {
			"The club spoke up.\n\n@halfordfc: The match is off.\n\nRT @danapoe: Stay at home.",
			"@halfordfc: The match is off.|@danapoe: Stay at home."},
		"a post that is signed": {
			"The club spoke up.\n\nThe match is off.\n\n— Dana Poe (@danapoe) March 3\n\nIt was late.",
			"Dana Poe: The match is off."},
		"quoted from elsewhere": {
			"\"SMITH: Who signed it?\n\n\"JONES: I did. He said “go”. It was wrong.\n\n\"SMITH: Thank you.\"",
			"SMITH: Who signed it?|JONES: I did. He said “go”. It was wrong.|SMITH: Thank you.\""},
		"topics":   {"When: Can you come at six? We open at noon.\n\nWhere: At the mill.\n\nWhen: At six.", ""},
		"results":  {"Gold: Ana Ruiz.\n\nSilver: Dana Poe.\n\nGold: Ray Holt.", ""},
		"counts":   {"Ana Ruiz: 12 votes, you see\n\nJoe Park: 9 votes\n\nAna Ruiz: 4 votes", ""},
		"one only": {"BEIRUT: Nine people were hurt.\n\nIt was late.", ""},
		"quoted":   {"TRIMBLE: “I built it.”\n\nTHE FACTS: You can see that he did not.\n\nTRIMBLE: “I did.”", ""},
	} {
		tx := split(c.in)
		var got []string
		for _, q := range tx.Quotations {
			if !q.Label.Empty() {
				got = append(got, tx.String(q.Label)+": "+tx.String(Range{q.First, q.Last}))
			}
		}
		if g := strings.Join(got, "|"); g != c.want {
			t.Errorf("%s:\n got %s\nwant %s", name, g, c.want)
		}
	}
}

func TestMatch(t *testing.T) {
	tx := split("He spoke on the condition of anonymity.")
	if i, e := tx.Find(0, int32(len(tx.Tokens)), "on|under the? condition of anonymity"); i != 2 || e != 7 {
		t.Errorf("got %d, %d", i, e)
	}
	if e := tx.Match(2, "on condition"); e != -1 {
		t.Errorf("matched up to %d", e)
	}
}

func FuzzSplit(f *testing.F) {
	for _, s := range []string{"“One.\n\n“Two.” 'x' \"y\"", "a'b ’s ’tis '90s''", "\x00…((“‘\"'", "U.S.A. 3.4 5' 10\"",
		"Q: “A?\n\nA: B 'c.\n\n— D (@e)\n\nQ: F\n\n@g: h”", "**a** _b_ [c](d) *[e](f g) __ h***i _", "‘A.\n\nb\n\n‘c’ d-\ne f\u00adg[1].²*", "“A.\n\nb\n\nc” „d“ »e«"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		s = strings.ToValidUTF8(s, "\uFFFD")
		tx := split(s)
		at := int32(0)
		for i, tok := range tx.Tokens {
			if tok.Start < at || tok.End <= tok.Start || int(tok.End) > len(s) {
				t.Fatalf("token %d %v after %d", i, tok, at)
			}
			if !utf8.RuneStart(s[tok.Start]) || int(tok.End) < len(s) && !utf8.RuneStart(s[tok.End]) {
				t.Fatalf("token %d %v is not on rune boundaries", i, tok)
			}
			at = tok.End
		}
		next := int32(0)
		for _, x := range tx.Sentences {
			if x.First != next || x.Last <= x.First {
				t.Fatalf("sentence %v, want one from token %d", x, next)
			}
			next = x.Last
		}
		if int(next) != len(tx.Tokens) {
			t.Fatalf("sentences end at token %d of %d", next, len(tx.Tokens))
		}
		first := int32(0)
		for i, q := range tx.Quotations {
			if q.First < first || q.Last <= q.First || int(q.Last) > len(tx.Tokens) || q.Parent >= int32(i) {
				t.Fatalf("quotation %d %v", i, q)
			}
			first = q.First
		}
	})
}
