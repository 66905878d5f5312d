package tag

import "whosaid/internal/segment"

// Tag tags t and finds its phrases.
func Tag(t *segment.Text) *Text {
	out := &Text{Text: t, POS: make([]POS, len(t.Tokens))}
	embedded.Tag(t, out.POS)
	out.repair()
	out.phrases()
	return out
}
