package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"maps"
	"os"
	"slices"
	"strconv"
	"strings"
)

// A contract is a schema and the page's types that are written from it.
type contract struct{ schema, types, about string }

var contracts = []contract{
	{"internal/report/schema.json", "web/src/report.ts", "The report: what the engine says of one text."},
	{"internal/settings/schema.json", "web/src/options.ts", "The options: what a page can set."},
}

func writeTypes() error {
	for _, c := range contracts {
		code, err := c.code()
		if err != nil {
			return fmt.Errorf("%s: %w", c.schema, err)
		}
		if err := os.WriteFile(c.types, code, 0o666); err != nil {
			return err
		}
	}
	return nil
}

func (c contract) code() ([]byte, error) {
	source, err := os.ReadFile(c.schema)
	if err != nil {
		return nil, err
	}
	code, err := types(source)
	return append([]byte("// "+c.about+"\n//\n// Written from "+c.schema+" by \"go run ./internal/tools/build types\"; change it there.\n"), code...), err
}

// A schema is what the contracts use of JSON Schema.
type schema struct {
	Title       string
	Ref         string             `json:"$ref"`
	Defs        map[string]*schema `json:"$defs"`
	Description string
	Type        oneOrMore
	Const       *string
	Enum        []string
	AnyOf       []*schema
	Items       *schema
	Required    []string
	Properties  map[string]*schema
	Additional  rest `json:"additionalProperties"`
}

// A rest is the schema of properties that have no name: nil if there are none.
type rest struct{ *schema }

func (r *rest) UnmarshalJSON(data []byte) error {
	if string(data) == "false" || string(data) == "true" {
		return nil
	}
	return json.Unmarshal(data, &r.schema)
}

// oneOrMore is a string or a list of them.
type oneOrMore []string

func (o *oneOrMore) UnmarshalJSON(data []byte) error {
	var one string
	if json.Unmarshal(data, &one) == nil {
		*o = oneOrMore{one}
		return nil
	}
	return json.Unmarshal(data, (*[]string)(o))
}

// types writes the TypeScript types of a schema: an interface for each object, and a
// type for each other definition and for each choice of words, called after the
// object and the field that it stands in.
func types(source []byte) ([]byte, error) {
	var root schema
	if err := json.Unmarshal(source, &root); err != nil {
		return nil, err
	}
	w := &typeWriter{}
	w.declare(root.Title, &root)
	for _, name := range slices.Sorted(maps.Keys(root.Defs)) {
		w.declare(name, root.Defs[name])
	}
	return w.Bytes(), w.err
}

type typeWriter struct {
	bytes.Buffer
	err error
}

func (w *typeWriter) declare(name string, s *schema) {
	w.WriteByte('\n')
	w.doc("", s)
	if s.Properties == nil {
		fmt.Fprintf(w, "export type %s = %s;\n", name, w.expression(name, s))
		return
	}
	fmt.Fprintf(w, "export interface %s {\n", name)
	var choices []string
	for _, field := range s.fields() {
		p := s.Properties[field]
		w.doc("  ", p)
		mark := "?"
		if slices.Contains(s.Required, field) {
			mark = ""
		}
		what := ""
		if p.Enum != nil {
			what = name
			for part := range strings.SplitSeq(field, "-") {
				what += strings.ToUpper(part[:1]) + part[1:]
			}
			choices = append(choices, fmt.Sprintf("\nexport type %s = %s;\n", what, w.expression(what, p)))
		} else {
			what = w.expression(name+"."+field, p)
		}
		if strings.Contains(field, "-") {
			field = strconv.Quote(field)
		}
		fmt.Fprintf(w, "  %s%s: %s;\n", field, mark, what)
	}
	w.WriteString("}\n")
	for _, c := range choices {
		w.WriteString(c)
	}
}

// fields are the properties in the order in which they are required; then the others.
func (s *schema) fields() []string {
	out := slices.Clone(s.Required)
	for _, f := range slices.Sorted(maps.Keys(s.Properties)) {
		if !slices.Contains(out, f) {
			out = append(out, f)
		}
	}
	return out
}

func (w *typeWriter) doc(indent string, s *schema) {
	if s.Description != "" {
		fmt.Fprintf(w, "%s/** %s */\n", indent, s.Description)
	}
}

// expression is the type of a value; at says where, for the error.
func (w *typeWriter) expression(at string, s *schema) string {
	switch {
	case s.Ref != "":
		return s.Ref[strings.LastIndexByte(s.Ref, '/')+1:]
	case s.Const != nil:
		return strconv.Quote(*s.Const)
	case s.Enum != nil:
		var out []string
		for _, e := range s.Enum {
			out = append(out, strconv.Quote(e))
		}
		return strings.Join(out, " | ")
	case s.AnyOf != nil:
		var out []string
		for _, a := range s.AnyOf {
			out = append(out, w.expression(at, a))
		}
		return strings.Join(out, " | ")
	}
	if s.Additional.schema != nil {
		return "Record<string, " + w.expression(at, s.Additional.schema) + ">"
	}
	var out []string
	for _, t := range s.Type {
		switch {
		case t == "array" && s.Items != nil:
			out = append(out, w.expression(at, s.Items)+"[]")
		case t == "integer":
			out = append(out, "number")
		case t == "string" || t == "number" || t == "boolean" || t == "null":
			out = append(out, t)
		default:
			w.err = fmt.Errorf("%s: no TypeScript is known for type %q", at, t)
		}
	}
	if out == nil && w.err == nil {
		w.err = fmt.Errorf("%s has no type", at)
	}
	return strings.Join(out, " | ")
}
