package engine

import (
	"strings"
	"testing"
	"unicode/utf8"

	"whosaid/internal/document"
	"whosaid/internal/text"
)

// What real copy looks like: who is read to say what, as "source: content", and
// every finding, as "rule: words". Findings that are not listed must not appear.
var copies = []struct{ name, text, said, findings string }{
	{
		"a hearing",
		"The committee met again on Tuesday.\n\nMr. Holt: The agency caused the spill because it ignored three warnings.\n\nMs. Lee: That is false. Officials said the valve was shut.\n\nMr. Holt: Many experts believe it was not.",
		"Mr. Holt: The agency caused the spill because it ignored three warnings.|Ms. Lee: That is false. Officials said the valve was shut.|Mr. Holt: Many experts believe it was not.",
		"",
	},
	{
		"an interview",
		"Dana Poe has run the authority for nine years and knows every one of its old bridges.\n\nQ: Why did you close it?\n\nA: Engineers told us the steel was gone. It was the worst rust in the state, and it killed two people.",
		"Q: Why did you close it?|A: Engineers told us the steel was gone. It was the worst rust in the state, and it killed two people.",
		"",
	},
	{
		"an interview with no names",
		"We met Dana Poe in her office, which overlooks the river and the old mill beside it.\n\nWhy did you close the bridge?\n\nThe steel was gone. It was the worst rust in the state, and it killed two people.\n\nWho paid for the work?\n\nThe state did. About 40 million dollars was stolen by contractors.\n\nWhat do you say to those who lost their jobs?\n\nMy job is to keep people alive, and I did that.",
		"",
		"",
	},
	{
		"a post that is signed",
		"The mayor confirmed the closure on Tuesday after a week of rumours about the state of the bridge.\n\nBecause the state lied to us, 40 people died.\n\n— Dana Poe (@danapoe) March 3, 2021",
		"The mayor: the closure|Dana Poe: Because the state lied to us, 40 people died.",
		"",
	},
	{
		"quotations that are signed",
		"The report on the bridge, which came out on Tuesday, drew these replies from people in the town.\n\n\"We had no choice. The state lied.\"\n— Ann Poole, mayor of Halford\n\n“The worst is over.” – Sam Lee, an engineer",
		"Ann Poole, mayor of Halford: \"We had no choice. The state lied.\"|Sam Lee, an engineer: “The worst is over.”",
		"",
	},
	{
		"a list of what a report found",
		"Here is what the report says about the north bridge, which closed on Monday after a storm:\n\n• Nobody painted it for 20 years because the state refused to pay\n• Repairs will cost $40 million, the worst overrun in its history\n\nThe inspectors found:\n- The steel was gone because of neglect.",
		"the report: the north bridge … Nobody painted it for 20 years because the state refused to pay … Repairs will cost $40 million, the worst overrun in its history|the state: to pay|The inspectors: The steel was gone because of neglect.",
		"",
	},
	{
		"datelines",
		"WASHINGTON (AP) — The Senate put off the vote, Sen. Maria Holt said.\n\nOTTAWA -- The prime minister said the plan was dead.\n\nLONDON, March 3 (Reuters) - Acme said on Tuesday it would close 40 branches.",
		"Sen. Maria Holt: The Senate put off the vote|The prime minister: the plan was dead|Acme: it would close 40 branches",
		"",
	},
	{
		"a dateline with a colon",
		"NEW DELHI: At least nine people were hurt, the health ministry said.\n\nPolice said so on Monday.",
		"the health ministry: At least nine people were hurt",
		"",
	},
	{
		"British marks",
		"The council will sell the depot. 'We have run out of other options,' said Martin Frobisher. 'The boilers' valves have failed and the Treasury's loan runs out in May.' He called it 'a fire sale'.",
		"Martin Frobisher: 'We have run out of other options,' … 'The boilers' valves have failed and the Treasury's loan runs out in May.'|He: it 'a fire sale'",
		"",
	},
	{
		"British marks over paragraphs",
		"‘We have waited nine years,’ said Petra Vogel, the mayor. ‘Nobody called us.\n\n‘The boys’ hall is shut. The ’80s were better.\n\n‘In the end we drove there.’",
		"Petra Vogel, the mayor: ‘We have waited nine years,’ … ‘Nobody called us.\n\n‘The boys’ hall is shut. The ’80s were better.\n\n‘In the end we drove there.’",
		"no-date: ‘We have waited nine years,’ said Petra Vogel, the mayor.",
	},
	{
		"a mark on the first and the last paragraph only",
		"“We have waited nine years,” said Petra Vogel, the mayor. “Nobody called us.\n\nWe rang them every week because they lied.\n\nIn the end we drove there.”",
		"Petra Vogel, the mayor: “We have waited nine years,” … “Nobody called us.\n\nWe rang them every week because they lied.\n\nIn the end we drove there.”",
		"no-date: “We have waited nine years,” said Petra Vogel, the mayor.",
	},
	{
		"guillemets and low marks",
		"«We have waited», said Lucie Marchand, the mayor. «Nobody called.»\n\n„We have waited“, said Petra Vogel, a nurse. „Nobody called.“",
		"Lucie Marchand, the mayor: «We have waited» … «Nobody called.»|Petra Vogel, a nurse: „We have waited“ … „Nobody called.“",
		"",
	},
	{
		"typewriter marks",
		"``We have waited,'' said Petra Vogel, the mayor. ``Nobody called.''\n\n`We have waited,' said Lucie Marchand, a nurse. `Nobody called.'",
		"Petra Vogel, the mayor: ``We have waited,'' … ``Nobody called.''|Lucie Marchand, a nurse: `We have waited,' … `Nobody called.'",
		"no-date: ``We have waited,'' said Petra Vogel, the mayor.",
	},
	{
		"a lead in capitals",
		"POLICE SAY a man was found near the canal in Halford on Tuesday night after neighbours heard a noise.\n\nRESIDENTS OF Halford have told the Gazette that they fear the plan.",
		"POLICE: a man was found near the canal in Halford on Tuesday night after neighbours heard a noise|RESIDENTS OF Halford: that they fear the plan|they: the plan",
		"weasel-group: RESIDENTS OF Halford",
	},
	{
		"all in capitals",
		"THE MAYOR OF HALFORD, DANA POE, SAID ON TUESDAY THAT THE NORTH BRIDGE WOULD CLOSE FOR A YEAR. \"WE HAVE NO CHOICE,\" POE SAID.",
		"THE MAYOR OF HALFORD, DANA POE,: THAT THE NORTH BRIDGE WOULD CLOSE FOR A YEAR|POE: \"WE HAVE NO CHOICE,\"",
		"",
	},
	{
		"words broken at the ends of lines",
		"The council of Halford voted on Monday to close the bridge until the engi-\nneers have finished. Dana Poe, the leader of the coun-\ncil, said that the gov-\nernment had known. The steel was \"un-\nsafe\", Ms Poe said, and the whole of the deck was gone. Dana\nPoe said so.",
		"Dana Poe, the leader of the coun-\ncil,: that the gov-\nernment had known|Ms Poe: The steel was \"un-\nsafe\"",
		"",
	},
	{
		"soft hyphens, no-break spaces and joiners",
		"The coun­cil voted to close it, Ann Poole said. \"We have no choice,\" said Ann Poole. ​\"It⁠is over,\" she‍ said. Accord­ing to Ann Poole, it is late.",
		"Ann Poole: The coun­cil voted to close it|Ann Poole: \"We have no choice,\"|she: \"It⁠is over,\"|Ann Poole: it is late",
		"",
	},
	{
		"no space after a stop",
		"The bridge is shut, police said.The mayor was away.\"We had no choice,\" said Ann Poole.\"It was rusted.\"",
		"police: The bridge is shut|Ann Poole: \"We had no choice,\" … \"It was rusted.\"",
		"",
	},
	{
		"ellipses and dashes",
		"\"We … had no choice ... and nobody called,\" said Ann Poole. \"I don't know…\" she said. \"The steel\"—all of it—\"is gone,\" said Poole. \"We had no --\" Poole said.",
		"Ann Poole: \"We … had no choice ... and nobody called,\"|she: \"I don't know…\"|Poole: \"The steel\"—all of it—\"is gone,\"|Poole: \"We had no --\"",
		"",
	},
	{
		"line ends of Windows",
		"Bridge to close for a year\r\n\r\nThe north bridge will close for a year because the steel is rusted through, the council said on Tuesday.\r\n\r\n\"We have no choice,\" said Ann Poole. \"It is gone.\r\n\r\n\"Nobody called.\"\r\n",
		"the council: The north bridge will close for a year because the steel is rusted through|Ann Poole: \"We have no choice,\" … \"It is gone.\r\n\r\n\"Nobody called.\"",
		"",
	},
	{
		"footnotes",
		"The bridge will close for a year,[1] the council said.[2] It was built in 1931.¹ Ann Poole said the steel was gone.² \"It is over,\"[4] she said.[citation needed]",
		"the council: The bridge will close for a year|Ann Poole: the steel was gone|she: \"It is over,\"",
		"",
	},
	{
		"Markdown",
		"# Bridge to close\n\n*By Dana Poe*\n\nThe **north bridge** in Halford will close, [the council said](https://example.com/a) on Tuesday.\n\n* The work will cost $40 million, Poole said.\n\n\"We have _no_ choice,\" said **Ann Poole**.",
		"the council: The **north bridge** in Halford will close|Poole: The work will cost $40 million|Ann Poole: \"We have _no_ choice,\"",
		"",
	},
	{
		"furniture",
		"Bridge to close for a year\n\nPublished 3 March 2021\n\nThe north bridge will close for a year because the steel is rusted through, the council said on Tuesday.\n\nStory continues below advertisement\n\nMore than 40 people died in the worst fire in the state. Ann Lee / Getty Images\n\nThis story has been corrected to say that 40 people died because of the fire.\n\nDana Poe is the best writer in the state. Follow her on Twitter @danapoe.",
		"the council: The north bridge will close for a year because the steel is rusted through",
		"",
	},
	{
		"a press release",
		"FOR IMMEDIATE RELEASE\n\nContact: Dana Poe, press@acme.example\n\nACME OPENS PLANT\n\nHALFORD, Mass. – March 3, 2021 – The plant will open in May, said Ann Poole, chief executive of Acme.\n\n\"We are thrilled,\" she said.\n\nAbout Acme\n\nAcme is the largest maker of anvils in the world.\n\n# # #",
		"Ann Poole, chief executive of Acme: The plant will open in May|she: \"We are thrilled,\"",
		"",
	},
	{
		"posts",
		"The club said it was looking into the matter.\n\n@halfordfc: We know that 40 people were hurt because the gate was shut.\n\nDana Poe (@danapoe) tweeted: \"The bridge will close on Monday.\"",
		"The club: it was looking into the matter|@halfordfc: We know that 40 people were hurt because the gate was shut.|Dana Poe (@danapoe): \"The bridge will close on Monday.\"",
		"",
	},
	{
		"a hearing by the clock",
		"[00:00:12] Speaker 1: Can you tell us what caused the leak?\n\n[00:00:19] Speaker 2: It was caused by the worst storm in the state's history.\n\n[00:01:02] Speaker 1: How many were hurt?",
		"Speaker 1: Can you tell us what caused the leak?|Speaker 2: It was caused by the worst storm in the state's history.|Speaker 1: How many were hurt?",
		"",
	},
	{
		"in court",
		"Q. Who told you that?\n\nA. My brother stole the car because he was drunk.\n\nTHE COURT: Sustained.",
		"Q.: Who told you that?|A.: My brother stole the car because he was drunk.|THE COURT: Sustained.",
		"",
	},
	{
		"feet and inches",
		"The driver, who is 6' 2\" tall, hit a 3\" pipe, Ann Poole said. The boys' team won, she said.",
		"Ann Poole: The driver, who is 6' 2\" tall, hit a 3\" pipe|she: The boys' team won",
		"",
	},
	{
		"quotations in quotations",
		"\"He told me, 'You're finished,' and I left,\" said Ann Poole. \"The officials' letter said 'no'.\"",
		"Ann Poole: \"He told me, 'You're finished,' and I left,\" … \"The officials' letter said 'no'.\"",
		"",
	},
}

func TestCopy(t *testing.T) {
	for _, c := range copies {
		d := document.Plain("", c.text)
		r := Analyze(&d, Options{})
		var said, findings []string
		for _, a := range r.Attributions {
			if a.Confidence < 50 {
				continue
			}
			var content []string
			for _, s := range a.Content {
				content = append(content, s.Of(c.text))
			}
			said = append(said, a.SourceAt.Of(c.text)+": "+strings.Join(content, " … "))
		}
		for _, f := range r.Findings {
			findings = append(findings, f.Rule.ID+": "+f.At.Of(c.text))
		}
		if got := strings.Join(said, "|"); got != c.said {
			t.Errorf("%s: said\n got %s\nwant %s", c.name, got, c.said)
		}
		if got := strings.Join(findings, "|"); got != c.findings {
			t.Errorf("%s: findings\n got %s\nwant %s", c.name, got, c.findings)
		}
	}
}

// FuzzAnalyze holds the engine to what it promises of any text: a report, in which
// every position is inside the text and on the edge of a rune.
func FuzzAnalyze(f *testing.F) {
	for _, c := range copies {
		f.Add(c.text)
	}
	f.Add("The bridge was shut because it was old.\n\nDana Poe\n\nHalford, Mass.")
	f.Fuzz(func(t *testing.T, s string) {
		s = strings.ToValidUTF8(s, "\uFFFD")
		check := func(what string, x text.Span) {
			if x.Start < 0 || x.End < x.Start || int(x.End) > len(s) || !utf8.RuneStart((s + " ")[x.Start]) || !utf8.RuneStart((s + " ")[x.End]) {
				t.Fatalf("%s at %v in %d bytes", what, x, len(s))
			}
		}
		d := document.Plain("", s)
		r := Analyze(&d, Options{All: true})
		for _, x := range r.Findings {
			check(x.Rule.ID, x.At)
			for _, o := range x.Related {
				check(x.Rule.ID, o.At)
			}
		}
		for _, a := range r.Attributions {
			check("source", a.SourceAt)
			check("cue", a.CueAt)
			last := int32(0)
			for _, c := range a.Content {
				check("content", c)
				if c.Start < last {
					t.Fatalf("content %v before %d", c, last)
				}
				last = c.End
			}
		}
		for _, x := range r.Sources {
			for _, m := range x.Mentions {
				check("mention", m)
			}
		}
	})
}
