package segment

import (
	"unicode"
	"unicode/utf8"

	"whosaid/internal/lexicon"
	"whosaid/internal/text"
)

// maxToken bounds a token in bytes, so that a megabyte without a space costs no
// more than any other megabyte.
const maxToken = 256

// tokenise appends the tokens of s. Quotation marks are still Punct; quotations tells which open.
func (t *Text) tokenise(s text.Span) {
	str := t.Doc.Text
	spaced := true
	for i := int(s.Start); i < int(s.End); {
		r, n := decode(str, i)
		if unicode.IsSpace(r) || r == 0 || invisible(r) {
			i += n
			spaced = true
			continue
		}
		if r == '*' || r == '_' || r == '[' || r == ']' {
			if e := markdown(str, i, int(s.End), spaced); e > 0 {
				i = e
				continue
			}
		}
		if !spaced {
			if e := footnote(str, r, i, int(s.End)); e > 0 {
				i = e
				continue
			}
		}
		first := len(t.Tokens)
		switch {
		case isDigit(r), (r == '$' || r == '£' || r == '€') && i+n < int(s.End) && isDigit(rune(str[i+n])):
			i = t.number(i, int(s.End))
		case isLetter(r):
			i = t.word(i, int(s.End))
		case isApostrophe(r) && t.clitic(i, int(s.End)) > 0 && !spaced:
			e := t.clitic(i, int(s.End))
			t.add(i, e, Clitic, Possess)
			i = e
		default:
			e := i + n
			// Doubled signs that stand for one: '' and `` and ‘‘ for a quotation mark, -- and ... .
			for e < int(s.End) && e-i < 8 && str[e] == str[i] && (r == '\'' || r == '`' || r == '-' || r == '.') {
				e++
			}
			if (r == '‘' || r == '’') && e+n <= int(s.End) && str[i:e] == str[e:e+n] {
				e += n
			}
			t.add(i, e, Punct, 0)
			i = e
		}
		if spaced && first < len(t.Tokens) {
			t.Tokens[first].Shape |= Spaced
		}
		spaced = false
	}
}

func decode(s string, i int) (rune, int) {
	if c := s[i]; c < utf8.RuneSelf {
		return rune(c), 1
	}
	return utf8.DecodeRuneInString(s[i:])
}

func isDigit(r rune) bool { return '0' <= r && r <= '9' }

func isLetter(r rune) bool {
	if r < utf8.RuneSelf {
		return 'a' <= r && r <= 'z' || 'A' <= r && r <= 'Z' || r == '_'
	}
	return unicode.IsLetter(r) || unicode.Is(unicode.Mark, r)
}

// invisible reports whether r leaves no mark on a page: soft hyphens, joiners and
// spaces of no width, which browsers and word processors put between and inside words.
func invisible(r rune) bool {
	return r == '\u00AD' || r == '\uFEFF' || '\u200B' <= r && r <= '\u200F' || r == '\u2060'
}

// footnote gives the end of the mark of a footnote at i, right after a word or
// stop, or 0: [1] · [citation needed] · ² · †
func footnote(str string, r rune, i, end int) int {
	switch r {
	case '¹', '²', '³', '†', '‡', '⁰', '⁴', '⁵', '⁶', '⁷', '⁸', '⁹':
		return i + utf8.RuneLen(r)
	case '[':
		k := i + 1
		for k < end && k-i < 4 && isDigit(rune(str[k])) {
			k++
		}
		if k > i+1 && k < end && str[k] == ']' {
			return k + 1
		}
		const needed = "[citation needed]"
		if end-i >= len(needed) && str[i:i+len(needed)] == needed {
			return i + len(needed)
		}
	}
	return 0
}

// markdown gives the end of the mark of Markdown at i, which says how a word looks
// or where a link goes, or 0: *so*, **so**, _so_, [so](address). A star that is
// written to a word as the mark of a footnote is no word either.
func markdown(str string, i, end int, spaced bool) int {
	switch c := str[i]; c {
	case '*', '_':
		if c == '_' || !spaced || i+1 < end && str[i+1] != ' ' {
			return i + 1
		}
	case '[':
		for k := i + 1; k < end && k < i+maxToken && str[k] != '\n'; k++ {
			if str[k] == ']' {
				if k+1 < end && str[k+1] == '(' && address(str, k+2, end) > 0 {
					return i + 1
				}
				break
			}
		}
	case ']':
		if i+1 < end && str[i+1] == '(' {
			return address(str, i+2, end)
		}
	}
	return 0
}

// address gives the end of a link's address at i, its bracket included, or 0.
func address(str string, i, end int) int {
	for k := i; k < end && k < i+2*maxToken; k++ {
		switch str[k] {
		case ')':
			return k + 1
		case ' ', '\n', '(':
			return 0
		}
	}
	return 0
}

func isApostrophe(r rune) bool { return r == '\'' || r == '’' || r == 'ʼ' }

// clitic gives the end of an 's, 're, 'll ... that starts at the apostrophe at i, or 0.
func (t *Text) clitic(i, end int) int {
	str := t.Doc.Text
	_, n := decode(str, i)
	k := i + n
	e := k
	for e < end && e-k < 3 && (str[e] >= 'a' && str[e] <= 'z' || str[e] >= 'A' && str[e] <= 'Z') {
		e++
	}
	if e < end {
		if r, _ := decode(str, e); isLetter(r) || isDigit(r) {
			return 0
		}
	}
	switch str[k:e] {
	case "s", "S", "re", "ll", "ve", "d", "m", "RE", "LL", "VE":
		return e
	}
	return 0
}

func (t *Text) add(i, e int, k Kind, shape Shape) {
	w := t.Doc.Text[i:e]
	h, plain := lexicon.Hash(w)
	tok := Token{Start: int32(i), End: int32(e), Hash: h, Kind: k, Shape: shape}
	if k == Word || k == Number {
		tok.Set = lexicon.Find(w, h, plain)
		if tok.Set == 0 && len(w) > 5 && (w[:3] == "ex-" || w[:3] == "Ex-") {
			tok.Set = lexicon.Lookup(w[3:]) // an ex-producer is what a producer is
		}
	}
	t.Tokens = append(t.Tokens, tok)
}

// mend looks up the last word again, which has something inside it that is not read.
func (t *Text) mend() {
	tok := &t.Tokens[len(t.Tokens)-1]
	w := plain(t.Doc.Text[tok.Start:tok.End])
	tok.Set = lexicon.Lookup(w)
	tok.Hash, _ = lexicon.Hash(w)
}

// Unread gives the length of what starts s and is no part of the word that it
// stands in: what is invisible, and the hyphen at the end of a line; or 0.
func Unread(s string) int {
	switch s[0] {
	case '-', 0xC2, 0xE2, 0xEF:
	default:
		return 0
	}
	r, n := utf8.DecodeRuneInString(s)
	if r != '-' && !invisible(r) {
		return 0
	}
	k := n
	for k < len(s) && (s[k] == '\n' || s[k] == '\r' || k > n && (s[k] == ' ' || s[k] == '\t')) {
		k++
	}
	if r == '-' && k == n {
		return 0
	}
	return k
}

// number appends the number at i: 1,300 · $1.5 · 2-1 · 23% · 10th · 1990s.
func (t *Text) number(i, end int) int {
	str := t.Doc.Text
	e := i
	for e < end && e-i < maxToken {
		r, n := decode(str, e)
		switch {
		case isDigit(r), isLetter(r), r == '%', r == '$' || r == '£' || r == '€':
			e += n
			continue
		case (r == '.' || r == ',' || r == '-' || r == '–' || r == ':' || r == '/') && e+n < end:
			if x, _ := decode(str, e+n); isDigit(x) || (r == '-') && isLetter(x) {
				e += n
				continue
			}
		}
		break
	}
	shape := Shape(0)
	t.add(i, e, Number, shape)
	return e
}

// word appends the word at i, and the clitic that ends it.
func (t *Text) word(i, end int) int {
	str := t.Doc.Text
	e := i
	caps, letters := 0, 0
	shape := Shape(0)
	first, torn := true, false
	for e < end && e-i < maxToken {
		if c := str[e]; 'a' <= c && c <= 'z' { // as most are
			first = false
			letters++
			e++
			continue
		}
		r, n := decode(str, e)
		if isLetter(r) && (r != '_' || e+1 < end && joins(str[e+1])) || isDigit(r) {
			up := text.IsUpper(r)
			if first && up {
				shape |= Upper
			}
			first = false
			letters++
			if up {
				caps++
			}
			e += n
			continue
		}
		if e+n < end {
			x, _ := decode(str, e+n)
			if k := Unread(str[e:end]); k > 0 && e+k < end {
				if x, _ := decode(str, e+k); isLetter(x) {
					torn = true
					e += k
					continue
				}
			}
			// co-op, O’Neil, rock'n'roll; but not the clitics, and not a dash.
			if (r == '-' || r == '‑') && (isLetter(x) || isDigit(x)) {
				shape |= Hyphen
				e += n
				continue
			}
			if isApostrophe(r) && isLetter(x) && t.clitic(e, end) == 0 {
				e += n
				continue
			}
			if r == '*' && letters > 0 { // f***ing
				k := e
				for k < end && str[k] == '*' {
					k++
				}
				if k < end && k > e+1 && joins(str[k]) {
					e = k
					continue
				}
			}
			if r == '&' && isLetter(x) && caps == letters { // AT&T
				e += n
				continue
			}
		}
		if r == '.' && t.dotted(i, e, end) {
			shape |= Dotted
			e += n
			continue
		}
		break
	}
	if letters >= 2 && caps == letters {
		shape |= AllCaps
	}
	// n't belongs to the verb before it but is a token of its own: "did" "n’t".
	if k := negation(str[i:e]); k > 0 {
		t.add(i, i+k, Word, shape)
		t.add(i+k, e, Clitic, 0)
	} else {
		t.add(i, e, Word, shape)
	}
	if torn {
		t.mend()
	}
	if e < end {
		// The bare mark of a plural possessor, the officials’ letter, is left to
		// quotations, which knows whether it closes one.
		if r, _ := decode(str, e); isApostrophe(r) {
			if c := t.clitic(e, end); c > 0 {
				t.add(e, c, Clitic, Possess)
				return c
			}
		}
	}
	return e
}

// joins reports whether c is a letter or digit, so that a sign before it may stand inside a word.
func joins(c byte) bool {
	return c >= utf8.RuneSelf || isDigit(rune(c)) || isLetter(rune(c)) && c != '_'
}

// negation gives where "n't" starts in a word that ends so, or 0.
func negation(w string) int {
	l := len(w)
	switch {
	case l > 3 && (w[l-3:] == "n't" || w[l-3:] == "N'T"):
		return l - 3
	case l > 5 && (w[l-5:] == "n’t" || w[l-5:] == "N’T"):
		return l - 5
	}
	return 0
}

// dotted reports whether the stop at e belongs to the word [i, e): U.S., J., a.m., Dr.
func (t *Text) dotted(i, e, end int) bool {
	str := t.Doc.Text
	w := str[i:e]
	if e+1 < end {
		if r, _ := decode(str, e+1); isLetter(r) {
			// A letter follows at once: U.S, a.m, example.com; but not "end.Start" after a
			// missing space, where a longer word in lower case meets a capital.
			return len(w) <= 2 || w[len(w)-2] == '.' || w[len(w)-2] == '-' || !text.IsUpper(r)
		}
	}
	if len(w) == 1 && w[0] >= 'A' && w[0] <= 'Z' && w != "I" {
		return true
	}
	if len(w) >= 3 && w[len(w)-2] == '.' {
		return true
	}
	switch w {
	case "No", "Nos", "Art", "Sec", "Vol", "Ch", "p":
		return e+2 < end && str[e+1] == ' ' && isDigit(rune(str[e+2]))
	}
	return lexicon.Lookup(str[i : e+1]).Has(lexicon.Abbreviation)
}
