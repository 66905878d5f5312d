package sink

import (
	"encoding/json"
	"fmt"
	"io"
	"strings"

	"whosaid/internal/rule"
)

// A Standard is a published rule or guide that backs rules.
type Standard struct {
	Key  string `json:"key"`
	Name string `json:"name"`
	Link string `json:"link"`
}

// RuleList writes the rules by group, one a line.
func RuleList(w io.Writer, style Style, list []*rule.Rule) error {
	s := NewText(w, style)
	longest := 0
	for _, r := range list {
		longest = max(longest, len(r.ID))
	}
	group := rule.Group(0xFF)
	for _, r := range list {
		if r.Group != group {
			if s.buf.Len() > 0 {
				s.buf.WriteByte('\n')
			}
			group = r.Group
			s.buf.WriteString(s.bold(groupTitles[group]) + "\n")
		}
		fmt.Fprintf(&s.buf, "  %-*s  %s  %s\n", longest, r.ID, s.level(r.Level), r.Title)
	}
	_, err := w.Write(s.buf.Bytes())
	return err
}

var groupTitles = [...]string{
	rule.Anonymous:   "Who speaks is not named",
	rule.Attribution: "How the text says who speaks",
	rule.Claims:      "Nobody stands behind it",
	rule.Document:    "The text as a whole",
}

// RuleListJSON writes the rules as one JSON array. The standards of a rule are
// looked up by their keys.
func RuleListJSON(w io.Writer, list []*rule.Rule, standards func(key string) Standard) error {
	type entry struct {
		ID        string     `json:"id"`
		Title     string     `json:"title"`
		Group     string     `json:"group"`
		Level     string     `json:"level"`
		Catches   string     `json:"catches"`
		Message   string     `json:"message"`
		Fix       string     `json:"fix"`
		Ask       string     `json:"ask"`
		Standards []Standard `json:"standards"`
		Limits    string     `json:"limits"`
	}
	entries := make([]entry, len(list))
	for i, r := range list {
		entries[i] = entry{r.ID, r.Title, r.Group.String(), r.Level.String(), r.Catches, r.Message, r.Fix, r.Ask, []Standard{}, r.Limits}
		for _, key := range r.Standards {
			entries[i].Standards = append(entries[i].Standards, standards(key))
		}
	}
	e := json.NewEncoder(w)
	e.SetEscapeHTML(false)
	e.SetIndent("", "  ")
	return e.Encode(entries)
}

// Explain writes all that there is to say of a rule. Of the examples, those in
// fires must raise it, with the words it marks in [[double brackets]], and
// those in near must not.
func Explain(w io.Writer, style Style, r *rule.Rule, standards []Standard, fires, near []string) error {
	s := NewText(w, style)
	fmt.Fprintf(&s.buf, "%s  %s\n%s\n", s.bold(r.ID), s.level(r.Level), r.Title)
	s.section("What it catches", r.Catches)
	s.section("Why readers care", r.Message)
	s.section("What a writer can do", r.Fix)
	s.section("What a reader can ask", r.Ask)
	s.section("It marks", fires...)
	s.section("It leaves alone", near...)
	s.section("Where it errs", r.Limits)
	if len(standards) > 0 {
		s.heading("What backs it")
		for _, b := range standards {
			s.item(b.Name)
			s.buf.WriteString("    " + s.dim(b.Link) + "\n")
		}
	}
	_, err := w.Write(s.buf.Bytes())
	return err
}

func (s *Text) heading(title string) { s.buf.WriteString("\n" + s.bold(title) + "\n") }

// section writes a heading and an item for each body; nothing if there is none.
func (s *Text) section(title string, bodies ...string) {
	if len(bodies) == 0 || bodies[0] == "" {
		return
	}
	s.heading(title)
	for _, body := range bodies {
		s.item(body)
	}
}

// item writes paragraphs that stand in from the margin, the first with a dash
// where it could be taken for a part of the one before.
func (s *Text) item(body string) {
	for para := range strings.SplitSeq(strings.TrimSpace(body), "\n\n") {
		para = clean(para)
		for i, l := range wrap(para, s.width()-4) {
			if i == 0 {
				s.buf.WriteString("  ")
			} else {
				s.buf.WriteString("    ")
			}
			s.buf.WriteString(para[l.start:l.end] + "\n")
		}
	}
}
