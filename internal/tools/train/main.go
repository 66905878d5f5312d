// Command train writes the models that the engine embeds:
//
//	go run ./internal/tools/train pos --data DIR
//
// DIR holds corpora in the layout of PolNeAR's train and dev parts. The same
// data gives the same bytes.
package main

import (
	"flag"
	"fmt"
	"os"
)

func main() {
	if len(os.Args) < 2 || os.Args[1] != "pos" {
		fmt.Fprintln(os.Stderr, "usage: train pos --data DIR [--out FILE]")
		os.Exit(2)
	}
	flags := flag.NewFlagSet("train pos", flag.ExitOnError)
	data := flags.String("data", "", "folder with train/ and dev/")
	verbs := flags.String("verbs", "internal/tag/verbs.txt", "list of verbs that are seldom nouns")
	out := flags.String("out", "internal/tag/weights.bin", "file to write")
	flags.Parse(os.Args[2:])
	if err := pos(*data, *verbs, *out); err != nil {
		fmt.Fprintln(os.Stderr, "train:", err)
		os.Exit(1)
	}
}
