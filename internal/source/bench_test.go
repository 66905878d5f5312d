package source

import (
	"fmt"
	"strings"
	"testing"

	"whosaid/internal/attribution"
	"whosaid/internal/document"
	"whosaid/internal/segment"
	"whosaid/internal/tag"
)

// manyNames is a text of n paragraphs with new people in each, who share few surnames.
func manyNames(n int) string {
	var b strings.Builder
	surnames := strings.Fields("Poe Ruiz Okoro Hart Lopez Webb Nair")
	for i := range n {
		s := surnames[i%len(surnames)]
		fmt.Fprintf(&b, "Ana%c%c%c %s, %d, said it was late. A neighbor said she ran. The company said %s was wrong. “No,” he said. The neighbor, Tim %s, said both had left.\n\n",
			'a'+i%26, 'a'+i/26%26, 'a'+i/676%26, s, 20+i%60, s, s)
	}
	return b.String()
}

// BenchmarkAssemble shows that time grows with the length of the text: the time
// per byte should be much the same for both.
func BenchmarkAssemble(b *testing.B) {
	for _, n := range []int{500, 8000} {
		s := manyNames(n)
		d := document.Plain("", s)
		t := tag.Tag(segment.Split(&d))
		atts := attribution.Find(t).Attributions
		b.Run(fmt.Sprint(len(s)), func(b *testing.B) {
			b.SetBytes(int64(len(s)))
			for b.Loop() {
				Assemble(t, atts, nil)
			}
		})
	}
}
