// Package wire is the border between the page and the engine: request bytes in,
// reply bytes out. It checks every byte of a request, since any script on the page
// can send one, converts the block table's offsets to bytes, and turns a panic of
// the engine into a reply. It does not judge the text. Between calls it keeps what the
// engine made of the last texts, so that an edit costs what it changes; no reply tells.
//
// A request, numbers in little-endian order:
//
//	byte 0      version of this layout: 3
//	byte 1      1 if it is known which words lead to other pages, else 0
//	bytes 2-3   0
//	4 bytes     number of blocks; 0 for plain text, whose blocks the engine finds
//	4 bytes     number of links
//	4 bytes     length of the options
//	12 bytes    for each block: kind (document.Kind), three 0, start, end
//	12 bytes    for each link: four 0, start, end
//	            the options: JSON (package settings says what is in it), or nothing
//	the rest    the text, UTF-8
//
// The offsets of blocks and links count UTF-16 code units of the text. Both stand in
// order and do not overlap; what lies outside the blocks is not read. Options that are
// wrong in any way are refused, with all that is wrong.
//
// A reply is one byte of Status, then the report as JSON if it is OK, else a
// sentence in English, both UTF-8.
package wire

import (
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"whosaid/internal/document"
	"whosaid/internal/engine"
	"whosaid/internal/report"
	"whosaid/internal/settings"
	"whosaid/internal/text"
)

// A Status is the first byte of a reply. The values are part of the layout.
type Status byte

const (
	OK         Status = iota
	BadRequest        // the request is not as laid down here
	TooLarge          // the text is longer than MaxText
	Internal          // the engine failed: a bug
)

// MaxText is the longest text taken, in bytes. Analysis needs some tens of bytes
// of memory for each byte of text, and a tab has 4 GiB at most.
const MaxText = 32 << 20

// MaxOptions is the longest options, in bytes: some ten thousand names.
const MaxOptions = 1 << 18

// MaxRequest is the longest request looked at, in bytes: the longest text, and a
// block or link for every 16 bytes of it.
const MaxRequest = header + MaxText/16*entry + MaxOptions + MaxText

const (
	version = 3
	header  = 16 // bytes before the block table
	entry   = 12 // bytes of a block or link
)

// memory is of the last texts. Calls come one at a time.
var memory engine.Memory

// answer is the room of the last report, for the next.
var answer []byte

// Analyze answers one request. Any bytes give a reply, which holds until the next call.
func Analyze(request []byte) []byte {
	return guard(func() []byte {
		doc, options, err := parse(request)
		if err != nil {
			return err.reply()
		}
		answer = report.AppendJSON(append(answer[:0], byte(OK)), memory.Analyze(doc, options))
		return answer
	})
}

// Refuse is the reply to a request longer than MaxRequest, for a caller that
// will not copy such a thing to have it refused.
func Refuse() []byte { return tooLarge.reply() }

// guard turns a panic in f into a reply.
func guard(f func() []byte) (reply []byte) {
	defer func() {
		switch p := recover().(type) {
		case nil:
		case error:
			reply = failure{Internal, "the engine failed: " + p.Error()}.reply()
		case string:
			reply = failure{Internal, "the engine failed: " + p}.reply()
		default:
			reply = failure{Internal, "the engine failed"}.reply()
		}
	}()
	return f()
}

// A failure is a reply other than OK.
type failure struct {
	status  Status
	message string
}

func (f failure) reply() []byte { return append([]byte{byte(f.status)}, f.message...) }

var tooLarge = failure{TooLarge, "the text is longer than " + strconv.Itoa(MaxText>>20) + " MiB"}

func bad(message string) *failure { return &failure{BadRequest, message} }

func wrong(what string, i int, message string) *failure {
	return bad(what + " " + strconv.Itoa(i) + " " + message)
}

// parse reads a request into a document.
func parse(request []byte) (*document.Document, engine.Options, *failure) {
	var o engine.Options
	if len(request) < header {
		return nil, o, bad("the request is shorter than its header")
	}
	if request[0] != version {
		return nil, o, bad("the request has version " + strconv.Itoa(int(request[0])) + "; this engine reads version " + strconv.Itoa(version))
	}
	if request[1] > 1 || request[2]|request[3] != 0 {
		return nil, o, bad("something stands in the header's padding")
	}
	n, m, length := uint64(u32(request[4:])), uint64(u32(request[8:])), uint64(u32(request[12:]))
	rest := request[header:]
	if (n+m)*entry > uint64(len(rest)) {
		return nil, o, bad("the table of blocks and links is cut short")
	}
	table, links, rest := rest[:n*entry], rest[n*entry:(n+m)*entry], rest[(n+m)*entry:]
	if length > MaxOptions {
		return nil, o, bad("the options are longer than " + strconv.Itoa(MaxOptions>>10) + " KiB")
	}
	if length > uint64(len(rest)) {
		return nil, o, bad("the options are cut short")
	}
	set, body := rest[:length], rest[length:]
	o, ignore, err := options(string(set))
	if err != nil {
		return nil, o, err
	}
	if len(body) > MaxText {
		return nil, o, &tooLarge
	}
	if !utf8.Valid(body) {
		return nil, o, bad("the text is not valid UTF-8")
	}
	t := string(body) // the caller's buffer is used again
	if o.Ignore, err = wishes(ignore, t); err != nil {
		return nil, o, err
	}
	d := document.Document{Text: t}
	if n == 0 {
		d = document.PlainAgain(t, memory.Nearest(t))
	} else if d.Blocks, err = blocks("block", table, t, document.Notice); err != nil {
		return nil, o, err
	} else {
		d.RefineAgain(memory.Nearest(t))
	}
	if request[1] == 1 {
		d.Links = []text.Span{}
	}
	list, err := blocks("link", links, t, 0)
	for _, l := range list {
		d.Links = append(d.Links, l.Span)
	}
	return &d, o, err
}

// u32 reads a number. Package encoding/binary would bring reflect.
func u32(b []byte) uint32 {
	return uint32(b[0]) | uint32(b[1])<<8 | uint32(b[2])<<16 | uint32(b[3])<<24
}

// options reads what is set.
func options(set string) (engine.Options, []settings.Ignore, *failure) {
	if set == "" {
		return settings.Default().Options, nil, nil
	}
	if !utf8.ValidString(set) {
		return engine.Options{}, nil, bad("options: this is not valid UTF-8")
	}
	v, wrong := settings.ParseJSON(set)
	if wrong != nil {
		return engine.Options{}, nil, bad("options: " + wrong.Message)
	}
	s, problems := settings.ReadForText(v)
	if len(problems) == 0 {
		return s.Options, s.Ignore, nil
	}
	message := ""
	for _, p := range problems {
		message += "\noptions: " + p.String()
	}
	return s.Options, nil, bad(message[1:])
}

// wishes gives what is to be ignored in t, in bytes.
func wishes(list []settings.Ignore, t string) ([]document.Ignore, *failure) {
	if len(list) == 0 {
		return nil, nil
	}
	index := text.NewIndex(t)
	out := make([]document.Ignore, len(list))
	for i, w := range list {
		if max(w.Start, w.End) > int(index.Len()) {
			return nil, bad("options: ignore[" + strconv.Itoa(i) + "]: this reaches past the end of the text")
		}
		out[i] = document.Ignore{Fingerprint: w.Fingerprint, Rule: w.Rule, Reason: w.Reason, From: document.FromOptions}
		if w.InText {
			out[i].From = document.FromText
		}
		switch {
		case w.Start < 0:
			out[i].At.End = int32(len(t))
		case w.End < 0:
			out[i].At.Start = index.Byte(int32(w.Start))
			out[i].At.End = out[i].At.Start
		default:
			out[i].At = text.Span{Start: index.Byte(int32(w.Start)), End: index.Byte(int32(w.End))}
		}
	}
	return out, nil
}

// blocks reads the table of blocks, or of links, which are of kind 0; what says which.
// They are cut to what stands between white space; those of white space alone are dropped.
func blocks(what string, table []byte, t string, last document.Kind) ([]document.Block, *failure) {
	if len(table) == 0 {
		return nil, nil
	}
	index := text.NewIndex(t)
	out := make([]document.Block, 0, len(table)/entry)
	var before uint32
	for i := 0; i*entry < len(table); i++ {
		b := table[i*entry : (i+1)*entry]
		kind := document.Kind(b[0])
		if kind > last {
			return nil, wrong(what, i, "has the unknown kind "+strconv.Itoa(int(b[0])))
		}
		if b[1]|b[2]|b[3] != 0 {
			return nil, wrong(what, i, "has something in its padding")
		}
		start, end := u32(b[4:]), u32(b[8:])
		switch {
		case end < start:
			return nil, wrong(what, i, "ends before it starts")
		case end > uint32(index.Len()):
			return nil, wrong(what, i, "reaches past the end of the text")
		case start < before:
			return nil, wrong(what, i, "starts before the end of the one before it")
		}
		before = end
		s := text.Span{Start: index.Byte(int32(start)), End: index.Byte(int32(end))}
		if index.UTF16(s.Start) != int32(start) || index.UTF16(s.End) != int32(end) {
			return nil, wrong(what, i, "parts the two halves of a character")
		}
		if s = trim(t, s); !s.Empty() {
			out = append(out, document.Block{Kind: kind, Span: s})
		}
	}
	return out, nil
}

// trim cuts white space from both ends of s.
func trim(t string, s text.Span) text.Span {
	left := strings.TrimLeftFunc(s.Of(t), unicode.IsSpace)
	s.Start = s.End - int32(len(left))
	s.End = s.Start + int32(len(strings.TrimRightFunc(left, unicode.IsSpace)))
	return s
}
