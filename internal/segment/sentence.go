package segment

import (
	"unicode"
	"unicode/utf8"

	"whosaid/internal/lexicon"
	"whosaid/internal/text"
)

// longest is how many tokens a sentence may have. News copy stays far below it;
// what goes on for longer is a list, a table or no prose, and is cut, so that
// work within a sentence stays bounded whatever the text.
const longest = 512

// sentences cuts the tokens from first on, one block, into sentences. A stop
// ends a sentence when a capital, digit, mark or the block's end follows; the
// stop of an abbreviation or an initial is part of its word, and ends a
// sentence only where the next word could not follow it. Sentences end inside
// quotation marks too.
func (t *Text) sentences(first, b int32) {
	last := int32(len(t.Tokens))
	start := first
	for i := first; i < last; i++ {
		end := t.stop(i, last)
		if end == 0 && i+1-start == longest {
			end = i + 1
		}
		if end == 0 {
			continue
		}
		t.sentence(start, end, b)
		start = end
		i = end - 1
	}
	if start < last {
		t.sentence(start, last, b)
	}
}

func (t *Text) sentence(first, last, b int32) {
	t.Sentences = append(t.Sentences, Sentence{first, last, b})
	head := true
	for i := first; i < last; i++ {
		tok := &t.Tokens[i]
		switch tok.Kind {
		case Word, Number:
			if head {
				tok.Shape |= First
			}
			head = false
		case Open:
			head = true
		case Punct:
			// A label or dateline leaves the next word in first place: "LONDON — The ..."
			if w := t.Word(i); w == "—" || w == "–" || w == "―" || w == "--" || w == ":" {
				head = i-first < 12
			}
		}
	}
}

// stop gives the token after the sentence that ends at token i, or 0 if none does.
func (t *Text) stop(i, last int32) int32 {
	tok := t.Tokens[i]
	dotted := false
	switch tok.Kind {
	case Punct:
		switch w := t.Word(i); w {
		case ".", "!", "?", "…", "...", "....", "?!", "。", "！", "？":
		default:
			return 0
		}
	case Word:
		if tok.Shape&Dotted == 0 || t.Doc.Text[tok.End-1] != '.' {
			return 0
		}
		dotted = true
	default:
		return 0
	}
	end := i + 1
	for end < last {
		n := t.Tokens[end]
		if n.Kind == Close || n.Kind == Punct && (t.Word(end) == ")" || t.Word(end) == "]" || t.Word(end) == "!" || t.Word(end) == "?" || t.Word(end) == ".") {
			end++
			continue
		}
		break
	}
	if end >= last {
		return end
	}
	next := t.Tokens[end]
	quoted := t.Tokens[end-1].Kind == Close
	k := end
	for k < last && (t.Tokens[k].Kind == Open || t.Tokens[k].Kind == Punct && (t.Word(k) == "(" || t.Word(k) == "[")) {
		k++
	}
	if k >= last {
		return end
	}
	r, _ := utf8.DecodeRuneInString(t.Word(k))
	capital := text.IsUpper(r) || isDigit(r) || unicode.IsLetter(r) && !text.IsLower(r) || r == '<' // markup in the words
	if next.Shape&Spaced == 0 && k == end {
		// No space: a missing one after a stop ("ended.The"), or a stop inside a name.
		if dotted || !capital || isDigit(r) || i == 0 || t.Tokens[i-1].Kind != Word || t.Word(i) != "." {
			return 0
		}
		return end
	}
	if dotted {
		w := t.Word(i)
		switch {
		case tok.Set.Has(lexicon.Title) || len(w) == 2:
			return 0 // Dr. Ruiz, J. Smith
		case !capital || isDigit(r):
			return 0
		case k > end && !quoted && t.Tokens[end].Kind == Open:
			return end // U.S. “We ...”
		}
		// U.S. Treasury, Jan. May: only a word that opens sentences ends one here.
		if t.Has(k, lexicon.Function) {
			return end
		}
		return 0
	}
	if !capital {
		// “Why?” she asked. · an ellipsis · a stop before an iPhone.
		if k == end || quoted {
			return 0
		}
		return end
	}
	// “It broke!” Ruiz said. The mark ends the quotation, not the sentence.
	if quoted && k == end && t.Word(i) != "." && t.speaks(k, last) {
		return 0
	}
	return end
}

// speaks reports whether the words from i are a speaker and a reporting verb.
func (t *Text) speaks(i, last int32) bool {
	for k := i; k < last && k < i+6; k++ {
		switch {
		case t.Tokens[k].Kind == Punct:
			return false
		case k > i && t.Has(k, lexicon.Say|lexicon.Speak) && t.Tokens[k].Shape&Upper == 0:
			return true
		}
	}
	return false
}
