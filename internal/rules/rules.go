// Package rules holds the rules, one to a file, and the list of them. A rule is
// a literal of rule.Rule; beside NAME.go stands NAME.txtar with prose that must
// raise it, the expected words in [[double brackets]], and prose that must not.
// To add a rule: write the two files and add one line to All.
package rules

import "whosaid/internal/rule"

// All is every rule, in the order of the catalogue.
var All = []*rule.Rule{
	anonymousIndividual,
	anonymousGroup,
	bareSource,
	anonymityWithoutReason,
	reasonNotSpecific,
	firstNameOnly,
	pseudonym,
	unnamedSpokesperson,
	unnamedOfficials,
	weaselGroup,
	unexplainedExpert,
	anonymousOpinion,
	anonymousAttack,
	inflatedSource,
	pluralFromOne,
	houseLearned,
	declinedAndQuoted,
	anonymousSecondhand,
	orphanQuote,
	passiveAttribution,
	hearsayAdverb,
	agentlessOpinion,
	secondhand,
	unlinkedStudy,
	incompletePoll,
	socialMediaUnverified,
	openWikiSource,
	undisclosedDocument,
	loadedAttributionVerb,
	mindReadingVerb,
	scareQuote,
	lateAttribution,
	mixedSpeakers,
	staleCarryover,
	selfCitation,
	unattributedAllegation,
	unattributedNumber,
	unattributedEvent,
	unattributedCausal,
	unattributedMotive,
	unattributedSuperlative,
	unattributedTrend,
	unattributedNegative,
	unattributedPrediction,
	unattributedEvaluation,
	certaintyBooster,
	vagueNumber,
	vagueTime,
	vagueEntity,
	unnamedSubject,
	singleSource,
	singleAnonymousSource,
	anonymousMajority,
	leadUnsourced,
	attributionDesert,
	headlineOverreach,
	noDate,
	noResponse,
	anonymousNoByline,
	uniformSources,
}

// IDs gives the ids of all rules, in the order of the catalogue.
func IDs() []string {
	ids := make([]string, len(All))
	for i, r := range All {
		ids[i] = r.ID
	}
	return ids
}

// ByID gives the rule with that id, or nil.
func ByID(id string) *rule.Rule {
	for _, r := range All {
		if r.ID == id {
			return r
		}
	}
	return nil
}
