//go:build js && wasm

// Command traces asks of the runtime what it reads the tables of functions for.
package main

import (
	"reflect"
	"runtime"
	"sync"
)

type value struct{ words []string }

func (v value) Len() int { return len(v.words) }

type measured interface{ Len() int }

// length is asked through the interface, so through the wrapper for pointers.
//
//go:noinline
func length(m measured) int { return m.Len() }

// tried gives what f panics with.
func tried(f func()) (got any) {
	defer func() { got = recover() }()
	f()
	return nil
}

// deep has pointers in many frames while the collector runs and the stack grows.
func deep(n int, before *value) int {
	v := &value{[]string{"word", string(rune('a' + n%26))}}
	if n%100 == 0 {
		runtime.GC()
	}
	if n == 0 {
		panic(v)
	}
	defer func() { before.words = append(before.words, v.words[1]) }()
	return deep(n-1, v) + len(v.words)
}

func main() {
	root := &value{}
	if v, ok := tried(func() { deep(1000, root) }).(*value); !ok || v.words[0] != "word" || len(root.words) != 1 {
		println("a panic through deep frames")
	}
	var none []int
	if err, ok := tried(func() { none[len(root.words)]++ }).(runtime.Error); !ok || err.Error() != "runtime error: index out of range [1] with length 0" {
		println("an index out of range")
	}
	var nothing *value
	if err, ok := tried(func() { length(nothing) }).(error); !ok || err.Error() != "value method main.value.Len called using nil *value pointer" {
		println("a value method through a nil pointer")
	}
	if tried(func() { tried(func() { panic("inner") }); panic("outer") }) != "outer" {
		println("a panic after a panic")
	}
	if tried(func() { func() { _ = recover() }(); panic("kept") }) != "kept" {
		println("a recover where nothing panics")
	}

	swap := reflect.MakeFunc(reflect.TypeFor[func(*value, string) (string, *value)](), func(in []reflect.Value) []reflect.Value {
		runtime.GC()
		return []reflect.Value{in[1], in[0]}
	}).Interface().(func(*value, string) (string, *value))
	method := reflect.ValueOf(value{[]string{"one"}}).Method(0).Interface().(func() int)
	if s, v := swap(&value{[]string{"x"}}, "s"); s != "s" || v.words[0] != "x" || method() != 1 {
		println("functions made by reflect")
	}

	var wait sync.WaitGroup
	results := make(chan *value)
	for i := range 20 {
		wait.Go(func() {
			tried(func() { deep(50+i, root) })
			runtime.Gosched()
			results <- &value{[]string{"done"}}
		})
	}
	go func() { wait.Wait(); close(results) }()
	n := 0
	for v := range results {
		runtime.GC()
		n += len(v.words)
	}
	if n != 20 {
		println("goroutines")
	}
	if _, file, line, _ := runtime.Caller(0); file == "?" && line == 0 {
		println("stripped")
	}
}
