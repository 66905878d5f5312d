package main

import (
	"encoding/binary"
	"errors"
	"fmt"
)

// maxGap is the longest run of zeros that is written out between two data segments.
const maxGap = 4096

// joinSegments rewrites the data section of a WebAssembly module with the zeros
// between its segments written out. Go's linker leaves out every run of eight, which
// makes some 60,000 segments; their offsets do not compress, and zeros do: the
// module shrinks by 8% after brotli. What is in memory at the start is the same.
func joinSegments(module []byte) ([]byte, error) {
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
			var err error
			if body, err = joined(body); err != nil {
				return nil, fmt.Errorf("data section: %w", err)
			}
		}
		out = append(out, id)
		out = binary.AppendUvarint(out, uint64(len(body)))
		out = append(out, body...)
	}
	return out, nil
}

// A segment is bytes that the module puts into memory at the start.
type segment struct {
	at   int64
	data []byte
}

// joined rewrites the body of a data section.
func joined(section []byte) ([]byte, error) {
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
		data := r.bytes()
		if k := len(segments) - 1; k >= 0 {
			last := &segments[k]
			if gap := at - last.at - int64(len(last.data)); gap >= 0 && gap <= maxGap {
				last.data = append(append(last.data, make([]byte, gap)...), data...)
				continue
			}
		}
		segments = append(segments, segment{at, append([]byte(nil), data...)})
	}
	if r.err == nil && len(r.data) > 0 {
		r.err = errors.New("something stands after the last segment")
	}
	if r.err != nil {
		return nil, r.err
	}
	out := binary.AppendUvarint(nil, uint64(len(segments)))
	for _, s := range segments {
		out = appendSigned(append(out, 0, 0x41), s.at)
		out = binary.AppendUvarint(append(out, 0x0b), uint64(len(s.data)))
		out = append(out, s.data...)
	}
	return out, nil
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
