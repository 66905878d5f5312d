package sink

import (
	"encoding/json"
	"fmt"
	"io"
	"strings"

	"whosaid/internal/rule"
	"whosaid/internal/rules"
)

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
			s.buf.WriteString(s.bold(rules.GroupTitles[group]) + "\n")
		}
		off := ""
		if r.Off {
			off = s.dim(" (off unless turned on)")
		}
		fmt.Fprintf(&s.buf, "  %-*s  %s  %s%s\n", longest, r.ID, s.level(r.Level), r.Title, off)
	}
	_, err := w.Write(s.buf.Bytes())
	return err
}

// RuleListJSON writes the rules as one JSON array.
func RuleListJSON(w io.Writer, list []*rule.Rule) error {
	type standard struct {
		Key  string `json:"key"`
		Name string `json:"name"`
		URL  string `json:"url"`
	}
	type entry struct {
		ID        string     `json:"id"`
		Title     string     `json:"title"`
		Group     string     `json:"group"`
		Level     string     `json:"level"`
		Catches   string     `json:"catches"`
		Message   string     `json:"message"`
		Fix       string     `json:"fix"`
		Ask       string     `json:"ask"`
		Standards []standard `json:"standards"`
		Limits    string     `json:"limits"`
		Off       bool       `json:"off"`
		Page      string     `json:"page"`
	}
	entries := make([]entry, len(list))
	for i, r := range list {
		a, err := rules.Explain(r)
		if err != nil {
			return err
		}
		entries[i] = entry{r.ID, r.Title, r.Group.String(), r.Level.String(), a.Catches, r.Message, r.Fix, r.Ask, []standard{}, a.Limits, r.Off, r.Page()}
		for k, key := range r.Standards {
			b := a.Backing[k]
			entries[i].Standards = append(entries[i].Standards, standard{key, b.Name, b.URL})
		}
	}
	e := json.NewEncoder(w)
	e.SetEscapeHTML(false)
	e.SetIndent("", "  ")
	return e.Encode(entries)
}

// Explain writes all that there is to say of a rule.
func Explain(w io.Writer, style Style, r *rule.Rule) error {
	a, err := rules.Explain(r)
	if err != nil {
		return err
	}
	var fires, near []string
	marks := "It is meant to mark"
	for _, e := range a.Fires {
		if e.End > e.Start {
			marks = "It is meant to mark the words in [[brackets]]"
			e.Text = e.Text[:e.Start] + "[[" + e.Text[e.Start:e.End] + "]]" + e.Text[e.End:]
		}
		fires = append(fires, e.Text)
	}
	for _, e := range a.Near {
		near = append(near, e.Text)
	}
	s := NewText(w, style)
	s.buf.WriteString(s.bold(r.ID) + "  " + strings.TrimSpace(s.level(r.Level)) + "\n" + r.Title + "\n")
	s.section("What it catches", a.Catches)
	s.section("Why readers care", r.Message)
	s.section("What a writer can do", r.Fix)
	s.section("What a reader can ask", r.Ask)
	if a.Limits != "" {
		s.section("Where it errs", a.Limits)
	}
	if standing := a.Standing(); standing != "" {
		s.section("How it stands", standing)
	}
	s.list(marks, fires)
	s.list("It is meant to leave alone", near)
	s.heading("What backs it")
	for _, b := range a.Backing {
		s.lines("  ", b.Name)
		s.buf.WriteString("    " + s.dim(b.URL) + "\n")
	}
	_, err = w.Write(s.buf.Bytes())
	return err
}

func (s *Text) heading(title string) { s.buf.WriteString("\n" + s.bold(title) + "\n") }

func (s *Text) section(title, body string) {
	s.heading(title)
	s.lines("  ", body)
}

// list writes items with a dash each; their paragraphs stay apart.
func (s *Text) list(title string, items []string) {
	s.heading(title)
	for _, item := range items {
		margin := "  - "
		for para := range strings.SplitSeq(item, "\n\n") {
			s.lines(margin, para)
			margin = "    "
		}
	}
}

// lines writes a paragraph; the lines after the first stand where its words start.
func (s *Text) lines(margin, body string) {
	body = clean(body)
	for _, l := range wrap(body, s.width()-len(margin)) {
		s.buf.WriteString(margin + body[l.start:l.end] + "\n")
		margin = strings.Repeat(" ", len(margin))
	}
}
