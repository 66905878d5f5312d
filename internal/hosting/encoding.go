package hosting

import (
	"strconv"
	"strings"
)

const identity = "identity"

// choose gives the smallest form that the Accept-Encoding headers allow (RFC 9110,
// 12.5.3), or nil if they allow none. Among those allowed the weights do not count:
// clients send them to rank encodings, and a browser gains from the smallest.
func (r *resource) choose(accept []string) *form {
	for i := range r.forms {
		if accepts(accept, r.forms[i].encoding) {
			return &r.forms[i]
		}
	}
	return nil
}

// accepts reports whether the headers allow an encoding: it is named, or else "*"
// is, with a weight above 0. Identity is allowed unless it is refused.
func accepts(headers []string, encoding string) bool {
	star, starred := false, false
	for _, h := range headers {
		for item := range strings.SplitSeq(h, ",") {
			name, parameters, _ := strings.Cut(item, ";")
			switch name = strings.TrimSpace(name); {
			case strings.EqualFold(name, encoding), encoding == "gzip" && strings.EqualFold(name, "x-gzip"):
				return weighs(parameters)
			case name == "*":
				star, starred = weighs(parameters), true
			}
		}
	}
	if starred {
		return star
	}
	return encoding == identity
}

// weighs reports whether the parameters of an encoding leave it a weight above 0.
// A weight that cannot be read counts for none: the safe reading is "no".
func weighs(parameters string) bool {
	if strings.TrimSpace(parameters) == "" {
		return true
	}
	name, value, _ := strings.Cut(parameters, "=")
	if !strings.EqualFold(strings.TrimSpace(name), "q") {
		return false
	}
	q, err := strconv.ParseFloat(strings.TrimSpace(value), 64)
	return err == nil && q > 0 && q <= 1
}
