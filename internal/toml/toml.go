// Package toml reads whosaid.toml into the tree of values that package settings
// takes, each with the place where it stands. It gives no meaning to them. The
// page, which takes JSON, does not link it.
package toml

import (
	"errors"
	"fmt"
	"strconv"
	"strings"

	toml "github.com/pelletier/go-toml/v2"
	"github.com/pelletier/go-toml/v2/unstable"

	"whosaid/internal/house"
	"whosaid/internal/rule"
	"whosaid/internal/rules"
	"whosaid/internal/settings"
)

// Parse reads a TOML document; a problem says what is not TOML, and where.
func Parse(data []byte) (settings.Value, *settings.Problem) {
	root := settings.Value{Kind: settings.Table}
	// The decoder finds what the parser lets pass: keys given twice, and tables
	// that are values already.
	var all map[string]any
	if err := toml.Unmarshal(data, &all); err != nil {
		p := settings.Problem{Message: "this is not TOML: " + strings.TrimPrefix(err.Error(), "toml: ")}
		if e, ok := errors.AsType[*toml.DecodeError](err); ok {
			line, column := e.Position()
			p.At = offset(data, line, column)
		}
		return root, &p
	}
	var p unstable.Parser
	p.Reset(data)
	table := &root
	for p.NextExpression() {
		e := p.Expression()
		switch e.Kind {
		case unstable.Table:
			table = descend(&root, e.Key(), settings.Value{Kind: settings.Table})
		case unstable.ArrayTable:
			list := descend(&root, e.Key(), settings.Value{Kind: settings.List})
			list.List = append(list.List, settings.Value{Kind: settings.Table, At: list.At})
			table = &list.List[len(list.List)-1]
		case unstable.KeyValue:
			set(&p, table, e)
		}
	}
	return root, nil
}

// offset gives the byte at a line and column, both counted from 1.
func offset(data []byte, line, column int) int {
	at := 0
	for ; line > 1; line-- {
		at += strings.IndexByte(string(data[at:]), '\n') + 1
	}
	return min(at+column-1, len(data))
}

// descend gives the value at a key with dots below v; what is missing is made:
// tables, and last, as is.
func descend(v *settings.Value, key unstable.Iterator, last settings.Value) *settings.Value {
next:
	for key.Next() {
		n := key.Node()
		if v.Kind == settings.List && len(v.List) > 0 {
			v = &v.List[len(v.List)-1] // of an array of tables, the one being written
		}
		for i := range v.Entries {
			if v.Entries[i].Key == string(n.Data) {
				v = &v.Entries[i].Value
				continue next
			}
		}
		made := settings.Value{Kind: settings.Table}
		if key.IsLast() {
			made = last
		}
		made.At = int(n.Raw.Offset)
		v.Entries = append(v.Entries, settings.Entry{Key: string(n.Data), At: made.At, Value: made})
		v = &v.Entries[len(v.Entries)-1].Value
	}
	return v
}

// set adds what a line or part of an inline table sets.
func set(p *unstable.Parser, table *settings.Value, e *unstable.Node) {
	at := descend(table, e.Key(), settings.Value{})
	*at = value(p, e.Value(), at.At)
}

// value gives n as a settings.Value; key is where its key stands, for what the
// parser gives no place of.
func value(p *unstable.Parser, n *unstable.Node, key int) settings.Value {
	v := settings.Value{At: key}
	if n.Raw.Length > 0 {
		v.At = int(n.Raw.Offset)
	}
	switch n.Kind {
	case unstable.String:
		v.Kind, v.Text = settings.Text, string(n.Data)
	case unstable.Bool:
		v.Kind, v.Flag = settings.Flag, n.Data[0] == 't'
	case unstable.Integer:
		if i, err := strconv.ParseInt(string(n.Data), 0, 0); err == nil {
			v.Kind, v.Number = settings.Number, int(i)
		}
	case unstable.Array:
		v.Kind = settings.List
		for it := n.Children(); it.Next(); {
			v.List = append(v.List, value(p, it.Node(), v.At))
		}
	case unstable.InlineTable:
		v.Kind = settings.Table
		for it := n.Children(); it.Next(); {
			set(p, &v, it.Node())
		}
	}
	return v
}

// Format writes settings as Parse reads them. Rules that are as the profile has
// them stand in comments.
func Format(s *settings.Settings) ([]byte, error) {
	type limits struct {
		Confidence uint8 `toml:"confidence"`
		Claims     int   `toml:"claims-per-1000-words"`
	}
	type lists struct {
		Institutions []string `toml:"institutions"`
		Roles        []string `toml:"roles"`
		People       []string `toml:"people"`
		Outlets      []string `toml:"outlets"`
		Known        []string `toml:"common-knowledge"`
	}
	failOn := settings.FailOn[0]
	if s.Fail {
		failOn = settings.FailOn[s.FailOn]
	}
	out, err := toml.Marshal(struct {
		Profile  string   `toml:"profile"`
		MinLevel string   `toml:"min-level"`
		FailOn   string   `toml:"fail-on"`
		All      bool     `toml:"all"`
		Skip     []string `toml:"skip"`
		Site     string   `toml:"site,omitempty"`
		Limits   limits   `toml:"limits"`
		House    lists    `toml:"house"`
	}{
		settings.Profiles[s.Profile], settings.Levels[s.MinLevel], failOn, s.All, s.Skip, s.Site,
		limits{s.Confidence, s.ClaimsPerThousand},
		lists{s.House[house.Institution], s.House[house.Role], s.House[house.Person], s.House[house.Outlet], s.House[house.Known]},
	})
	if err != nil {
		return nil, err
	}
	out = append(out, "\n[rules]\n"...)
	for _, r := range rules.All {
		if c, ok := s.Rules[r.ID]; ok {
			out = fmt.Appendf(out, "%s = '%s'\n", r.ID, settings.Choices[c])
			continue
		}
		out = fmt.Appendf(out, "# %s: %s\n", r.ID, inWords(r, s.Profile.Choice(r)))
	}
	return out, nil
}

// inWords says what a profile makes of r.
func inWords(r *rule.Rule, c rules.Choice) string {
	switch c {
	case rules.Off:
		if r.Off {
			return "off unless turned on"
		}
		return "off in this profile"
	case rules.On:
		return r.Level.String()
	case rules.Raised:
		return "one level up"
	case rules.Lowered:
		return "one level down"
	}
	return "all " + settings.Choices[c]
}
