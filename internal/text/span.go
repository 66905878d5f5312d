// Package text holds positions in a text and the conversions between the ways
// to count them. It takes a string and gives byte spans, UTF-16 offsets and
// line:column positions. It knows nothing of words or sentences.
package text

// A Span is a half-open range of byte offsets into a text: [Start, End).
// The zero Span stands for "none": no part of a text is empty and at 0.
type Span struct{ Start, End int32 }

// Empty reports whether s covers nothing.
func (s Span) Empty() bool { return s.End <= s.Start }

// Len is the number of bytes s covers.
func (s Span) Len() int { return int(s.End - s.Start) }

// Of is the part of t that s covers.
func (s Span) Of(t string) string { return t[s.Start:s.End] }

// Contains reports whether o lies wholly inside s.
func (s Span) Contains(o Span) bool { return s.Start <= o.Start && o.End <= s.End }

// Overlaps reports whether s and o share at least one byte.
func (s Span) Overlaps(o Span) bool { return s.Start < o.End && o.Start < s.End }

// Cover is the smallest span that holds both s and o; an empty one counts for nothing.
func (s Span) Cover(o Span) Span {
	if s.Empty() {
		return o
	}
	if o.Empty() {
		return s
	}
	return Span{min(s.Start, o.Start), max(s.End, o.End)}
}
