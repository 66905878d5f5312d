package text

import "unicode"

// IsUpper reports whether r is a letter that has a small form. unicode.IsUpper asks
// tables of its own, which readers would have to download.
func IsUpper(r rune) bool { return unicode.ToLower(r) != r }

// IsLower reports whether r is a letter that has a capital.
func IsLower(r rune) bool { return unicode.ToUpper(r) != r }
