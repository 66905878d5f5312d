// Package gold reads corpora in PolNeAR's layout and counts how far what was
// found agrees with what people marked. It is shared by the trainer and the
// evaluation; it judges no findings.
package gold

import (
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"whosaid/internal/document"
	"whosaid/internal/segment"
	"whosaid/internal/tag"
	"whosaid/internal/text"
)

// A Triple is an annotated attribution: spans of bytes, in text order.
type Triple struct {
	Source, Cue, Content []text.Span
}

// An Article is an article as one annotator marked it.
type Article struct {
	Name    string
	Text    *tag.Text
	Triples []Triple
	words   []word // what agreement is counted over
}

// A word is a run of letters and digits, or any other sign.
type word struct {
	text.Span
	sign bool
}

// Read gives the articles of dir. With all, those that several people
// annotated come once for each; else as the first of them by name has them.
func Read(dir string, all bool) ([][]Article, error) {
	files, err := filepath.Glob(filepath.Join(dir, "text", "*.txt"))
	if err != nil {
		return nil, err
	}
	slices.Sort(files)
	marks, err := os.ReadDir(filepath.Join(dir, "attributions"))
	if err != nil {
		return nil, err
	}
	by := map[string][]string{}
	for _, m := range marks {
		if name, ok := strings.CutSuffix(m.Name(), ".ann"); ok && len(name) > 5 {
			by[name[:len(name)-5]] = append(by[name[:len(name)-5]], m.Name())
		}
	}
	var out [][]Article
	for _, file := range files {
		name := strings.TrimSuffix(filepath.Base(file), ".txt")
		data, err := os.ReadFile(file)
		if err != nil {
			return nil, err
		}
		doc := document.Plain("", strings.ToValidUTF8(string(data), "\uFFFD"))
		t := tag.Tag(segment.Split(&doc))
		anns := by[name]
		slices.Sort(anns)
		if !all && len(anns) > 1 {
			anns = anns[:1]
		}
		var article []Article
		for _, a := range anns {
			data, err := os.ReadFile(filepath.Join(dir, "attributions", a))
			if err != nil {
				return nil, err
			}
			article = append(article, Article{name, t, read(string(data), doc.Text), words(doc.Text)})
		}
		if len(article) > 0 {
			out = append(out, article)
		}
	}
	return out, nil
}

// read reads brat's stand-off notes, whose positions are code points.
func read(ann, s string) []Triple {
	at := make([]int32, 0, len(s)+1)
	for i := range s {
		at = append(at, int32(i))
	}
	at = append(at, int32(len(s)))
	spans := map[string][]text.Span{}
	var out []Triple
	for line := range strings.Lines(ann) {
		f := strings.Split(strings.TrimRight(line, "\n"), "\t")
		switch {
		case strings.HasPrefix(line, "T") && len(f) >= 3:
			_, rest, _ := strings.Cut(f[1], " ")
			for part := range strings.SplitSeq(rest, ";") {
				a, b, _ := strings.Cut(part, " ")
				from, err1 := strconv.Atoi(a)
				to, err2 := strconv.Atoi(b)
				if err1 == nil && err2 == nil && from < to && to < len(at) {
					spans[f[0]] = append(spans[f[0]], text.Span{Start: at[from], End: at[to]})
				}
			}
		case strings.HasPrefix(line, "E") && len(f) >= 2:
			var t Triple
			for _, arg := range strings.Fields(f[1]) {
				role, ref, _ := strings.Cut(arg, ":")
				switch strings.TrimRight(role, "0123456789") {
				case "Source":
					t.Source = append(t.Source, spans[ref]...)
				case "Cue":
					t.Cue = append(t.Cue, spans[ref]...)
				case "Content":
					t.Content = append(t.Content, spans[ref]...)
				}
			}
			for _, l := range [][]text.Span{t.Source, t.Cue, t.Content} {
				slices.SortFunc(l, func(a, b text.Span) int { return int(a.Start - b.Start) })
			}
			out = append(out, t)
		}
	}
	return out
}

func words(s string) []word {
	var out []word
	inside := false
	for i, r := range s {
		n := int32(utf8.RuneLen(r))
		if r == utf8.RuneError {
			_, size := utf8.DecodeRuneInString(s[i:])
			n = int32(size)
		}
		switch {
		case unicode.IsLetter(r) || unicode.IsNumber(r) || r == '_':
			if inside {
				out[len(out)-1].End += n
			} else {
				out = append(out, word{text.Span{Start: int32(i), End: int32(i) + n}, false})
			}
			inside = true
		default:
			inside = false
			if !unicode.IsSpace(r) {
				out = append(out, word{text.Span{Start: int32(i), End: int32(i) + n}, true})
			}
		}
	}
	return out
}
