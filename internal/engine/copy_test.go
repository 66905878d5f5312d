package engine

import (
	"strings"
	"testing"

	"whosaid/internal/document"
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
