package engine

import (
	"strings"
	"testing"

	"whosaid/internal/document"
	"whosaid/internal/rule"
	"whosaid/internal/segment"
	"whosaid/internal/tag"
)

const copyText = "The council closed the pool on Monday after a crack was found in the roof. Its leader, Ros Pike, said it would open again in May.\n\nSwimmers gathered outside with banners."

func TestGenre(t *testing.T) {
	for _, c := range []struct {
		text string
		want rule.Genre
	}{
		{"Council shuts pool\n\n" + copyText, rule.News},
		{"Opinion\n\nShut the pool\n\n" + copyText, rule.Opinion},
		{"Opinion | Shut the pool\n\n" + copyText, rule.Opinion},
		{"Pool of tears\n\n" + copyText + "\n\nAnn Lee is a columnist for the Courier.", rule.Opinion},
		{"Hamlet review – a prince in trainers\n\n" + copyText, rule.Review},
		{"Theatre review\n\nHamlet in trainers\n\n" + copyText, rule.Review},
		{"Review: Hamlet in trainers\n\n" + copyText, rule.Review},
		{"The review of the pool\n\n" + copyText, rule.News},
		{"Pool closes – live\n\n" + copyText, rule.Live},
		{"Pool closes\n\n10.15am\n\n" + copyText + "\n\n11.02am\n\n" + copyText + "\n\n12.40pm\n\n" + copyText, rule.Live},
		{"Pool closes\n\n8:55 p.m.\n\n" + copyText + "\n\n8:12 p.m.\n\n" + copyText + "\n\n7:40 p.m.\n\n" + copyText, rule.Live},
		{"Pool closes\n\n8.55 " + copyText + "\n\n19.02 " + copyText + "\n\n20:15 “No,” he said. " + copyText, rule.Live},
		{"Pool closes\n\nQ: Why was it closed?\n\nA: The roof cracked.\n\nQ: When will it open?\n\nA: In May.", rule.Interview},
		{"Five ways to keep dry\n\n1. Stay in\n\n" + copyText + "\n\n2. Buy a hat\n\n" + copyText + "\n\n3. Move south\n\n" + copyText, rule.Listicle},
		{"Pool closes\n\n" + copyText + "\n\n12.5 metres is its length.\n\n14.2 metres is its width.\n\n20.1 degrees is its warmth.", rule.News},
		{strings.Repeat("I went to the pool and my towel was wet. We swam, and I sank.\n\n", 5), rule.Opinion},
	} {
		d := document.Plain("", c.text)
		if got := genreOf(tag.Tag(segment.Split(&d))); got != c.want {
			t.Errorf("%v, want %v: %.60q", got, c.want, c.text)
		}
	}
}
