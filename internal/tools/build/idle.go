package main

import (
	"encoding/binary"
	"errors"
	"slices"
	"strings"
)

// idle are prefixes of the names of functions in Go's runtime and library that no page
// runs, though the linker cannot know it. Names are as WebAssembly's name section has
// them, where Go writes _ for brackets, stars and slashes.
var idle = []string{
	// The execution tracer, which nobody starts.
	"runtime.trace", "runtime.__trace", "runtime.unsafeTrace", "runtime.makeTraceFrame", "runtime.goStatusToTrace",
	// Profiles: nobody asks for one, and the linker knows that of memory.
	"runtime.__profBuf_", "runtime.stkbucket", "runtime.saveblockevent", "runtime.blockevent",
	"runtime.fpTracebackPartial", "runtime.doRecordGoroutineProfile", "runtime.tryRecordGoroutineProfile",
	// What GODEBUG turns on; a page has no environment.
	"runtime.schedtrace", "runtime.dump", "runtime.gcDumpObject", "runtime.__hexdumper_", "runtime.__mspan_.reportZombies",
	"runtime.printScavTrace", "runtime.checkFinalizersAndCleanups",
	// Stack traces, whose tables stripTraces takes away: the message before them is printed.
	"runtime.goroutineheader", "runtime.printArgs", "runtime.printcreatedby", "runtime.printAncestor", "runtime.printOneCgo", "runtime.printCgo",
	// Stacks that safejs keeps with its errors, which nothing prints; numbers with a
	// fraction, which only a panic prints.
	"runtime.__Frames_",
	"internal_strconv.genericFtoa", "internal_strconv.fixedFtoa", "internal_strconv.bigFtoa", "internal_strconv.dboxFtoa",
	"internal_strconv.fmt", "internal_strconv.roundShortest", "internal_strconv.AppendComplex", "internal_strconv.AppendFloat",
	"internal_strconv.__decimal_", "internal_strconv.leftShift", "internal_strconv.rightShift", "internal_strconv.formatDigits",
	"internal_strconv.dbox", "internal_strconv.umul", "internal_strconv.uadd128", "internal_strconv.mulLog", "internal_strconv.pow10",
	"internal_strconv.trimZeros", "internal_strconv.shouldRoundUp", "internal_strconv.prefixIsLessThan", "internal_strconv.divisiblePow5", "internal_strconv.float",
	// Types that several modules share; there is one module.
	"runtime.typesEqual",
	// What a dying program says besides its last words: a trap ends it as well.
	"runtime.printanycustomtype", "runtime.printpanic", "runtime.preprintpanics", "runtime.printquoted", "runtime.printindented",
	"runtime.printfloat", "runtime.printcomplex", "runtime.printslice", "runtime.hexdumpWords", "runtime.badPointer", "runtime.dopanic_m",
	"runtime.startpanic_m", "runtime.freezetheworld", "runtime.showframe", "runtime.showfuncinfo", "runtime.funcNamePiecesForPrint",
	"runtime.printFuncName", "runtime.funcNameForPrint", "runtime.checkdead", "runtime.badmorestackg0",
	// More threads or processors than the one; C; system calls that block.
	"runtime.handoffp", "runtime.startm", "runtime.newm", "runtime.oneNewExtraM", "runtime.mexit", "runtime.stoplockedm", "runtime.startlockedm",
	"runtime.runqgrab", "runtime.runqsteal", "runtime.__p_.destroy", "runtime.cgocall", "runtime.cgoContextPCs", "runtime.callCgoSymbolizer",
	"runtime.expandCgoFrames", "runtime.syscallingThread.", "runtime.exitsyscall", "runtime.reentersyscall",
	// Tests of concurrency and of the collector, leaks of goroutines, arenas, code stopped anywhere.
	"runtime.__synctestBubble_.", "runtime.setCheckmark", "runtime.getCheckmark", "runtime.runCheckmark", "runtime.startCheckmarks", "runtime.gcMarkRootCheck",
	"runtime.findGoroutineLeaks", "runtime.findMaybeRunnableGoroutines", "runtime.allGsSnapshotSortedForGC", "runtime.__g_.isMaybeRunnable",
	"runtime.__mspan_.setUserArenaChunkToFault", "runtime.scanConservative",
	// Timers with channels, clean-ups, limits of memory: nothing in the engine has them.
	"runtime.blockTimerChan", "runtime.unblockTimerChan", "runtime.timerchandrain", "runtime.__timer_.maybeRunChan", "runtime.__timer_.hchan",
	"runtime.__cleanupQueue_.enqueue", "runtime.__cleanupQueue_.wake", "runtime.__cleanupBlock_.", "runtime.parseByteCount", "runtime.__godebugInc_.",
	// Tests of atomic instructions, which checks leaves out; a stack for a
	// profile; a method called by a nil pointer to its receiver.
	"runtime.testAtomic64", "runtime.fpunwindExpand", "runtime.panicwrap",
	// Comparisons of the runtime's own records.
	"type_.eq.runtime.", "type_.eq._2_runtime.", "type_.eq.internal_",
}

// busy are those among them that do run: they ask whether there is anything to do.
var busy = map[string]bool{
	"runtime.traceAcquire": true, "runtime.traceEnabled": true, "runtime.traceShuttingDown": true, "runtime.traceRelease": true,
	"runtime.traceAllocFreeEnabled": true, "runtime.traceLocker.ok": true, "runtime.traceLockInit": true,
	"runtime.traceExitingSyscall": true, "runtime.traceExitedSyscall": true, "runtime.traceReader": true, "runtime.traceReaderAvailable": true,
	"runtime.traceThreadDestroy": true, "runtime.tracefpunwindoff": true, "runtime.tracebackPCs": true,
	"runtime.__traceSchedResourceState_.readyNextGen": true,
}

// checks are functions, without results, that look for what cannot be: a table of
// functions out of order, a processor without atomic instructions, a second module,
// settings in the environment. A page has none, and they return at once.
var checks = map[string]bool{
	"runtime.moduledataverify1": true, "runtime.check": true, "runtime.typelinksinit": true,
	"runtime.parsegodebug": true, "internal_cpu.processOptions": true, "runtime_debug.SetTraceback": true,
}

// returns is the body of a function that does nothing: it takes the address to return to
// off Go's stack, which global 0 points at, and says that the goroutine goes on.
var returns = []byte{0, 0x23, 0, 0x41, 8, 0x6a, 0x24, 0, 0x41, 0, 0x0b}

// isIdle reports whether no page runs the function called name.
func isIdle(name string) bool {
	return !busy[name] && slices.ContainsFunc(idle, func(prefix string) bool { return strings.HasPrefix(name, prefix) })
}

// stubIdle gives a module, linked with its names, whose idle functions trap if they are
// called after all, whose checks do nothing, and that has no names any more. The page's tests run what it leaves.
func stubIdle(module []byte) ([]byte, error) {
	const header, custom, imports, code = 8, 0, 2, 10
	if len(module) < header {
		return nil, errors.New("not a WebAssembly module")
	}
	var names map[uint64]string
	first := uint64(0) // of the functions that are not imported
	for rest := (reader{module[header:], nil}); len(rest.data) > 0 && rest.err == nil; {
		id, body := rest.byte(), reader{rest.bytes(), nil}
		switch {
		case id == imports:
			first = body.unsigned()
		case id == custom && string(body.bytes()) == "name":
			names = functionNames(body)
		}
	}
	if names == nil {
		return nil, errors.New("the module names no functions")
	}
	out := append([]byte(nil), module[:header]...)
	for rest := (reader{module[header:], nil}); len(rest.data) > 0; {
		id, body := rest.byte(), rest.bytes()
		if rest.err != nil {
			return nil, rest.err
		}
		switch id {
		case custom:
			continue
		case code:
			r := reader{body, nil}
			n := r.unsigned()
			body = binary.AppendUvarint(nil, n)
			for i := range n {
				f := r.bytes()
				if checks[names[first+i]] {
					f = returns
				} else if isIdle(names[first+i]) {
					f = []byte{0, 0x00, 0x0b} // no locals; unreachable; end
				}
				body = binary.AppendUvarint(body, uint64(len(f)))
				body = append(body, f...)
			}
			if r.err != nil {
				return nil, r.err
			}
		}
		out = append(out, id)
		out = binary.AppendUvarint(out, uint64(len(body)))
		out = append(out, body...)
	}
	return out, nil
}

// functionNames reads the name section after its title.
func functionNames(r reader) map[uint64]string {
	names := map[uint64]string{}
	for len(r.data) > 0 && r.err == nil {
		id, part := r.byte(), reader{r.bytes(), nil}
		if id != 1 { // functions
			continue
		}
		for n := part.unsigned(); n > 0 && part.err == nil; n-- {
			i := part.unsigned()
			names[i] = string(part.bytes())
		}
	}
	return names
}
