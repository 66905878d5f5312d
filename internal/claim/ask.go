package claim

import "whosaid/internal/lexicon"

// As in tag.Text, and for the same reason: shorter ways to what is asked most.

func (f *finder) In(i int32, list string) bool        { return f.Text.In(i, list) }
func (f *finder) Is(i int32, w string) bool           { return f.Text.Is(i, w) }
func (f *finder) Has(i int32, c lexicon.Set) bool     { return f.Text.Has(i, c) }
func (f *finder) Match(i int32, pattern string) int32 { return f.Text.Match(i, pattern) }
