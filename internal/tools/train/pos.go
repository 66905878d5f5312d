package main

import (
	"cmp"
	"encoding/binary"
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/andybalholm/brotli"
	"whosaid/internal/tag"
	"whosaid/internal/tag/feature"
)

// Found on dev, weighing agreement against bytes.
const (
	firstRounds = 6     // passes over all features
	lastRounds  = 10    // passes over those kept
	kept        = 44000 // weights kept
	rowBits     = 16
	levels      = 20 // the value of the largest weight, but for the top thousandth
	rare        = 2  // a feature seen less often than this is none
)

// A sentence is what the trainer needs to know of one.
type sentence struct {
	words []feature.Word
	gold  []uint8
	given []bool // the tag needs no model
}

// sentences gives what to learn. CoreNLP takes most words of a headline for
// names, so headlines are left out; instead, one sentence in eight comes a
// second time with its capitals taken away.
func sentences(articles []article, verbs feature.Verbs) []sentence {
	var out []sentence
	n := 0
	for _, a := range articles {
		for _, s := range a.text.Sentences {
			sent := sentence{words: feature.Sentence(nil, a.text, s.First, s.Last, verbs)}
			missing := 0
			for i := s.First; i < s.Last; i++ {
				g := a.gold[i]
				p, ok := tag.Given(a.text, i)
				if ok {
					g = uint8(p)
				}
				if g == unknown {
					missing++
				}
				sent.gold = append(sent.gold, g)
				sent.given = append(sent.given, ok)
			}
			if missing*4 > len(sent.gold) || slices.ContainsFunc(sent.words, feature.Word.Loud) {
				continue
			}
			out = append(out, sent)
			if n++; n%8 == 0 {
				twin := sent
				twin.words = slices.Clone(sent.words)
				feature.Shout(twin.words)
				out = append(out, twin)
			}
		}
	}
	return out
}

// count gives how often each feature is seen, those seen often enough numbered
// in the order first seen, and the frequent words of one tag.
func count(data []sentence) (seen, ids map[uint32]int32, settled map[uint32]uint8) {
	seen, ids, settled = map[uint32]int32{}, map[uint32]int32{}, map[uint32]uint8{}
	tags := map[uint32]*[tag.Tags]int{}
	for i := range data {
		s := &data[i]
		before, beforeThat := uint8(255), uint8(255)
		for k := range s.words {
			if s.gold[k] != unknown && !s.given[k] {
				var f [feature.N]uint32
				feature.At(&f, s.words, k, before, beforeThat)
				for _, h := range f {
					if seen[h]++; seen[h] == rare {
						ids[h] = int32(len(ids))
					}
				}
				if w := &s.words[k]; w.Plain() {
					h := w.Own()
					if tags[h] == nil {
						tags[h] = new([tag.Tags]int)
					}
					tags[h][s.gold[k]]++
				}
			}
			before, beforeThat = s.gold[k], before
		}
	}
	for h, c := range tags {
		all, top := 0, 0
		for p, n := range c {
			all += n
			if n > c[top] {
				top = p
			}
		}
		if all >= 40 && c[top]*1000 >= all*997 {
			settled[h] = uint8(top)
		}
	}
	return seen, ids, settled
}

// pos trains, writes and scores the part-of-speech model.
func pos(data, verbFile, out string) error {
	train, err := read(filepath.Join(data, "train"))
	if err != nil {
		return err
	}
	dev, err := read(filepath.Join(data, "dev"))
	if err != nil {
		return err
	}
	text, err := os.ReadFile(verbFile)
	if err != nil {
		return err
	}
	var list []string
	for line := range strings.Lines(string(text)) {
		if w := strings.TrimSpace(line); w != "" && w[0] != '#' {
			list = append(list, w)
		}
	}
	verbs := feature.PackVerbs(list)

	learn := sentences(train, feature.Verbs(verbs))
	seen, ids, settled := count(learn)
	fmt.Printf("%d articles, %d sentences, %d features, %d settled words\n", len(train), len(learn), len(ids), len(settled))
	if len(settled) > tag.MaxSettled {
		return fmt.Errorf("%d settled words, more than %d", len(settled), tag.MaxSettled)
	}
	full := &perceptron{rows: make([]row, len(ids)), settled: settled, seen: seen, place: func(h uint32) int32 {
		if id, ok := ids[h]; ok {
			return id
		}
		return -1
	}}
	for r := range full.rows {
		for p := range full.rows[r] {
			full.rows[r][p].open = true
		}
	}
	full.train(learn, firstRounds)

	small := prune(full, ids)
	small.train(learn, lastRounds)

	file := encode(small, verbs)
	if err := os.WriteFile(out, file, 0o644); err != nil {
		return err
	}
	fmt.Printf("%s: %d bytes, %d with brotli\n", out, len(file), compressed(file))
	score(tag.Load(string(file)), dev, seen)
	return nil
}

// prune gives an untrained perceptron that may learn the heaviest weights of
// full only, its rows found by hash as in the file.
func prune(full *perceptron, ids map[uint32]int32) *perceptron {
	type pair struct {
		feature uint32
		tag     uint8
		size    int64
	}
	var pairs []pair
	for h, id := range ids {
		for p, w := range full.rows[id] {
			if w.sum != 0 {
				pairs = append(pairs, pair{h, uint8(p), max(w.sum, -w.sum)})
			}
		}
	}
	slices.SortFunc(pairs, func(a, b pair) int {
		return cmp.Or(cmp.Compare(b.size, a.size), cmp.Compare(a.feature, b.feature), cmp.Compare(a.tag, b.tag))
	})
	pairs = pairs[:min(kept, len(pairs))]
	small := &perceptron{rows: make([]row, 1<<rowBits), settled: full.settled, seen: full.seen, place: func(h uint32) int32 { return int32(h >> (32 - rowBits)) }}
	for _, p := range pairs {
		small.rows[small.place(p.feature)][p.tag].open = true
	}
	return small
}

// encode writes the averages in one byte each; tag.Model says how.
func encode(t *perceptron, verbs []byte) []byte {
	var sizes []int64
	for r := range t.rows {
		for _, w := range t.rows[r] {
			if w.sum != 0 {
				sizes = append(sizes, max(w.sum, -w.sum))
			}
		}
	}
	slices.Sort(sizes)
	largest := sizes[len(sizes)*999/1000]
	head := binary.LittleEndian.AppendUint16(nil, uint16(len(t.settled)))
	for _, h := range slices.Sorted(maps.Keys(t.settled)) {
		head = append(binary.LittleEndian.AppendUint32(head, h), t.settled[h])
	}
	head = append(append(head, verbs...), rowBits)
	var tags, weights []byte
	for r := range t.rows {
		n := len(tags)
		for p, w := range t.rows[r] {
			v := (w.sum*2*levels/largest + 1) >> 1
			if v = min(max(v, -127), 127); v != 0 {
				tags = append(tags, byte(p))
				weights = append(weights, byte(int8(v)))
			}
		}
		head = append(head, byte(len(tags)-n))
	}
	return slices.Concat(head, tags, weights)
}

// compressed is the size of data as it is served.
func compressed(data []byte) int {
	var n counter
	w := brotli.NewWriterLevel(&n, brotli.BestCompression)
	w.Write(data)
	w.Close()
	return int(n)
}

type counter int

func (c *counter) Write(p []byte) (int, error) { *c += counter(len(p)); return len(p), nil }
