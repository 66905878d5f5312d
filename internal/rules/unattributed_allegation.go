package rules

import (
	"whosaid/internal/claim"
	"whosaid/internal/rule"
)

var unattributedAllegation = &rule.Rule{
	ID:        "unattributed-allegation",
	Title:     "Wrongdoing stated as fact",
	Group:     rule.Claims,
	Level:     rule.High,
	Catches:   "Crime, abuse, fraud, corruption, ill-treatment or repression stated as fact, with no finding, charge or source. Words that convict (\"notorious\", \"corrupt\") count.",
	Message:   "A serious allegation is stated as fact.",
	Fix:       "Attribute it to a court, charge, report or named accuser; seek a response.",
	Ask:       "Has it been tested? Was the accused asked?",
	Standards: []string{"BBC-ALLEG", "REU-ATTN", "IPSO", "BBC-ACC", "AP-DAN"},
	Limits:    "It knows wrongdoing by its words: a misdeed told in plain words (\"spent the donations on a boat\") is missed. A sentence that tells of a charge, an arrest or a trial is left alone as a whole.",
	Check:     func(p *rule.Pass) { unattributed(p, claim.Allegation) },
}
