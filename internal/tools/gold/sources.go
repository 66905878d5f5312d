package gold

import (
	"bufio"
	"encoding/json"
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"whosaid/internal/text"
)

// A Voice is a source as a person marked it, or as the engine found it.
type Voice struct {
	Name     string // or ""
	Kind     string
	Mentions []text.Span // where it stands as the source of an attribution
}

// A Cast is an article and the sources that a person marked in it.
type Cast struct {
	Article string // file name without its ending
	Text    string
	Voices  []Voice
}

// ReadCasts gives the articles of texts, NAME.txt, that have labels in
// NAME.sources.jsonl. A label gives a mention by its words and by which
// occurrence of them it is.
func ReadCasts(texts, labels string) ([]Cast, error) {
	files, err := filepath.Glob(filepath.Join(labels, "*.sources.jsonl"))
	if err != nil {
		return nil, err
	}
	slices.Sort(files)
	var out []Cast
	for _, file := range files {
		name := strings.TrimSuffix(filepath.Base(file), ".sources.jsonl")
		data, err := os.ReadFile(filepath.Join(texts, name+".txt"))
		if err != nil {
			return nil, err
		}
		c := Cast{Article: name, Text: string(data)}
		if c.Voices, err = voices(file, c.Text); err != nil {
			return nil, err
		}
		out = append(out, c)
	}
	return out, nil
}

func voices(file, s string) ([]Voice, error) {
	f, err := os.Open(file)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	var out []Voice
	for lines := bufio.NewScanner(f); lines.Scan(); {
		if strings.TrimSpace(lines.Text()) == "" {
			continue
		}
		var l struct {
			Name     *string
			Kind     string
			Mentions []struct {
				Quote string
				Nth   int
			}
		}
		if err := json.Unmarshal(lines.Bytes(), &l); err != nil {
			return nil, fmt.Errorf("%s: %w", file, err)
		}
		v := Voice{Kind: l.Kind}
		if l.Name != nil {
			v.Name = *l.Name
		}
		for _, m := range l.Mentions {
			at := occurrence(s, m.Quote, m.Nth)
			if at < 0 {
				return nil, fmt.Errorf("%s: %q is not in the text %d times", file, m.Quote, m.Nth+1)
			}
			v.Mentions = append(v.Mentions, text.Span{Start: int32(at), End: int32(at + len(m.Quote))})
		}
		out = append(out, v)
	}
	return out, nil
}

// occurrence gives where quote stands for the nth time, 0 first; -1 if it does not.
func occurrence(s, quote string, nth int) int {
	at := -1
	for range nth + 1 {
		k := strings.Index(s[at+1:], quote)
		if k < 0 {
			return -1
		}
		at += k + 1
	}
	return at
}

// A CastTally counts how far the sources found agree with those that people
// marked. Only mentions found as the source of an attribution count: those that
// attribution misses are its own affair.
type CastTally struct {
	Show func(article, what string) // called with each disagreement, if set

	marked, found    int
	right            int // mentions whose source has the marked kind
	kinds            map[[2]string]int
	precision        float64 // B-cubed, summed over mentions
	recall           float64
	named, nameRight int
}

// Add counts the sources found in one article.
func (s *CastTally) Add(g *Cast, found []Voice) {
	if s.kinds == nil {
		s.kinds = map[[2]string]int{}
	}
	type pair struct{ gold, found int }
	var pairs []pair
	together := map[pair]int{}
	golds, founds := map[int]int{}, map[int]int{}
	for i, v := range g.Voices {
		for _, m := range v.Mentions {
			s.marked++
			k := standing(found, m)
			if k < 0 {
				continue
			}
			s.found++
			kind := found[k].Kind
			s.kinds[[2]string{v.Kind, kind}]++
			if kind == v.Kind {
				s.right++
			} else {
				s.show(g, "%s, not %s: %s", v.Kind, kind, m.Of(g.Text))
			}
			p := pair{i, k}
			pairs = append(pairs, p)
			together[p]++
			golds[i]++
			founds[k]++
		}
	}
	for _, p := range pairs {
		s.precision += float64(together[p]) / float64(founds[p.found])
		s.recall += float64(together[p]) / float64(golds[p.gold])
	}
	for i, v := range g.Voices {
		most := pair{-1, -1}
		for k := range found {
			if p := (pair{i, k}); together[p] > together[most] {
				most = p
			}
		}
		if most.found < 0 {
			continue
		}
		if n := golds[i] - together[most]; n > 0 {
			s.show(g, "%d of %d mentions of %s are apart", n, golds[i], v.title(g.Text))
		}
		if n := founds[most.found] - together[most]; n > 0 {
			s.show(g, "%d mentions of others stand with %s", n, v.title(g.Text))
		}
		// What a document or a group is called is the labeller's wording.
		if v.Kind != "named-person" && v.Kind != "institution" && v.Kind != "named-outlet" && v.Kind != "first-name" || v.Name == "" || !strings.Contains(g.Text, v.Name) {
			continue
		}
		s.named++
		if n := found[most.found].Name; plainName(n) == plainName(v.Name) {
			s.nameRight++
		} else {
			s.show(g, "named %q, not %q", v.Name, n)
		}
	}
}

// standing gives the source with a mention that shares most with m, -1 if none does.
func standing(found []Voice, m text.Span) int {
	best, most := -1, int32(0)
	for k, v := range found {
		for _, f := range v.Mentions {
			if n := min(f.End, m.End) - max(f.Start, m.Start); n > most {
				best, most = k, n
			}
		}
	}
	return best
}

// title says which source v is, to a person.
func (v Voice) title(s string) string {
	if v.Name != "" {
		return v.Name
	}
	if len(v.Mentions) == 0 {
		return v.Kind
	}
	return v.Mentions[0].Of(s)
}

func plainName(s string) string {
	return strings.TrimPrefix(strings.ToLower(s), "the ")
}

func (s *CastTally) show(g *Cast, format string, args ...any) {
	if s.Show != nil {
		s.Show(g.Article, fmt.Sprintf(format, args...))
	}
}

// Kinds gives the share of mentions found whose source has the marked kind,
// Together the B-cubed F1 of which mentions are one source, and Names the share
// of named sources with the marked name.
func (s *CastTally) Kinds() float64 { return float64(s.right) / float64(max(1, s.found)) }
func (s *CastTally) Together() float64 {
	_, _, f := s.bcubed()
	return f
}
func (s *CastTally) Names() float64 { return float64(s.nameRight) / float64(max(1, s.named)) }

func (s *CastTally) bcubed() (p, r, f float64) {
	n := float64(max(1, s.found))
	p, r = s.precision/n, s.recall/n
	return p, r, 2 * p * r / max(p+r, 1e-9)
}

func (s *CastTally) String() string {
	p, r, f := s.bcubed()
	out := fmt.Sprintf("mentions %d of %d found\nkind     %d of %d right, %.3f\nsources  B-cubed P %.3f R %.3f F1 %.3f\nname     %d of %d right, %.3f\n",
		s.found, s.marked, s.right, s.found, s.Kinds(), p, r, f, s.nameRight, s.named, s.Names())
	all := map[string][2]int{} // mentions of the kind, and those found as such
	for k, n := range s.kinds {
		c := all[k[0]]
		c[0] += n
		if k[0] == k[1] {
			c[1] += n
		}
		all[k[0]] = c
	}
	for _, kind := range slices.Sorted(maps.Keys(all)) {
		out += fmt.Sprintf("  %-20s %3d of %3d", kind, all[kind][1], all[kind][0])
		var wrong []string
		for k, n := range s.kinds {
			if k[0] == kind && k[1] != kind {
				wrong = append(wrong, fmt.Sprintf("%s %d", k[1], n))
			}
		}
		slices.Sort(wrong)
		if len(wrong) > 0 {
			out += "  else " + strings.Join(wrong, ", ")
		}
		out += "\n"
	}
	return strings.TrimSuffix(out, "\n")
}
