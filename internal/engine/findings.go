package engine

import (
	"cmp"
	"slices"

	"whosaid/internal/rule"
)

// order says which of two findings on the same words is the primary one; the
// other becomes its "also" (RULES.md, principle 11).
var order = []string{
	"anonymous-attack", "single-anonymous-source", "bare-source", "anonymous-individual", "anonymous-group",
	"weasel-group", "unexplained-expert", "anonymous-opinion", "declined-and-quoted", "unnamed-officials", "unnamed-spokesperson", "pseudonym", "first-name-only",
	"house-learned", "anonymous-secondhand", "secondhand", "social-media-unverified", "incomplete-poll", "unlinked-study",
	"open-wiki-source", "undisclosed-document", "self-citation", "orphan-quote", "passive-attribution", "hearsay-adverb", "agentless-opinion", "scare-quote",
	"plural-from-one", "inflated-source", "loaded-attribution-verb", "mind-reading-verb", "mixed-speakers", "late-attribution", "stale-carryover",
	"reason-not-specific", "anonymity-without-reason", "single-source",
	"unattributed-allegation", "unattributed-prediction", "unattributed-number", "unattributed-event", "unattributed-causal",
	"unattributed-motive", "unattributed-superlative", "unattributed-trend", "unattributed-negative",
	"unattributed-evaluation", "certainty-booster", "vague-number", "vague-time", "vague-entity",
	"unnamed-subject", "lead-unsourced", "no-response", "anonymous-majority", "headline-overreach", "attribution-desert",
	"uniform-sources", "no-date", "anonymous-no-byline",
}

// Confidence below this many percent is not shown (RULES.md, principle 13).
const doubtful = 50

// byPlace gives findings in the order of the text.
//
// All that is sorted in the engine is sorted as int32: slices has a copy of what it does
// for each type, and readers download them.
func byPlace(findings []rule.Finding) []rule.Finding {
	order := make([]int32, len(findings)) // findings are large to move about
	for i := range order {
		order[i] = int32(i)
	}
	slices.SortStableFunc(order, func(i, j int32) int { return place(&findings[i], &findings[j]) })
	sorted := make([]rule.Finding, len(findings))
	for k, i := range order {
		sorted[k] = findings[i]
	}
	return sorted
}

func place(a, b *rule.Finding) int {
	if a.At.Start != b.At.Start {
		return int(a.At.Start - b.At.Start)
	}
	return int(a.At.End - b.At.End)
}

// merge folds findings on the same words, which are sorted by place, into one.
// Claims and what is said of sources are different things to fix: see kin.
func merge(findings []rule.Finding) []rule.Finding {
	sure := findings[:0]
	for i := range findings {
		if findings[i].Confidence >= doubtful {
			sure = append(sure, findings[i])
		}
	}
	findings = sure
	var out []rule.Finding
	// Findings that overlap, each with one of the others, are folded by themselves.
	for first := 0; first < len(findings); {
		end, last := findings[first].At.End, first+1
		for last < len(findings) && findings[last].At.Start < end {
			end = max(end, findings[last].At.End)
			last++
		}
		out = append(out, fold(findings[first:last])...)
		first = last
	}
	return byPlace(out)
}

// fold merges findings that stand close together, the primary rules first.
func fold(findings []rule.Finding) []rule.Finding {
	if len(findings) == 1 { // as most do
		return findings
	}
	rank := func(f rule.Finding) int {
		if i := slices.Index(order, f.Rule.ID); i >= 0 {
			return i
		}
		return len(order)
	}
	first := make([]int32, len(findings))
	for i := range first {
		first[i] = int32(i)
	}
	slices.SortStableFunc(first, func(i, j int32) int { return cmp.Compare(rank(findings[i]), rank(findings[j])) })
	var out []rule.Finding
next:
	for _, k := range first {
		f := findings[k]
		for i := range out {
			if out[i].At.Overlaps(f.At) && kin(out[i].Rule, f.Rule) {
				if out[i].Rule != f.Rule && !slices.Contains(out[i].Also, f.Rule) {
					out[i].Also = append(out[i].Also, f.Rule)
				}
				if f.Rule.Group == rule.Claims || f.Rule.Group == rule.Anonymous { // the words matter as much as the gravest finding on them
					out[i].Level = max(out[i].Level, f.Level)
				}
				continue next
			}
		}
		out = append(out, f)
	}
	return out
}

// kin reports whether findings of two rules may stand for one another: both are
// about who speaks, or both about a claim. What is said of the text as a whole
// stands by itself, even where its place is a word that is marked too.
func kin(a, b *rule.Rule) bool {
	speaks := func(r *rule.Rule) bool {
		return r.Group == rule.Anonymous || r.Group == rule.Attribution || r.ID == "single-anonymous-source" || r.ID == "single-source"
	}
	return a == b || speaks(a) && speaks(b) || a.Group == rule.Claims && b.Group == rule.Claims
}

// claims counts the findings about claims, those of medium level or higher, and
// those that can be checked.
func claims(findings []rule.Finding) (all, mediumUp, checkable int) {
	for _, f := range findings {
		if f.Rule.Group == rule.Claims && f.Level > rule.Info {
			all++
			if f.Level >= rule.Medium {
				mediumUp++
			}
			if f.Checkable {
				checkable++
			}
		}
	}
	return all, mediumUp, checkable
}

// Claims shown by default: at most one a sentence and this many in 1,000 words.
const claimsPerThousand = 12

// limit leaves out what the caller did not ask for: findings below a level and,
// unless all are wanted, claims beyond the caps, the most important first.
func limit(p *rule.Pass, findings []rule.Finding, o Options) []rule.Finding {
	keep := make([]bool, len(findings))
	var claims []int32
	for i, f := range findings {
		keep[i] = f.Level >= o.MinLevel && f.Confidence >= o.Confidence
		if keep[i] && f.Rule.Group == rule.Claims && !o.All {
			keep[i] = false
			claims = append(claims, int32(i))
		}
	}
	slices.SortStableFunc(claims, func(i, j int32) int {
		a, b := &findings[i], &findings[j]
		return cmp.Or(cmp.Compare(b.Level, a.Level), cmp.Compare(b.Confidence, a.Confidence))
	})
	most := cmp.Or(o.ClaimsPerThousand, claimsPerThousand)
	left := max(1, (p.Words*most+999)/1000)
	used := map[int32]bool{}
	for _, i := range claims {
		s := p.SentenceAt(findings[i].At.Start)
		if left > 0 && !used[s] {
			used[s] = true
			keep[i] = true
			left--
		}
	}
	out := findings[:0]
	for i, f := range findings {
		if keep[i] {
			out = append(out, f)
		}
	}
	return out
}
