// Command train writes the models that the engine embeds:
//
//	go run ./internal/tools/train pos --data DIR
//	go run ./internal/tools/train attribution --data DIR
//
// DIR holds corpora in the layout of PolNeAR's train and dev parts. The same
// data gives the same bytes.
package main

import (
	"cmp"
	"flag"
	"fmt"
	"os"

	"whosaid/internal/tools/train/triples"
)

func main() {
	if len(os.Args) < 2 {
		usage()
	}
	flags := flag.NewFlagSet("train "+os.Args[1], flag.ExitOnError)
	data := flags.String("data", "", "folder with train/ and dev/")
	verbs := flags.String("verbs", "internal/tag/verbs.txt", "for pos: list of verbs that are seldom nouns")
	out := flags.String("out", "", "file to write, if not the one that the engine embeds")
	flags.Parse(os.Args[2:])
	var err error
	switch os.Args[1] {
	case "pos":
		err = pos(*data, *verbs, cmp.Or(*out, "internal/tag/weights.bin"))
	case "attribution":
		err = triples.Train(*data, cmp.Or(*out, "internal/attribution/model/weights.bin"))
	default:
		usage()
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, "train:", err)
		os.Exit(1)
	}
}

func usage() {
	fmt.Fprintln(os.Stderr, "usage: train pos|attribution --data DIR [--out FILE]")
	os.Exit(2)
}
