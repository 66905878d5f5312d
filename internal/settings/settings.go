// Package settings reads what a newsroom, a page or a person has set into the
// options of the engine. It takes the tree of values that a file or a request
// holds and gives Settings, with everything that is wrong in it: unknown names
// with the one that was probably meant, values of the wrong kind. It reads no
// files and knows no TOML; schema.json describes the same settings for JSON.
package settings

import (
	"slices"
	"strconv"
	"strings"

	"whosaid/internal/engine"
	"whosaid/internal/rule"
	"whosaid/internal/rules"
)

// Settings are the engine's options, and what the command line is told beside them.
type Settings struct {
	engine.Options
	Fail   bool       // findings fail a check
	FailOn rule.Level // from this level up
	Skip   []string   // folders and files not to read, as patterns of path.Match
	Ignore []Ignore
}

// An Ignore leaves findings out of the report on one text: one by fingerprint,
// or those of a rule.
type Ignore struct {
	Fingerprint uint64 // or 0
	Rule        string
	Start, End  int // UTF-16 code units; -1 where they are left out
	InText      bool
	Reason      string
}

// Default is what holds where nothing is set.
func Default() Settings {
	return Settings{
		Options: engine.Options{MinLevel: rule.Low, Confidence: 50, ClaimsPerThousand: 12},
		Fail:    true, FailOn: rule.High,
	}
}

// The names of what can be set.
var (
	keys     = []string{"profile", "min-level", "fail-on", "all", "skip", "rules", "limits", "house", "site"}
	limits   = []string{"confidence", "claims-per-1000-words"}
	lists    = []string{"institutions", "roles", "people", "outlets", "common-knowledge"} // in the order of house.Kind
	Levels   = []string{"info", "low", "medium", "high"}                                  // in the order of rule.Level
	wishes   = []string{"rule", "finding", "start", "end", "in-text", "reason"}
	FailOn   = []string{"none", "low", "medium", "high"}
	Profiles = []string{"editor", "wire", "fact-checker", "reader", "strict"} // in the order of rules.Profile
	Choices  = []string{"off", "on", "info", "low", "medium", "high"}         // in the order of rules.Choice
)

// Read gives what v sets for many texts, over what is set by default. If anything
// is wrong, the rest of it holds none the less.
func Read(v Value) (Settings, []Problem) { return read(v, keys) }

// ReadForText gives what v sets for one text, of which findings may be ignored.
func ReadForText(v Value) (Settings, []Problem) {
	return read(v, append(keys[:len(keys):len(keys)], "ignore"))
}

func read(v Value, known []string) (Settings, []Problem) {
	r := reader{Settings: Default()}
	r.table(v, "", known, r.setting)
	return r.Settings, r.problems
}

type reader struct {
	Settings
	problems []Problem
}

func (r *reader) wrong(at int, path, message string) {
	r.problems = append(r.problems, Problem{at, path, message})
}

func (r *reader) setting(path, key string, v Value) {
	switch key {
	case "profile":
		if n, ok := r.choice(v, path, Profiles); ok {
			r.Profile = rules.Profile(n)
		}
	case "min-level":
		if n, ok := r.choice(v, path, Levels); ok {
			r.MinLevel = rule.Level(n)
		}
	case "fail-on":
		if n, ok := r.choice(v, path, FailOn); ok {
			r.Fail, r.FailOn = n > 0, rule.Level(n)
		}
	case "all":
		if r.is(v, path, Flag) {
			r.All = v.Flag
		}
	case "site":
		if r.is(v, path, Text) {
			r.Site = v.Text
			if !strings.HasPrefix(v.Text, "https://") && !strings.HasPrefix(v.Text, "http://") {
				r.wrong(v.At, path, "this has to begin with https:// or http://")
			}
			if !strings.HasSuffix(r.Site, "/") {
				r.Site += "/"
			}
		}
	case "ignore":
		if !r.is(v, path, List) {
			return
		}
		for i, x := range v.List {
			at := path + "[" + strconv.Itoa(i) + "]"
			if n, ok := r.ignore(x, at); ok {
				r.Ignore = append(r.Ignore, n)
			}
		}
	case "skip":
		r.Skip = r.words(v, path)
	case "rules":
		r.Rules = map[string]rules.Choice{}
		r.table(v, path, rules.IDs(), func(path, id string, v Value) {
			if n, ok := r.choice(v, path, Choices); ok {
				r.Rules[id] = rules.Choice(n)
			}
		})
	case "limits":
		r.table(v, path, limits, func(path, key string, v Value) {
			if key == "confidence" {
				r.Confidence = uint8(r.number(v, path, 50, 100))
			} else {
				r.ClaimsPerThousand = r.number(v, path, 1, 1000)
			}
		})
	case "house":
		r.table(v, path, lists, func(path, key string, v Value) {
			r.House[slices.Index(lists, key)] = r.words(v, path)
		})
	}
}

func (r *reader) ignore(v Value, path string) (Ignore, bool) {
	g := Ignore{Start: -1, End: -1}
	before := len(r.problems)
	r.table(v, path, wishes, func(path, key string, v Value) {
		switch key {
		case "start":
			g.Start = r.number(v, path, 0, 1<<30)
		case "end":
			g.End = r.number(v, path, 0, 1<<30)
		case "in-text":
			g.InText = r.is(v, path, Flag) && v.Flag
		default:
			if !r.is(v, path, Text) {
				return
			}
			switch key {
			case "rule":
				g.Rule = v.Text
			case "reason":
				g.Reason = v.Text
			case "finding":
				if g.Fingerprint = fingerprint(v.Text); g.Fingerprint == 0 {
					r.wrong(v.At, path, "this has to be the 16 hexadecimal digits of a fingerprint")
				}
			}
		}
	})
	if len(r.problems) == before {
		switch {
		case g.Rule == "" && g.Fingerprint == 0:
			r.wrong(v.At, path, "this has to name a rule or a finding")
		case g.End >= 0 && g.End < g.Start || g.End >= 0 && g.Start < 0:
			r.wrong(v.At, path, "this ends before it starts")
		}
	}
	return g, len(r.problems) == before
}

// fingerprint reads 16 hexadecimal digits; 0 if they are not.
func fingerprint(s string) uint64 {
	p := parser{s: s}
	var n uint64
	for p.i+4 <= len(s) {
		n = n<<16 | uint64(p.hex())
	}
	if len(s) != 16 || p.wrong != nil {
		return 0
	}
	return n
}

// table calls each with every entry whose key is known.
func (r *reader) table(v Value, path string, known []string, each func(path, key string, v Value)) {
	if !r.is(v, path, Table) {
		return
	}
	thing := "setting"
	if path == "rules" {
		thing = "rule"
	}
	for _, e := range v.Entries {
		at := e.Key
		if path != "" {
			at = path + "." + e.Key
		}
		if slices.Contains(known, e.Key) {
			each(at, e.Key, e.Value)
		} else {
			r.wrong(e.At, at, "there is no "+thing+" "+quoted(e.Key)+DidYouMean(e.Key, known))
		}
	}
}

func (r *reader) is(v Value, path string, want Kind) bool {
	if v.Kind == want {
		return true
	}
	message := "this has to be " + want.String()
	if v.Kind != Other {
		message += ", and is " + v.Kind.String()
	}
	r.wrong(v.At, path, message)
	return false
}

// choice gives the place of a word among words.
func (r *reader) choice(v Value, path string, words []string) (int, bool) {
	if !r.is(v, path, Text) {
		return 0, false
	}
	if i := slices.Index(words, v.Text); i >= 0 {
		return i, true
	}
	r.wrong(v.At, path, quoted(v.Text)+" is not one of "+strings.Join(words, ", ")+DidYouMean(v.Text, words))
	return 0, false
}

func (r *reader) number(v Value, path string, least, most int) int {
	if !r.is(v, path, Number) {
		return least
	}
	if v.Number < least || v.Number > most {
		r.wrong(v.At, path, strconv.Itoa(v.Number)+" is not from "+strconv.Itoa(least)+" to "+strconv.Itoa(most))
		return least
	}
	return v.Number
}

// words reads a list of texts, none of them empty.
func (r *reader) words(v Value, path string) []string {
	if !r.is(v, path, List) {
		return nil
	}
	out := make([]string, 0, len(v.List))
	for i, x := range v.List {
		at := path + "[" + strconv.Itoa(i) + "]"
		if !r.is(x, at, Text) {
			continue
		}
		if strings.TrimSpace(x.Text) == "" {
			r.wrong(x.At, at, "this is empty")
			continue
		}
		out = append(out, x.Text)
	}
	return out
}
