package fmt

import (
	"errors"
	gofmt "fmt"
	"reflect"
	"strings"
	"testing"
)

type trace struct{}

func (*trace) String() string { return "main.main\n\tmain.go:7\n" }

// sheet is a State that keeps what is written.
type sheet struct{ strings.Builder }

func (s *sheet) Flag(int) bool { return false }

// What safejs formats comes out as from Go's own package.
func TestAsGo(t *testing.T) {
	for _, c := range []struct {
		format string
		values []any
	}{
		{"invalid type for instanceof: %v", []any{reflect.String}},
		{"invalid constructor type for instanceof: %v", []any{errors.New("no prototype")}},
		{"%+v", []any{"a thrown text"}},
		{"%+v", []any{7}},
		{"%+v", []any{nil}},
		{"%+v\n%s", []any{errors.New("thrown"), &trace{}}},
		{"%s\n\t%s:%d\n", []any{"main.main", "main.go", 7}},
		{"no value", nil},
	} {
		want := gofmt.Sprintf(c.format, c.values...)
		if got := Sprintf(c.format, c.values...); got != want {
			t.Errorf("%q: %q, and Go says %q", c.format, got, want)
		}
		if got := Errorf(c.format, c.values...).Error(); got != want {
			t.Errorf("%q: the error is %q, and Go says %q", c.format, got, want)
		}
		var s sheet
		if _, err := Fprintf(&s, c.format, c.values...); err != nil || s.String() != want {
			t.Errorf("%q: %v, %q is written, and Go says %q", c.format, err, s.String(), want)
		}
	}
}

// What it does not know is no reason to panic, since it runs when something went wrong.
func TestUnknown(t *testing.T) {
	if got := Sprintf("%v", []int{1}); got != "a value without words" {
		t.Errorf("a slice is %q", got)
	}
	for _, format := range []string{"%", "%+", "%v"} {
		if got := Sprintf(format); got != "%!" {
			t.Errorf("%q without a value is %q", format, got)
		}
	}
}
