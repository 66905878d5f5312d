package wire

import (
	"encoding/binary"
	"unicode/utf8"

	"whosaid/internal/article"
)

// Article answers one request to find the article on a page. A request is a row of
// numbers of four bytes, in little-endian order:
//
//	version of this layout: 1
//	number of elements
//	number of blocks
//	for each element: 1 + the number of the one around it, or 0; bytes of its words;
//	whether it is fixed, 0 or 1
//	for each block: the number of its element; letters; letters in links; commas; stops
//	(package article says what these are)
//
// and then the elements' words, one after the other, UTF-8. Elements begin in order,
// so the one around another has a lower number. A reply is the byte OK, and a byte for
// each block: 0 if it is no part of the article, else 1 + its kind (document.Kind); or
// another Status and a sentence.
func Article(request []byte) []byte {
	return guard(func() []byte {
		elements, blocks, ok := parsePage(request)
		if !ok {
			return bad("the page is not laid out as version 1 of this engine reads it").reply()
		}
		return append([]byte{byte(OK)}, article.Find(elements, blocks)...)
	})
}

func parsePage(request []byte) (elements []article.Element, blocks []article.Block, ok bool) {
	const (
		head, perElement, perBlock = 3, 3, 5 // numbers
		// most is more than a block has of anything; sums of so many stay in range.
		most = 1 << 24
	)
	if len(request) < 4*head {
		return nil, nil, false
	}
	next := func() (v int) {
		v = int(binary.LittleEndian.Uint32(request))
		request = request[4:]
		return v
	}
	version, n, m := next(), next(), next()
	table := 4 * (perElement*n + perBlock*m)
	if version != 1 || table > len(request) {
		return nil, nil, false
	}
	words := string(request[table:])
	ok = utf8.ValidString(words)
	elements = make([]article.Element, n)
	for i := range elements {
		up, length, fixed := next(), next(), next()
		if up > i || length > len(words) || fixed > 1 {
			return nil, nil, false
		}
		e := &elements[i]
		if up > 0 {
			e.Up = &elements[up-1]
		}
		e.Words, words, e.Fixed = words[:length], words[length:], fixed > 0
	}
	blocks = make([]article.Block, m)
	for i := range blocks {
		in := next()
		if in >= n {
			return nil, nil, false
		}
		b := &blocks[i]
		*b = article.Block{In: &elements[in], Letters: next(), Linked: next(), Commas: next(), Stops: next()}
		ok = ok && b.Linked <= b.Letters && max(b.Letters, b.Commas, b.Stops) < most
	}
	return elements, blocks, ok
}
