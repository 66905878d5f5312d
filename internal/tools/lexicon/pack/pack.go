// Package pack turns the word lists into the binary that package lexicon embeds.
//
// A list is a text file named for its class. Lines that start with # are the
// header: what it holds, origin, licence, date. "# forms: verb" or "# forms:
// noun" asks for the inflected forms of each entry; an entry of several words
// on one line gives its forms itself.
package pack

import (
	"encoding/binary"
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"unicode"

	"whosaid/internal/lexicon"
)

// Dir packs every list in dir. A list with no class, or a class with no list, is an error.
func Dir(dir string) ([]byte, error) {
	words := map[string]lexicon.Set{}
	for bit, name := range lexicon.Names {
		path := filepath.Join(dir, name+".txt")
		data, err := os.ReadFile(path)
		if err != nil {
			return nil, fmt.Errorf("pack: class %s: %w", name, err)
		}
		forms, err := parse(string(data))
		if err != nil {
			return nil, fmt.Errorf("pack: %s: %w", path, err)
		}
		for _, w := range forms {
			words[w] |= 1 << bit
		}
	}
	files, err := filepath.Glob(filepath.Join(dir, "*.txt"))
	if err != nil {
		return nil, err
	}
	for _, f := range files {
		if name := strings.TrimSuffix(filepath.Base(f), ".txt"); !slices.Contains(lexicon.Names[:], name) {
			return nil, fmt.Errorf("pack: %s is the list of no class", f)
		}
	}
	return pack(words), nil
}

// pack lays the words out as package lexicon says.
func pack(words map[string]lexicon.Set) []byte {
	bySet := map[lexicon.Set][]string{}
	size := 0
	for w, set := range words {
		bySet[set] = append(bySet[set], w)
		size += len(w)
	}
	const ends = 31
	out := binary.LittleEndian.AppendUint32([]byte(lexicon.Layout), uint32(len(words)))
	out = binary.LittleEndian.AppendUint32(out, uint32(size))
	for _, set := range slices.Sorted(maps.Keys(bySet)) {
		out = binary.LittleEndian.AppendUint64(out, uint64(set))
		before := ""
		for _, w := range slices.Sorted(slices.Values(bySet[set])) {
			shared := 0
			for shared < min(len(w), len(before), ends-1) && w[shared] == before[shared] {
				shared++
			}
			out = append(append(out, byte(shared)), w[shared:]...)
			before = w
		}
		out = append(out, ends)
	}
	return out
}

func parse(data string) ([]string, error) {
	var out []string
	forms, previous := "", ""
	for n, line := range strings.Split(data, "\n") {
		line = strings.TrimSpace(line)
		if h, ok := strings.CutPrefix(line, "#"); ok {
			if v, ok := strings.CutPrefix(strings.TrimSpace(h), "forms:"); ok {
				forms = strings.TrimSpace(v)
			}
			continue
		}
		if line == "" {
			continue
		}
		if line <= previous {
			return nil, fmt.Errorf("line %d: %q is not after %q: keep lists sorted, one entry once", n+1, line, previous)
		}
		previous = line
		if line != strings.ToLower(line) {
			return nil, fmt.Errorf("line %d: %q is not in lower case", n+1, line)
		}
		words := strings.Fields(line)
		for _, w := range words {
			if strings.ContainsFunc(w, unicode.IsControl) {
				return nil, fmt.Errorf("line %d: %q holds a control character", n+1, w)
			}
			if len(w) > 40 {
				return nil, fmt.Errorf("line %d: %q is longer than 40 bytes", n+1, w)
			}
		}
		out = append(out, words...)
		if len(words) == 1 {
			switch forms {
			case "verb":
				out = append(out, verb(line)...)
			case "noun":
				out = append(out, plural(line))
			case "":
			default:
				return nil, fmt.Errorf("unknown forms %q", forms)
			}
		}
	}
	return out, nil
}

func vowel(c byte) bool { return strings.IndexByte("aeiou", c) >= 0 }

// verb gives the third person, past and -ing forms of a regular verb. A verb that
// doubles its last letter or is irregular stands in the list with its forms.
func verb(w string) []string {
	l := len(w)
	switch {
	case strings.HasSuffix(w, "ee"):
		return []string{w + "s", w + "d", w + "ing"}
	case strings.HasSuffix(w, "ie"):
		return []string{w + "s", w + "d", w[:l-2] + "ying"}
	case strings.HasSuffix(w, "e"):
		return []string{w + "s", w + "d", w[:l-1] + "ing"}
	case strings.HasSuffix(w, "y") && l > 1 && !vowel(w[l-2]):
		return []string{w[:l-1] + "ies", w[:l-1] + "ied", w + "ing"}
	case sibilant(w):
		return []string{w + "es", w + "ed", w + "ing"}
	}
	return []string{w + "s", w + "ed", w + "ing"}
}

func plural(w string) string {
	l := len(w)
	switch {
	case strings.HasSuffix(w, "woman"), strings.HasSuffix(w, "man") && !strings.HasSuffix(w, "human") && !strings.HasSuffix(w, "german"):
		return w[:l-2] + "en"
	case strings.HasSuffix(w, "y") && l > 1 && !vowel(w[l-2]):
		return w[:l-1] + "ies"
	case sibilant(w):
		return w + "es"
	}
	return w + "s"
}

func sibilant(w string) bool {
	for _, s := range []string{"s", "x", "z", "ch", "sh"} {
		if strings.HasSuffix(w, s) {
			return true
		}
	}
	return false
}
