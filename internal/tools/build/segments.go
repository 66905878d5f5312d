package main

import (
	"cmp"
	"encoding/binary"
	"errors"
	"fmt"
	"slices"
)

// A segment is bytes that a WebAssembly module puts into memory at the start.
type segment struct {
	at   int64
	data []byte
}

// rewriteData gives a module with its data segments edited; the rest stays as it was.
func rewriteData(module []byte, edit func([]segment) ([]segment, error)) ([]byte, error) {
	const header, dataSection = 8, 11
	if len(module) < header || string(module[:4]) != "\x00asm" {
		return nil, errors.New("not a WebAssembly module")
	}
	out := append([]byte(nil), module[:header]...)
	for rest := (reader{module[header:], nil}); len(rest.data) > 0; {
		id := rest.byte()
		body := rest.bytes()
		if rest.err != nil {
			return nil, rest.err
		}
		if id == dataSection {
			segments, err := parseSegments(body)
			if err == nil {
				segments, err = edit(segments)
			}
			if err != nil {
				return nil, fmt.Errorf("data section: %w", err)
			}
			body = formatSegments(segments)
		}
		out = append(out, id)
		out = binary.AppendUvarint(out, uint64(len(body)))
		out = append(out, body...)
	}
	return out, nil
}

// maxGap is the longest run of zeros that is written out between a data segment and the
// word that the next begins in.
const maxGap = 4096

// wordBytes is how long a word is for Go, and what its words are aligned to.
const wordBytes = 8

// joinSegments writes out the zeros between segments. Go's linker leaves out every run
// of eight, which makes some 60,000 segments; their offsets do not compress, and zeros
// do: the module shrinks by 8% after brotli. What is in memory at the start is the same.
// The linker's order is not that of memory, and a gap may hold a segment that comes
// elsewhere. It also leaves out zeros at the start of a word, as in an address that ends in
// some; a joined segment begins with a whole word, so that words are found in it.
func joinSegments(segments []segment) ([]segment, error) {
	slices.SortFunc(segments, func(a, b segment) int { return cmp.Compare(a.at, b.at) })
	var joined []segment
	for _, s := range segments {
		start := s.at &^ (wordBytes - 1)
		if k := len(joined) - 1; k >= 0 {
			last := &joined[k]
			end := last.at + int64(len(last.data))
			if s.at < end {
				return nil, errors.New("a segment lies over another")
			}
			if start-end <= maxGap {
				last.data = append(append(last.data, make([]byte, s.at-end)...), s.data...)
				continue
			}
		}
		joined = append(joined, segment{start, append(make([]byte, s.at-start), s.data...)})
	}
	return joined, nil
}

// parseSegments reads the body of a data section.
func parseSegments(section []byte) ([]segment, error) {
	var segments []segment
	r := reader{section, nil}
	for n := r.unsigned(); n > 0 && r.err == nil; n-- {
		if r.byte() != 0 || r.byte() != 0x41 { // into memory 0, at an i32.const
			return nil, errors.New("a segment of a kind that Go does not write")
		}
		at := r.signed()
		if r.byte() != 0x0b { // end
			return nil, errors.New("a segment's offset is no constant")
		}
		segments = append(segments, segment{at, r.bytes()})
	}
	if r.err == nil && len(r.data) > 0 {
		r.err = errors.New("something stands after the last segment")
	}
	return segments, r.err
}

func formatSegments(segments []segment) []byte {
	out := binary.AppendUvarint(nil, uint64(len(segments)))
	for _, s := range segments {
		out = appendSigned(append(out, 0, 0x41), s.at)
		out = binary.AppendUvarint(append(out, 0x0b), uint64(len(s.data)))
		out = append(out, s.data...)
	}
	return out
}

// A reader takes a module apart. After an error it gives zeros.
type reader struct {
	data []byte
	err  error
}

func (r *reader) byte() byte {
	if len(r.data) == 0 {
		r.err = errors.New("the module is cut short")
		return 0
	}
	b := r.data[0]
	r.data = r.data[1:]
	return b
}

// unsigned reads a number in LEB128, which encoding/binary calls uvarint.
func (r *reader) unsigned() uint64 {
	v, n := binary.Uvarint(r.data)
	if n <= 0 {
		r.data, r.err = nil, errors.New("the module is cut short")
		return 0
	}
	r.data = r.data[n:]
	return v
}

// signed reads a number in signed LEB128, where the sign is the last group's top bit.
func (r *reader) signed() int64 {
	var v int64
	for shift := 0; ; shift += 7 {
		b := r.byte()
		v |= int64(b&0x7f) << shift
		if b < 0x80 || shift >= 56 {
			if b&0x40 != 0 {
				v |= -1 << (shift + 7)
			}
			return v
		}
	}
}

// bytes reads a length and as many bytes.
func (r *reader) bytes() []byte {
	n := r.unsigned()
	if n > uint64(len(r.data)) {
		r.data, r.err = nil, errors.New("the module is cut short")
		return nil
	}
	b := r.data[:n]
	r.data = r.data[n:]
	return b
}

func appendSigned(out []byte, v int64) []byte {
	for {
		b := byte(v & 0x7f)
		v >>= 7
		if v == 0 && b&0x40 == 0 || v == -1 && b&0x40 != 0 {
			return append(out, b)
		}
		out = append(out, b|0x80)
	}
}
