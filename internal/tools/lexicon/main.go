// Command lexicon writes internal/lexicon/lexicon.bin from the word lists in
// internal/lexicon/lists. Run it from the top of the project after changing a list:
//
//	go run ./internal/tools/lexicon
package main

import (
	"fmt"
	"os"

	"whosaid/internal/tools/lexicon/pack"
)

func main() {
	data, err := pack.Dir("internal/lexicon/lists")
	if err == nil {
		err = os.WriteFile("internal/lexicon/lexicon.bin", data, 0o644)
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, "lexicon:", err)
		os.Exit(1)
	}
	fmt.Println("lexicon.bin:", len(data), "bytes")
}
