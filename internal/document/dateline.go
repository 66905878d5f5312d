package document

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"whosaid/internal/lexicon"
	"whosaid/internal/text"
)

// A dateline is no longer than this, in bytes.
const longestDateline = 100

// dateline gives the end of the place, date and agency that open s, or 0:
//
//	LONDON, March 3 (Reuters) - · ST. LOUIS — · Geneva, 4 May 2021 – · Paris (AFP) --
//
// A place in capitals is enough before a dash; one in lower case needs a date or
// an agency.
func dateline(s string) int {
	first, _ := utf8.DecodeRuneInString(s)
	if !text.IsUpper(first) && !unicode.IsDigit(first) && first != '(' {
		return 0
	}
	head := s[:min(len(s), longestDateline)]
	at, after := dash(head)
	if at < 0 || !placed(strings.TrimSpace(head[:at])) {
		return 0
	}
	// HALFORD, Mass. – March 3, 2021 – Acme said
	if next, end := dash(head[after:]); next >= 0 {
		if date, ok := cutDate(strings.TrimSpace(head[after : after+next])); ok && date == "" {
			after += end
		}
	}
	return opening(s, after)
}

// colonDateline gives the end of the place that opens s before a colon, or 0:
//
//	NEW DELHI: · Beirut:
//
// It may be the name of a speaker just as well.
func colonDateline(s string) int {
	at := strings.IndexByte(s[:min(len(s), 40)], ':')
	if at < 3 || !strings.HasPrefix(s[at+1:], " ") || !placed(s[:at]) && !placed(strings.ToUpper(s[:at])) {
		return 0
	}
	if place := s[:at]; strings.ToUpper(place) != place && !lexicon.Lookup(place[strings.LastIndexByte(place, ' ')+1:]).Has(lexicon.Place) {
		return 0
	}
	return opening(s, at+1)
}

// opening gives where the report in s starts after a dateline that ends at i; 0 if
// what stands there opens no sentence in lower case.
func opening(s string, i int) int {
	rest := strings.TrimLeft(s[i:], " \u00a0\u2009")
	r, _ := utf8.DecodeRuneInString(strings.TrimLeft(rest, "“\"‘'«("))
	lower := strings.IndexFunc(rest, unicode.IsLower)
	if !text.IsUpper(r) && !unicode.IsDigit(r) && r != '$' && r != '£' && r != '€' || lower < 0 || lower > 30 {
		return 0
	}
	return len(s) - len(rest)
}

// dash gives where the first dash of s stands that could end a dateline, and where it ends; -1 if there is none.
func dash(s string) (at, end int) {
	for i, r := range s {
		switch {
		case r == '—' || r == '–' || r == '―':
			return i, i + utf8.RuneLen(r)
		case strings.HasPrefix(s[i:], "--"):
			return i, i + 2
		case (r == '-' || r == '_') && i > 0 && (s[i-1] == ' ' || s[i-1] == ')') && strings.HasPrefix(s[i+1:], " "):
			return i, i + 1
		}
	}
	return -1, 0
}

// placed reports whether s is a place as a dateline gives it.
func placed(s string) bool {
	told := false // an agency or a date says what it is
	for _, marks := range []string{"()", "[]", "//"} {
		if len(s) > 2 && s[len(s)-1] == marks[1] {
			if open := strings.LastIndexByte(s[:len(s)-1], marks[0]); open >= 0 && len(s)-open < 30 {
				s, told = strings.TrimSpace(s[:open]), true
			}
		}
	}
	s, dated := cutDate(s)
	if s == "" {
		return told && dated
	}
	told = told || dated
	place, region, _ := strings.Cut(s, ",")
	words := 0
	for w := range strings.FieldsSeq(place) {
		r, _ := utf8.DecodeRuneInString(w)
		if !text.IsUpper(r) {
			return false
		}
		words++
	}
	for w := range strings.FieldsSeq(region) {
		r, _ := utf8.DecodeRuneInString(w)
		if words++; !text.IsUpper(r) {
			return false
		}
	}
	return words <= 5 && len(place) >= 3 && !strings.ContainsAny(s, "0123456789:;!?\"“") && (told || strings.ToUpper(place) == place)
}

// cutDate takes the date off the end of s: "March 3", "4 May 2021", "Tue., Mar. 3".
func cutDate(s string) (rest string, ok bool) {
	words := strings.Fields(s)
	n := len(words)
	month := false
	for n > 0 && len(words)-n < 5 {
		w := strings.Trim(words[n-1], ",.")
		set := lexicon.Lookup(w)
		switch {
		case set.Has(lexicon.Month), lexicon.Lookup(words[n-1]).Has(lexicon.Month):
			month = true
		case set.Has(lexicon.Weekday), w != "" && unicode.IsDigit(rune(w[0])):
		default:
			goto done
		}
		n--
	}
done:
	if !month || n == len(words) {
		return s, false
	}
	return strings.TrimRight(strings.Join(words[:n], " "), ", "), true
}

// Clock gives the end of the time of day that opens s, an entry of a live blog, or 0:
//
//	8:55 p.m. · 10.15am: · 14:32 BST · 18.42 Trains have stopped
func Clock(s string) int {
	i := 0
	for i < min(len(s), 3) && digit(s[i]) {
		i++
	}
	if i == 0 || i > 2 || len(s) < i+3 || s[i] != ':' && s[i] != '.' || s[i+1] > '5' || !digit(s[i+1]) || !digit(s[i+2]) {
		return 0
	}
	i += 3
	rest := strings.TrimLeft(s[i:], " ")
	for _, zone := range [...]string{"a.m.", "p.m.", "am", "pm", "BST", "GMT", "EST", "EDT", "ET"} {
		if strings.HasPrefix(rest, zone) {
			return len(s) - len(rest) + len(zone)
		}
	}
	if rest == "" || rest[0] == '\n' || rest[0] == ':' || rest != s[i:] && opening(s, i) > 0 {
		return i
	}
	return 0
}

func digit(c byte) bool { return '0' <= c && c <= '9' }
