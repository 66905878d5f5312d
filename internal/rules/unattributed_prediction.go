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
	Message:   "This is a forecast in the paper's own voice.",
	Fix:       "Say who forecasts it and on what basis, or label it analysis.",
	Ask:       "Who says so, and have they been right before?",
	Standards: []string{"IPSO", "BBC-ACC", "REU-BASICS"},
	Check:     func(p *rule.Pass) { unattributed(p, claim.Prediction) },
}
