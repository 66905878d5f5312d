package main

import (
	"bytes"
	"testing"
)

// module writes a WebAssembly module with a custom section, these segments, and
// another custom section.
func module(segments []segment) []byte {
	body := []byte{byte(len(segments))}
	for _, s := range segments {
		body = append(appendSigned(append(body, 0, 0x41), s.at), 0x0b, byte(len(s.data)))
		body = append(body, s.data...)
	}
	out := []byte("\x00asm\x01\x00\x00\x00\x00\x02\x01x\x0b")
	return append(append(append(out, byte(len(body))), body...), 0, 2, 1, 'y')
}

func TestJoinSegments(t *testing.T) {
	got, err := rewriteData(module([]segment{
		{8192, []byte("one")},
		{8207 + maxGap, []byte("four")},
		{8207 + 2*maxGap + 13, []byte("far")}, // four bytes into a word
		{8, []byte("before")},
		{8199, []byte("two")}, // four zeros after "one", and before "four"
		{8202, []byte("three")},
	}), joinSegments)
	if err != nil {
		t.Fatal(err)
	}
	var near []byte
	near = append(near, "one\x00\x00\x00\x00twothree"...)
	near = append(append(near, make([]byte, maxGap)...), "four"...)
	r := reader{got[bytes.IndexByte(got, 0x0b)+1:], nil}
	section := r.bytes()
	want := []byte{3}
	for _, s := range []segment{{8, []byte("before")}, {8192, near}, {8207 + 2*maxGap + 9, []byte("\x00\x00\x00\x00far")}} {
		want = appendSigned(append(want, 0, 0x41), s.at)
		want = append(want, 0x0b)
		if n := len(s.data); n > 127 {
			want = append(want, byte(n&127)|128, byte(n>>7))
		} else {
			want = append(want, byte(n))
		}
		want = append(want, s.data...)
	}
	if !bytes.Equal(section, want) {
		t.Errorf("got  %.80q\nwant %.80q", section, want)
	}
	if !bytes.HasSuffix(got, []byte{0, 2, 1, 'y'}) {
		t.Error("the sections after it are not as they were")
	}
}

func TestJoinSegmentsRefusesOverlap(t *testing.T) {
	if _, err := rewriteData(module([]segment{{10, []byte("over it")}, {8, []byte("before")}}), joinSegments); err == nil {
		t.Error("two segments for the same place are taken")
	}
}

func TestSigned(t *testing.T) {
	for _, v := range []int64{0, 1, 63, 64, -1, -64, -65, 8191, 8192, 1 << 30, -1 << 31, 1<<31 - 1} {
		r := reader{appendSigned(nil, v), nil}
		if got := r.signed(); got != v || len(r.data) > 0 || r.err != nil {
			t.Errorf("%d comes back as %d", v, got)
		}
	}
}

func FuzzJoinSegments(f *testing.F) {
	f.Add([]byte(nil))
	f.Add(module([]segment{{0, []byte("a")}, {100, []byte("b")}}))
	f.Fuzz(func(t *testing.T, b []byte) {
		once, err := rewriteData(b, joinSegments)
		if err != nil {
			return
		}
		twice, err := rewriteData(once, joinSegments)
		if err != nil || !bytes.Equal(once, twice) {
			t.Fatalf("not stable: %v", err)
		}
	})
}
