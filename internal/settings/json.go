package settings

import (
	"strconv"
	"unicode/utf16"
	"unicode/utf8"
)

// deepest is how far lists and tables may nest; no setting lies deeper than three.
const deepest = 16

// ParseJSON reads a JSON text (RFC 8259), valid UTF-8, into a Value. A key may
// stand in a table once.
func ParseJSON(s string) (Value, *Problem) {
	p := parser{s: s}
	v := p.value(0)
	p.space()
	if p.wrong == nil && p.i < len(s) {
		p.fail("more follows after the end")
	}
	return v, p.wrong
}

type parser struct {
	s     string
	i     int
	wrong *Problem // the first; nothing is read after it
}

func (p *parser) fail(why string) {
	if p.wrong == nil {
		p.wrong = &Problem{At: p.i, Message: "this is not JSON at byte " + strconv.Itoa(p.i) + ": " + why}
		p.i = len(p.s)
	}
}

func (p *parser) space() {
	for p.i < len(p.s) && (p.s[p.i] == ' ' || p.s[p.i] == '\n' || p.s[p.i] == '\r' || p.s[p.i] == '\t') {
		p.i++
	}
}

// eat goes past c if it is next.
func (p *parser) eat(c byte) bool {
	p.space()
	if p.i < len(p.s) && p.s[p.i] == c {
		p.i++
		return true
	}
	return false
}

func (p *parser) value(depth int) Value {
	p.space()
	v := Value{At: p.i}
	if depth == deepest {
		p.fail("it nests too deep")
		return v
	}
	if p.i == len(p.s) {
		p.fail("a value is missing")
		return v
	}
	switch c := p.s[p.i]; {
	case c == '{':
		v.Kind = Table
		p.table(&v, depth)
	case c == '[':
		v.Kind = List
		p.i++
		for !p.eat(']') && p.wrong == nil {
			if len(v.List) > 0 && !p.eat(',') {
				p.fail("a comma or ] is missing")
				break
			}
			v.List = append(v.List, p.value(depth+1))
		}
	case c == '"':
		v.Kind, v.Text = Text, p.text()
	case c == '-' || '0' <= c && c <= '9':
		p.number(&v)
	case p.word("true"):
		v.Kind, v.Flag = Flag, true
	case p.word("false"):
		v.Kind = Flag
	case p.word("null"):
	default:
		p.fail("a value is missing")
	}
	return v
}

func (p *parser) table(v *Value, depth int) {
	p.i++
	for !p.eat('}') && p.wrong == nil {
		if len(v.Entries) > 0 && !p.eat(',') {
			p.fail("a comma or } is missing")
			return
		}
		p.space()
		e := Entry{At: p.i}
		if p.i == len(p.s) || p.s[p.i] != '"' {
			p.fail("a key in quotation marks is missing")
			return
		}
		e.Key = p.text()
		for _, o := range v.Entries {
			if o.Key == e.Key {
				p.fail("the key " + quoted(e.Key) + " stands here a second time")
			}
		}
		if !p.eat(':') {
			p.fail("a colon is missing")
		}
		e.Value = p.value(depth + 1)
		v.Entries = append(v.Entries, e)
	}
}

func (p *parser) word(w string) bool {
	if len(p.s)-p.i >= len(w) && p.s[p.i:p.i+len(w)] == w {
		p.i += len(w)
		return true
	}
	return false
}

// number reads a number; one with a fraction, or too large, is no setting.
func (p *parser) number(v *Value) {
	minus := p.word("-")
	first := p.i
	for ; p.i < len(p.s) && '0' <= p.s[p.i] && p.s[p.i] <= '9'; p.i++ {
		v.Number = v.Number*10 + int(p.s[p.i]-'0')
	}
	digits := p.i - first
	for p.i < len(p.s) && (p.s[p.i] >= '0' && p.s[p.i] <= '9' || p.s[p.i] == '-' || p.s[p.i] == '+' || p.s[p.i] == '.' || p.s[p.i]|0x20 == 'e') {
		p.i++
	}
	if p.i-first == digits && 0 < digits && digits < 10 {
		v.Kind = Number
	}
	if minus {
		v.Number = -v.Number
	}
}

// text reads a string. Half of a surrogate pair becomes U+FFFD.
func (p *parser) text() string {
	p.i++
	var out []byte
	for {
		if p.i == len(p.s) || p.s[p.i] < ' ' {
			p.fail("a text does not end")
			return ""
		}
		c := p.s[p.i]
		p.i++
		switch c {
		case '"':
			return string(out)
		default:
			out = append(out, c)
			continue
		case '\\':
		}
		if p.i == len(p.s) {
			continue
		}
		c = p.s[p.i]
		p.i++
		switch c {
		case '"', '\\', '/':
		case 'b':
			c = '\b'
		case 'f':
			c = '\f'
		case 'n':
			c = '\n'
		case 'r':
			c = '\r'
		case 't':
			c = '\t'
		case 'u':
			r := p.hex()
			if utf16.IsSurrogate(r) && p.word(`\u`) {
				r = utf16.DecodeRune(r, p.hex())
			}
			out = utf8.AppendRune(out, r) // a lone half is appended as U+FFFD
			continue
		default:
			p.fail("there is no such escape")
		}
		out = append(out, c)
	}
}

// hex reads four hexadecimal digits.
func (p *parser) hex() rune {
	n := rune(0)
	for end := p.i + 4; p.i < end; p.i++ {
		c := byte(0)
		if p.i < len(p.s) {
			c = p.s[p.i]
		}
		switch {
		case '0' <= c && c <= '9':
			n = n<<4 | rune(c-'0')
		case 'a' <= c|0x20 && c|0x20 <= 'f':
			n = n<<4 | rune(c|0x20-'a'+10)
		default:
			p.fail("four hexadecimal digits are missing")
			return utf8.RuneError
		}
	}
	return n
}
