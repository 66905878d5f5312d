package rules

import (
	"whosaid/internal/claim"
	"whosaid/internal/rule"
)

var unattributedPrediction = &rule.Rule{
	ID:        "unattributed-prediction",
	Title:     "Forecast of the paper’s own",
	Group:     rule.Claims,
	Level:     rule.Low,
	Catches:   "will (likely), is set to, is poised to, could, may, is likely/bound to, promises to, threatens to, signals - about the future, own voice. Medium when flat (\"will\").",
	Message:   "This is a forecast in the paper's own voice.",
	Fix:       "Say who forecasts it and on what basis, or label it analysis.",
	Ask:       "Who says so, and have they been right before?",
	Standards: []string{"IPSO", "BBC-ACC", "REU-BASICS"},
	Limits:    "Announced plans may be taken for forecasts. Conditions (“would”) are left alone.",
	Measured:  rule.Measured{Right: 18, Of: 26},
	Check:     func(p *rule.Pass) { unattributed(p, claim.Prediction) },
}
