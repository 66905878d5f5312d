// Command evaluate prints how well what the engine finds agrees with what people
// marked:
//
//	go run ./internal/tools/evaluate --data DIR [--show]
//
// Attributions are compared with DIR/polnear/dev, text/ and attributions/ in the
// layout of PolNeAR; of several people the first by name counts. People among
// themselves reach alpha 0.775 on PolNeAR, and an F1 of 0.811, 0.686 and 0.916 on
// words of source, cue and content, and of 0.748 on whole relations.
//
// Sources, their kinds and names are compared with DIR/gold, text/NAME.txt and
// labels/NAME.sources.jsonl. With --show each disagreement on them is listed.
//
// A part that DIR lacks is named and left out.
package main

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"

	"whosaid/internal/attribution"
	"whosaid/internal/document"
	"whosaid/internal/segment"
	"whosaid/internal/source"
	"whosaid/internal/tag"
	"whosaid/internal/text"
	"whosaid/internal/tools/gold"
)

func main() {
	data := flag.String("data", "", "folder with polnear/dev/ or gold/")
	show := flag.Bool("show", false, "list the disagreements on sources")
	flag.Parse()
	done := 0
	for _, part := range []struct {
		folder string
		score  func(dir string) (string, error)
	}{
		{"polnear/dev", attributions},
		{"gold", func(dir string) (string, error) { return sources(dir, *show) }},
	} {
		dir := filepath.Join(*data, part.folder)
		if _, err := os.Stat(dir); err != nil {
			fmt.Fprintf(os.Stderr, "evaluate: no folder %s: left out\n", dir)
			continue
		}
		out, err := part.score(dir)
		if err != nil {
			fmt.Fprintln(os.Stderr, "evaluate:", err)
			os.Exit(1)
		}
		fmt.Println(out)
		done++
	}
	if done == 0 {
		fmt.Fprintln(os.Stderr, "evaluate: nothing to compare with; --data names the folder")
		os.Exit(1)
	}
}

// attributions scores them on dir.
func attributions(dir string) (string, error) {
	articles, err := gold.Read(dir, false)
	if err == nil && len(articles) == 0 {
		err = fmt.Errorf("no annotated articles in %s", dir)
	}
	if err != nil {
		return "", err
	}
	var s gold.Tally
	for i := range articles {
		a := &articles[i][0]
		s.Add(a, triples(a.Text))
	}
	return fmt.Sprintf("attributions: %d articles\n%s", len(articles), &s), nil
}

// sources scores them on dir.
func sources(dir string, show bool) (string, error) {
	casts, err := gold.ReadCasts(filepath.Join(dir, "text"), filepath.Join(dir, "labels"))
	if err == nil && len(casts) == 0 {
		err = fmt.Errorf("no labelled sources in %s", dir)
	}
	if err != nil {
		return "", err
	}
	var s gold.CastTally
	if show {
		s.Show = func(article, what string) { fmt.Printf("%s\t%s\n", article, what) }
	}
	for i := range casts {
		s.Add(&casts[i], voices(casts[i].Text))
	}
	return fmt.Sprintf("sources: %d articles\n%s", len(casts), &s), nil
}

// voices gives the sources that the engine finds in s. An attribution whose
// source it cannot tell is a source of no kind.
func voices(s string) []gold.Voice {
	d := document.Plain("", s)
	t := tag.Tag(segment.Split(&d))
	atts := attribution.Find(t).Attributions
	cast := source.Assemble(t, atts, nil)
	out := make([]gold.Voice, len(cast.Sources))
	for i, s := range cast.Sources {
		out[i] = gold.Voice{Name: s.Name, Kind: s.Kind.String()}
	}
	for i, a := range atts {
		if a.Source.Empty() {
			continue
		}
		k := cast.Of[i]
		if k < 0 {
			k = int32(len(out))
			out = append(out, gold.Voice{Kind: "none"})
		}
		out[k].Mentions = append(out[k].Mentions, t.At(a.Source))
	}
	return out
}

// triples gives what the engine finds in t.
func triples(t *tag.Text) []gold.Triple {
	var out []gold.Triple
	for _, a := range attribution.Find(t).Attributions {
		out = append(out, gold.Triple{Source: spans(t, a.Source), Cue: spans(t, a.Cue), Content: spans(t, a.Content...)})
	}
	return out
}

func spans(t *tag.Text, ranges ...segment.Range) []text.Span {
	var out []text.Span
	for _, r := range ranges {
		if !r.Empty() {
			out = append(out, t.At(r))
		}
	}
	return out
}
