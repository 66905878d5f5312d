package toml

import (
	"fmt"
	"strings"
	"testing"

	"whosaid/internal/settings"
)

// show writes a value, each part with the text that stands where it is said to.
func show(v settings.Value, data string) string {
	at := func(i int) string {
		return strings.SplitN(data[i:], "\n", 2)[0][:min(3, len(strings.SplitN(data[i:], "\n", 2)[0]))]
	}
	switch v.Kind {
	case settings.Text:
		return fmt.Sprintf("%q@%s", v.Text, at(v.At))
	case settings.Number:
		return fmt.Sprintf("%d@%s", v.Number, at(v.At))
	case settings.Flag:
		return fmt.Sprintf("%v@%s", v.Flag, at(v.At))
	case settings.List:
		var out []string
		for _, x := range v.List {
			out = append(out, show(x, data))
		}
		return "[" + strings.Join(out, " ") + "]"
	case settings.Table:
		var out []string
		for _, e := range v.Entries {
			out = append(out, fmt.Sprintf("%s@%s=%s", e.Key, at(e.At), show(e.Value, data)))
		}
		return "{" + strings.Join(out, " ") + "}"
	}
	return "other@" + at(v.At)
}

func TestParse(t *testing.T) {
	for in, want := range map[string]string{
		"":                                       "{}",
		"a = 1 # one":                            "{a@a ==1@1 #}",
		"a = 'x'\nb = \"y\\u00e9\"":              `{a@a =="x"@'x' b@b =="yé"@"y\}`,
		"a = true\nb = 1.5\nc = 2026-11-24":      "{a@a ==true@tru b@b ==other@1.5 c@c ==other@202}",
		"a = ['x', 1_000]":                       `{a@a ==["x"@'x' 1000@1_0]}`,
		"[r]\nx-y = 'off'\n[h]\nz = 1":           `{r@r]={x-y@x-y="off"@'of} h@h]={z@z ==1@1}}`,
		"r.x = 'off'\nr.y = 'on'":                `{r@r.x={x@x =="off"@'of y@y =="on"@'on}}`,
		"r = { x = 'off', y.z = 1 }":             `{r@r =={x@x =="off"@'of y@y.z={z@z ==1@1 }}}}`,
		"[[i]]\na = 1\n[[i]]\na = 2\n[i.b]\nc=3": "{i@i]]=[{a@a ==1@1} {a@a ==2@2 b@b]={c@c=3=3@3}}]}",
	} {
		v, wrong := Parse([]byte(in))
		if wrong != nil {
			t.Errorf("%q: %v", in, wrong)
			continue
		}
		if got := show(v, in); got != want {
			t.Errorf("%q:\ngot  %s\nwant %s", in, got, want)
		}
	}
}

func TestNotTOML(t *testing.T) {
	for in, want := range map[string]int{
		"a = 1\na = 2":    6,
		"a = 1\nb = x\n":  10,
		"a = 'x\n":        6,
		"[a]\n[a]":        5,
		"a = 1\n[a]\nb=1": 7,
		"a\n":             1,
	} {
		if _, wrong := Parse([]byte(in)); wrong == nil || wrong.At != want || !strings.HasPrefix(wrong.Message, "this is not TOML: ") {
			t.Errorf("%q: %+v, want a problem at byte %d", in, wrong, want)
		}
	}
}

func FuzzParse(f *testing.F) {
	f.Add("a.b = [{x = 1}, 'y']\n[[c]]\nd = 2026-11-24T00:00:00Z\n")
	f.Fuzz(func(t *testing.T, s string) {
		v, wrong := Parse([]byte(s))
		if wrong != nil {
			if wrong.At < 0 || wrong.At > len(s) {
				t.Fatalf("%q: a problem at %d", s, wrong.At)
			}
			return
		}
		_, problems := settings.Read(v)
		for _, p := range problems {
			if p.At < 0 || p.At > len(s) {
				t.Fatalf("%q: %v at %d", s, p, p.At)
			}
		}
	})
}

// What Format writes, Parse and Read take for the same settings.
func TestFormat(t *testing.T) {
	v, wrong := Parse([]byte("profile = 'reader'\nmin-level = 'info'\nfail-on = 'none'\nall = true\nskip = [\"a'b\", '\"']\n" +
		"[rules]\nweasel-group = 'off'\n[limits]\nconfidence = 80\n[house]\nroles = ['night mayor', 'é\\']\n"))
	if wrong != nil {
		t.Fatal(wrong)
	}
	for _, v := range []settings.Value{v, {Kind: settings.Table}} {
		s, problems := settings.Read(v)
		if problems != nil {
			t.Fatal(problems)
		}
		out, err := Format(&s)
		if err != nil {
			t.Fatal(err)
		}
		again, wrong := Parse(out)
		if wrong != nil {
			t.Fatalf("%v in\n%s", wrong, out)
		}
		back, problems := settings.Read(again)
		if a, b := fmt.Sprintf("%+v", s), fmt.Sprintf("%+v", back); problems != nil || strings.ReplaceAll(a, "map[]", "") != strings.ReplaceAll(b, "map[]", "") {
			t.Errorf("%v\n%s\nis\n%s\nand comes back as\n%s", problems, out, a, b)
		}
	}
}
