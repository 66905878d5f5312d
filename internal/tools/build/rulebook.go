package main

import (
	"bytes"
	"fmt"
	"html/template"
	"strings"

	"whosaid/internal/rule"
	"whosaid/internal/rules"
)

// Where the rules' pages come from.
const (
	rulebookPages = "web/rules/rule.html"
	rulebookStyle = "web/rules/rules.css"
)

// A rulebookPage is what every page of the rulebook has.
type rulebookPage struct {
	Title, About          string
	Icon, AppStyle, Style string // addresses from the top of the site
	Index                 bool
}

// rulebook adds a page for each rule of the list, and one that lists them. The
// files that the pages share with the site's own page are added with that one.
func (s *site) rulebook(list []*rule.Rule) error {
	page, err := s.rulebookPage()
	if err != nil {
		return err
	}
	t, err := template.New("rulebook").Funcs(template.FuncMap{
		"group":      func(g rule.Group) string { return rules.GroupTitles[g] },
		"meaning":    func(l rule.Level) string { return meanings[l] },
		"paragraphs": paragraphs,
	}).ParseFiles(rulebookPages)
	if err != nil {
		return err
	}
	type group struct {
		Group    rule.Group
		Accounts []rules.Account
	}
	var accounts []rules.Account
	groups := make([]group, len(rules.GroupTitles))
	for _, r := range list {
		a, err := rules.Explain(r)
		if err != nil {
			return err
		}
		accounts = append(accounts, a)
		groups[r.Group].Group = r.Group
		groups[r.Group].Accounts = append(groups[r.Group].Accounts, a)
		p := page
		p.Title, p.About = r.Title, a.Catches
		if err := s.render(t, "rule", r.Page(), map[string]any{"Page": p, "Account": a}); err != nil {
			return err
		}
	}
	page.Title, page.About, page.Index = "The rules", "What whosaid looks for in news copy, rule by rule.", true
	return s.render(t, "index", "rules/index.html", map[string]any{"Page": page, "Accounts": accounts, "Groups": groups})
}

// meanings says what a level asks of a writer.
var meanings = [...]string{rule.Info: "for the record", rule.Low: "consider", rule.Medium: "fix or justify", rule.High: "fix before publishing"}

// rulebookPage finds the files that the pages name.
func (s *site) rulebookPage() (rulebookPage, error) {
	var p rulebookPage
	for name, to := range map[string]*string{"web/src/icon.svg": &p.Icon, "web/src/app.css": &p.AppStyle, rulebookStyle: &p.Style} {
		f, err := s.resolve(name)
		if err != nil {
			return p, err
		}
		*to = f.path
	}
	return p, nil
}

func (s *site) render(t *template.Template, which, name string, data any) error {
	var b bytes.Buffer
	if err := t.ExecuteTemplate(&b, which, data); err != nil {
		return fmt.Errorf("%s: %w", name, err)
	}
	small, err := minifyAs(".html", b.Bytes())
	if err != nil {
		return fmt.Errorf("%s: %w", name, err)
	}
	s.addPlain(name, small)
	return nil
}

// A piece is a stretch of an example that is marked, or is not.
type piece struct {
	Text   string
	Marked bool
}

// paragraphs cuts an example into paragraphs, and those where the marked words
// begin and end.
func paragraphs(e rules.Example) [][]piece {
	var out [][]piece
	at := 0
	for para := range strings.SplitSeq(e.Text, "\n\n") {
		start, end := min(max(e.Start-at, 0), len(para)), min(max(e.End-at, 0), len(para))
		var pieces []piece
		for _, p := range []piece{{para[:start], false}, {para[start:end], true}, {para[end:], false}} {
			if p.Text != "" {
				pieces = append(pieces, p)
			}
		}
		out = append(out, pieces)
		at += len(para) + len("\n\n")
	}
	return out
}
