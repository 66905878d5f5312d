package main

import (
	"bufio"
	"compress/gzip"
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"strings"

	"whosaid/internal/document"
	"whosaid/internal/segment"
	"whosaid/internal/tag"
	"whosaid/internal/text"
)

// unknown marks a token that the automatic tags do not cover.
const unknown = 255

// An article is a text cut by our own tokeniser, with CoreNLP's tag for each
// token where the two agree on what a token is.
type article struct {
	text *segment.Text
	gold []uint8
}

// A mark is one of CoreNLP's tokens: [start, end) in UTF-16 units.
type mark struct {
	start, end int32
	tag        string
}

// read gives the articles of one part, in the order of the file of tags.
func read(dir string) ([]article, error) {
	file, err := os.Open(filepath.Join(dir, "corenlp.tsv.gz"))
	if err != nil {
		return nil, err
	}
	defer file.Close()
	z, err := gzip.NewReader(file)
	if err != nil {
		return nil, err
	}
	var out []article
	name := ""
	var marks []mark
	flush := func() error {
		if name == "" {
			return nil
		}
		a, err := align(filepath.Join(dir, "text", name+".txt"), marks)
		out = append(out, a)
		marks = marks[:0]
		return err
	}
	lines := bufio.NewScanner(z)
	for lines.Scan() {
		line := lines.Text()
		if rest, ok := strings.CutPrefix(line, "# "); ok && !strings.Contains(rest, "\t") {
			if err := flush(); err != nil {
				return nil, err
			}
			name = rest
			continue
		}
		f := strings.Split(line, "\t")
		if len(f) < 5 {
			continue
		}
		b, err1 := strconv.Atoi(f[0])
		e, err2 := strconv.Atoi(f[1])
		if err1 != nil || err2 != nil {
			return nil, fmt.Errorf("%s: bad line %q", name, line)
		}
		marks = append(marks, mark{int32(b), int32(e), f[4]})
	}
	if err := lines.Err(); err != nil {
		return nil, err
	}
	return out, flush()
}

func align(path string, marks []mark) (article, error) {
	data, err := os.ReadFile(path)
	if err != nil {
		return article{}, err
	}
	doc := document.Plain("", strings.ToValidUTF8(string(data), "\uFFFD"))
	t := segment.Split(&doc)
	index := text.NewIndex(doc.Text)
	a := article{t, make([]uint8, len(t.Tokens))}
	m := 0
	for i, tok := range t.Tokens {
		a.gold[i] = unknown
		b, e := index.UTF16(tok.Start), index.UTF16(tok.End)
		for m < len(marks) && marks[m].end <= b {
			m++
		}
		k := m
		for k < len(marks) && marks[k].start < e {
			k++
		}
		if k == m || marks[m].start != b || marks[k-1].end != e {
			continue
		}
		a.gold[i] = joined(tok.Kind, marks[m:k])
	}
	return a, nil
}

// joined gives the tag of one of our tokens that CoreNLP writes as marks.
func joined(kind segment.Kind, marks []mark) uint8 {
	if len(marks) == 1 {
		return fold(marks[0].tag)
	}
	if kind == segment.Number { // $ 1.5, 23 %
		for _, m := range marks {
			if m.tag == "CD" {
				return uint8(tag.CD)
			}
		}
		return unknown
	}
	if len(marks) == 2 && kind == segment.Word { // can not, gon na
		if t := fold(marks[0].tag); tag.POS(t).Verb() || tag.POS(t) == tag.MD {
			return t
		}
	}
	return unknown
}

// fold maps a Penn Treebank tag to ours; signs are X, foreign words nouns.
func fold(penn string) uint8 {
	switch penn {
	case "FW":
		return uint8(tag.NN)
	case "LS":
		return uint8(tag.CD)
	}
	for p := tag.X + 1; p <= tag.WRB; p++ {
		if p.String() == penn {
			return uint8(p)
		}
	}
	return uint8(tag.X)
}
