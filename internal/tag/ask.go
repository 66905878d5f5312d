package tag

import "whosaid/internal/lexicon"

// The questions that later stages ask most are methods of this Text too, and not only
// promoted ones of the segment.Text in it: at each of some 1,600 calls the compiler
// would write out the way there, which makes the page's module 2% larger.

// In is segment.Text.In.
func (t *Text) In(i int32, list string) bool { return t.Text.In(i, list) }

// Is is segment.Text.Is.
func (t *Text) Is(i int32, w string) bool { return t.Text.Is(i, w) }

// Has is segment.Text.Has, written out: it is less than the call of it.
func (t *Text) Has(i int32, c lexicon.Set) bool {
	return i >= 0 && int(i) < len(t.Tokens) && t.Tokens[i].Set&c != 0
}

// Match is segment.Text.Match.
func (t *Text) Match(i int32, pattern string) int32 { return t.Text.Match(i, pattern) }

// Word is segment.Text.Word.
func (t *Text) Word(i int32) string { return t.Text.Word(i) }
