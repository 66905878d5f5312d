//go:build js && wasm

// Command wasm is the engine as a WebAssembly module for the page's worker. It
// sets globalThis.whosaid = {version, analyze, article}, where both functions take a
// request and give a reply, as Uint8Array (package wire says what is in them), and
// then calls globalThis.whosaidReady, if the worker has set it. It decides nothing.
package main

import (
	"github.com/hack-pad/safejs"

	"whosaid/internal/engine"
	"whosaid/internal/wire"
)

func main() {
	if err := export(); err != nil {
		panic(err) // ends the program; the worker sees that it ended and says so
	}
	select {}
}

func export() error {
	global := safejs.Global()
	bytes, err := global.Get("Uint8Array")
	if err != nil {
		return err
	}
	analyze, err := function(bytes, wire.Analyze)
	if err != nil {
		return err
	}
	article, err := function(bytes, wire.Article)
	if err != nil {
		return err
	}
	if err := global.Set("whosaid", map[string]any{"version": engine.Version, "analyze": analyze, "article": article}); err != nil {
		return err
	}
	ready, err := global.Get("whosaidReady")
	if err != nil || ready.Type() != safejs.TypeFunction {
		return err
	}
	_, err = ready.Invoke()
	return err
}

// function makes a JavaScript function of one that answers requests; bytes is Uint8Array.
func function(bytes safejs.Value, answers func(request []byte) []byte) (safejs.Func, error) {
	return safejs.FuncOf(func(_ safejs.Value, args []safejs.Value) any {
		reply := answer(args, answers)
		out, err := bytes.New(len(reply))
		if err != nil {
			return nil // no memory for it: the worker takes anything but bytes for a crash
		}
		if _, err := safejs.CopyBytesToJS(out, reply); err != nil {
			return nil
		}
		return out
	})
}

// buffer holds the newest request. One call runs at a time, and WebAssembly never
// gives memory back, so it is kept for the next.
var buffer []byte

// answer copies the request out of JavaScript and has it answered. What is not a
// Uint8Array counts as an empty request, which wire refuses.
func answer(args []safejs.Value, answers func(request []byte) []byte) []byte {
	if len(args) != 1 {
		return answers(nil)
	}
	n, err := args[0].Length()
	if err != nil || n < 0 {
		return answers(nil)
	}
	if n > wire.MaxRequest {
		return wire.Refuse()
	}
	if cap(buffer) < n {
		buffer = make([]byte, n)
	}
	if n, err = safejs.CopyBytesToGo(buffer[:n], args[0]); err != nil {
		return answers(nil)
	}
	return answers(buffer[:n])
}
