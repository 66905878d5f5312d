// Package fmt stands in for Go's in the page's WebAssembly, where safejs alone asks for
// it: to say in an error what JavaScript threw. It knows the verbs v, s and d, and of
// values those that have words for themselves, strings and whole numbers.
package fmt

import "strconv"

// State is where a value that formats itself writes.
type State interface {
	Write(b []byte) (n int, err error)
	Flag(c int) bool
}

type failure string

func (f failure) Error() string { return string(f) }

// Errorf gives an error that wraps no other.
func Errorf(format string, values ...any) error { return failure(Sprintf(format, values...)) }

// Sprintf puts the values in the place of the verbs.
func Sprintf(format string, values ...any) string {
	var b []byte
	for i := 0; i < len(format); i++ {
		if format[i] != '%' {
			b = append(b, format[i])
			continue
		}
		if i++; i < len(format) && format[i] == '+' {
			i++
		}
		if i == len(format) || len(values) == 0 {
			b = append(b, '%', '!')
			break
		}
		b = append(b, word(values[0])...)
		values = values[1:]
	}
	return string(b)
}

// Fprint writes a value.
func Fprint(w State, value any) (int, error) { return w.Write([]byte(word(value))) }

// Fprintf writes what Sprintf gives.
func Fprintf(w State, format string, values ...any) (int, error) {
	return w.Write([]byte(Sprintf(format, values...)))
}

// word is what a value says of itself.
func word(value any) string {
	switch v := value.(type) {
	case nil:
		return "<nil>"
	case error:
		return v.Error()
	case interface{ String() string }:
		return v.String()
	case string:
		return v
	case int:
		return strconv.Itoa(v)
	}
	return "a value without words"
}
