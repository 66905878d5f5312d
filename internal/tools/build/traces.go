package main

import (
	"bytes"
	"encoding/binary"
	"errors"
	"strings"
)

// tracesKnown is the Go whose tables of functions stripTraces knows.
const tracesKnown = "go1.26"

// Where things lie in those tables: see runtime/symtab.go, _func in runtime/runtime2.go
// and internal/abi/symtab.go. Numbers are little-endian.
const (
	pcHeader = "\xf1\xff\xff\xff\x00\x00\x01\x08"
	// The words of pcHeader that say how many functions there are, and how far behind
	// it a table lies.
	countWord, namesWord, unitsWord, pcsWord, funcsWord = 1, 4, 5, 7, 8
	// The words of moduledata, which begins with the addresses of pcHeader and of the names.
	ftabWord, findWord, gofuncWord = 16, 19, 40

	// _func, in bytes; the offsets of its pcdata and then of its funcdata follow it.
	nameOff, pcsp, pcfile, pcln, npcdata              = 4, 16, 20, 24, 28
	cuOffset, startLine, funcID, nfuncdata, funcBytes = 32, 36, 40, 43, 44
	idWrapper                                         = 23

	pcdataUnsafePoint, pcdataInlined, pcdataArgLive = 0, 2, 3
	// funcdata from ArgInfo on is for traces.
	funcdataInlined, funcdataArgInfo, funcdataNone = 3, 5, 1<<32 - 1
	// The records of what was inlined where.
	inlinedBytes, inlinedName, inlinedLine = 16, 4, 12

	// findfunctab has a bucket for every 4096 program counters, and each function
	// but the last takes 65,536. A bucket starts with a function at or before its first.
	bucketBytes, bucketsPerFunc = 20, 16
)

// stripTraces takes out of a Go program's memory what only stack traces need: the
// names of functions but for their packages, files, lines, where arguments lie. That is
// 11% of the module after brotli. A panic in the engine becomes an error reply, which
// shows no trace. What the garbage collector, recover and the scheduler read is kept.
// The segments must be joined; they are edited in place.
func stripTraces(memory []segment) (_ []segment, err error) {
	defer func() {
		if recover() != nil { // an offset led out of its table
			err = errors.New("the tables of functions are not those of " + tracesKnown)
		}
	}()
	header, address := find(memory, []byte(pcHeader))
	names, units, pcs, funcs := word(header, namesWord), word(header, unitsWord), word(header, pcsWord), word(header, funcsWord)
	start := binary.LittleEndian.AppendUint64(nil, address)
	module, _ := find(memory, binary.LittleEndian.AppendUint64(start, address+names))

	t := tables{
		oldNames: bytes.Clone(header[names:units]),
		oldPCs:   bytes.Clone(header[pcs:funcs]),
		names:    pool{header[names:units], 0, map[string]uint32{}},
		pcs:      pool{header[pcs:funcs], 1, map[string]uint32{}}, // offset 0 means no table
		gofunc:   from(memory, word(module, gofuncWord)),
		inlined:  map[int]bool{},
	}
	clear(header[names:funcs]) // with the files between the two
	count := int(word(module, ftabWord+1)) - 1
	for i := range count {
		t.strip(header[funcs:][number(header[funcs:], 8*i+4):])
	}

	// Looking up a function walks on from where its bucket says, so a bucket may start
	// 31 functions early: then fewer of them differ, and brotli finds more to copy.
	buckets := from(memory, word(module, findWord))
	for i := range bucketsPerFunc * (count - 1) {
		setNumber(buckets, bucketBytes*i, number(buckets, bucketBytes*i)&^31)
	}
	return memory, nil
}

// tables are what the runtime knows about functions, while they are rewritten.
type tables struct {
	oldNames, oldPCs []byte
	names, pcs       pool         // as they become
	gofunc           []byte       // what funcdata's offsets point into
	inlined          map[int]bool // records in it that are done
}

// strip rewrites one function's record.
func (t *tables) strip(f []byte) {
	setNumber(f, nameOff, t.name(number(f, nameOff), f[funcID] == idWrapper))
	setNumber(f, pcsp, t.pcTable(number(f, pcsp)))
	for _, at := range []int{pcfile, pcln, cuOffset, startLine} {
		setNumber(f, at, 0)
	}
	pcdata := f[funcBytes:]
	funcdata := pcdata[4*number(f, npcdata):]
	lastInlined := -1
	for k := range int(number(f, npcdata)) {
		offset := number(pcdata, 4*k)
		switch k {
		case pcdataUnsafePoint, pcdataArgLive: // the first is for signals; wasm has none
			offset = 0
		case pcdataInlined:
			if offset != 0 {
				_, lastInlined = readPCs(t.oldPCs[offset:])
			}
		}
		setNumber(pcdata, 4*k, t.pcTable(offset))
	}
	for k := range int(f[nfuncdata]) {
		offset := number(funcdata, 4*k)
		if k >= funcdataArgInfo {
			setNumber(funcdata, 4*k, funcdataNone)
		}
		for i := 0; k == funcdataInlined && offset != funcdataNone && i <= lastInlined; i++ {
			at := int(offset) + inlinedBytes*i
			if !t.inlined[at] { // functions share records
				t.inlined[at] = true
				setNumber(t.gofunc, at+inlinedName, t.name(number(t.gofunc, at+inlinedName), false))
				setNumber(t.gofunc, at+inlinedLine, 0)
			}
		}
	}
}

// name keeps of a name as much as the runtime may read. It tells its own functions
// and two of reflect's by name, and takes a wrapper's name apart in a panic.
func (t *tables) name(offset uint32, wrapper bool) uint32 {
	b := t.oldNames[offset:]
	name := string(b[:bytes.IndexByte(b, 0)])
	if !wrapper && name != "reflect.makeFuncStub" && name != "reflect.methodValueCall" {
		path := strings.LastIndexByte(name[:strings.IndexAny(name+"[", "[(")], '/') + 1
		if dot := strings.IndexByte(name[path:], '.'); dot >= 0 {
			name = name[:path+dot+1]
		}
	}
	return t.names.put(name + "\x00")
}

// pcTable keeps a table of values by program counter.
func (t *tables) pcTable(offset uint32) uint32 {
	if offset == 0 {
		return 0
	}
	n, _ := readPCs(t.oldPCs[offset:])
	return t.pcs.put(string(t.oldPCs[offset:][:n]))
}

// readPCs gives the length of the table that b begins with, and its largest value.
// It is pairs of a zigzag difference of values and one of program counters; the
// values start at -1, and a difference of 0 that is not the first ends it.
func readPCs(b []byte) (length, largest int) {
	value := -1
	largest = value
	for r := (reader{b, nil}); ; {
		d := r.unsigned()
		if r.err != nil {
			panic(r.err)
		}
		if d == 0 && len(r.data)+1 < len(b) {
			return len(b) - len(r.data), largest
		}
		value += int(d>>1) ^ -int(d&1)
		largest = max(largest, value)
		r.unsigned()
	}
}

// A pool fills a table anew, each content once.
type pool struct {
	data []byte
	n    int
	at   map[string]uint32
}

func (p *pool) put(s string) uint32 {
	at, ok := p.at[s]
	if !ok {
		at = uint32(p.n)
		p.at[s] = at
		p.n += copy(p.data[p.n:p.n+len(s)], s)
	}
	return at
}

// find gives memory from where it holds b, and that address.
func find(memory []segment, b []byte) ([]byte, uint64) {
	for _, s := range memory {
		if i := bytes.Index(s.data, b); i >= 0 {
			return s.data[i:], uint64(s.at) + uint64(i)
		}
	}
	return nil, 0
}

// from gives memory from an address to its segment's end.
func from(memory []segment, address uint64) []byte {
	for _, s := range memory {
		if i := int64(address) - s.at; i >= 0 && i < int64(len(s.data)) {
			return s.data[i:]
		}
	}
	return nil
}

func word(b []byte, i int) uint64 { return binary.LittleEndian.Uint64(b[8*i:]) }

func number(b []byte, at int) uint32 { return binary.LittleEndian.Uint32(b[at:]) }

func setNumber(b []byte, at int, v uint32) { binary.LittleEndian.PutUint32(b[at:], v) }
