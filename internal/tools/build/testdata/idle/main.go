//go:build js && wasm

// Command idle does what a page's engine does to the runtime: it fills the heap, grows
// stacks, switches goroutines, waits, panics and recovers, and calls JavaScript.
package main

import (
	"runtime"
	"sort"
	"strconv"
	"strings"
	"sync"
	"time"

	"github.com/hack-pad/safejs"
)

// words fills a map, so that it grows and is swept again and again.
func words(n int) int {
	seen := map[string][]int{}
	for i := range n {
		w := strings.Repeat(strconv.Itoa(i%977), 1+i%5)
		seen[w] = append(seen[w], i)
		if i%3 == 0 {
			delete(seen, strconv.Itoa(i%89))
		}
	}
	return len(seen)
}

// deep grows the stack.
func deep(n int) int {
	var room [64]int
	room[n%64] = n
	if n == 0 {
		return 0
	}
	return deep(n-1) + room[n%64] - n + 1
}

func recovered() (got any) {
	defer func() { got = recover() }()
	var none []int
	return none[deep(1)]
}

func main() {
	var all sync.WaitGroup
	results := make(chan int)
	for i := range 8 {
		all.Add(1)
		go func() {
			defer all.Done()
			time.Sleep(time.Duration(i) * time.Millisecond)
			results <- words(20_000) + deep(5_000)
		}()
	}
	go func() { all.Wait(); close(results) }()
	for range results {
		runtime.GC()
	}
	big := make([][]byte, 0, 64)
	for i := range 64 {
		big = append(big, make([]byte, 1<<18+i))
	}
	if recovered() == nil || len(big[63]) != 1<<18+63 {
		println("a panic was not recovered")
	}
	type pair struct {
		name string
		n    int
	}
	pairs := make([]pair, 100)
	for i := range pairs {
		pairs[i].n = i * 7919 % 100
	}
	sort.SliceStable(pairs, func(i, j int) bool { return pairs[i].n < pairs[j].n })
	if pairs[0].n != 0 || pairs[99].n != 99 {
		println("pairs are not sorted")
	}
	date, err := safejs.Global().Get("Date")
	if err == nil {
		_, err = date.Call("now")
	}
	if err != nil {
		println("JavaScript was not called")
	}
	json, err := safejs.Global().Get("JSON")
	if err == nil {
		_, err = json.Call("parse", "{")
	}
	if err == nil || !strings.Contains(err.Error(), "JSON") {
		println("JavaScript's error did not come")
	}
	println("idle")
}
