package triples

import (
	"fmt"
	"os"

	"whosaid/internal/attribution/model"
	"whosaid/internal/text"
)

func diagnose(dev []example) {
	data, _ := os.ReadFile(os.Getenv("DIAG"))
	m := model.Load(string(data))
	s := new(tally)
	for k := range dev {
		e := &dev[k]
		var found []triple
		for _, t := range m.Given(e.x, e.cues) {
			f := triple{cue: []text.Span{e.text.At(t.Cue)}}
			if !t.Source.Empty() {
				f.source = []text.Span{e.text.At(t.Source)}
			}
			for _, c := range t.Content {
				f.content = append(f.content, e.text.At(c))
			}
			found = append(found, f)
		}
		s.add(&e.gold, found)
	}
	fmt.Println("gold cues:", s)
	fmt.Println("own cues:", bare(m.WithBias(20), dev))
	// Where content is missed: in a sentence with a cue, after one, or far from any.
	var miss [4]int
	for k := range dev {
		e := &dev[k]
		cover := make([]uint8, len(e.text.Tokens))
		in := make([]bool, len(e.text.Tokens))
		for _, t := range m.WithBias(20).Find(e.x) {
			for i := t.Cue.First; i < t.Cue.Last; i++ {
				in[i] = true
			}
			for _, c := range t.Content {
				for i := c.First; i < c.Last; i++ {
					cover[i] = 1
				}
			}
		}
		shown := 0
		for _, mk := range e.marks {
			hit := false
			for i := mk.cue.First; i < mk.cue.Last; i++ {
				hit = hit || in[i]
			}
			first, last := e.x.Window(mk.cue)
			lost := 0
			for _, c := range mk.content {
				for i := c.First; i < c.Last; i++ {
					switch {
					case cover[i] == 1:
						miss[0]++
						continue
					case !hit:
						miss[1]++
					case i < first || i >= last:
						miss[2]++
						lost++
					default:
						miss[3]++
						lost++
					}
				}
			}
			if lost > 15 && shown < 2 && k < 40 {
				shown++
				fmt.Printf("LOST %d cue %q source %q\n", lost, e.text.String(mk.cue), e.text.String(mk.source))
				for _, c := range mk.content {
					n := 0
					for i := c.First; i < c.Last; i++ {
						n += 1 - int(cover[i])
					}
					fmt.Printf("    content (%d lost of %d) %q\n", n, c.Last-c.First, e.text.String(c))
				}
			}
		}
	}
	fmt.Println("content tokens: found, cue missed, outside window, lost inside:", miss)
}
