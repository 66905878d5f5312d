package main

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"strings"

	"whosaid/internal/settings"
	"whosaid/internal/text"
	"whosaid/internal/toml"
)

// configName is what a configuration is called that is found by itself.
const configName = "whosaid.toml"

// A config is what is in force for some texts, and where it comes from.
type config struct {
	settings.Settings
	file string // or "": nothing is set
}

// configs finds what is in force for each text: the file that --config names, or
// the nearest whosaid.toml in the text's folder and those above it. Each file is
// read once, and what is wrong with it is told once.
type configs struct {
	p      *program
	none   bool   // --no-config
	file   string // --config
	folder map[string]found
	files  map[string]found
}

// A found is a configuration, or that there is a broken one.
type found struct {
	config *config
	err    error
}

func (p *program) configs(file, none *option) (*configs, error) {
	c := &configs{p: p, file: file.value, none: none.value == "true", folder: map[string]found{}, files: map[string]found{}}
	if c.file != "" && c.none {
		return nil, usageErrorf("--config and --no-config do not go together")
	}
	return c, nil
}

// errBroken stands for a configuration whose problems have been told.
var errBroken = errors.New("its configuration is broken")

// of gives what is in force for the text at name: a file, a folder, or "-".
func (c *configs) of(name string) (*config, error) {
	if c.none {
		return &config{Settings: settings.Default()}, nil
	}
	if c.file != "" {
		return c.read(c.file)
	}
	dir := "."
	if name != "-" {
		dir = name
		if info, err := os.Stat(name); err != nil || !info.IsDir() {
			dir = filepath.Dir(name)
		}
	}
	dir, err := filepath.Abs(dir)
	if err != nil {
		return nil, err
	}
	return c.above(dir)
}

// above looks for a configuration in a folder and those above it.
func (c *configs) above(dir string) (*config, error) {
	if f, ok := c.folder[dir]; ok {
		return f.config, f.err
	}
	var f found
	name := filepath.Join(dir, configName)
	if info, err := os.Stat(name); err == nil && !info.IsDir() {
		f.config, f.err = c.read(name)
	} else if err != nil && !errors.Is(err, fs.ErrNotExist) {
		f.err = fmt.Errorf("reading %s: %w", c.shown(name), cause(err))
		c.p.complain(f.err)
	} else if up := filepath.Dir(dir); up != dir {
		f.config, f.err = c.above(up)
	} else {
		f.config = &config{Settings: settings.Default()}
	}
	c.folder[dir] = f
	return f.config, f.err
}

// read reads a configuration and tells what is wrong with it.
func (c *configs) read(name string) (*config, error) {
	if f, ok := c.files[name]; ok {
		return f.config, f.err
	}
	f := found{config: &config{file: name}}
	data, err := os.ReadFile(name)
	if err != nil {
		c.p.complain(fmt.Errorf("reading %s: %w", c.shown(name), cause(err)))
		f = found{err: errBroken}
	} else {
		v, wrong := toml.Parse(data)
		problems := []settings.Problem{}
		if wrong != nil {
			problems = append(problems, *wrong)
		} else {
			f.config.Settings, problems = settings.Read(v)
		}
		index := text.NewIndex(string(data))
		for _, p := range problems {
			line, column := index.Position(int32(p.At))
			c.p.complain(fmt.Errorf("%s:%d:%d: %s", c.shown(name), line, column, p))
			f = found{err: errBroken}
		}
	}
	c.files[name] = f
	return f.config, f.err
}

// shown is a file's name as people would write it: from the working folder, if it is below.
func (c *configs) shown(name string) string {
	if here, err := os.Getwd(); err == nil {
		if rel, err := filepath.Rel(here, name); err == nil && filepath.IsLocal(rel) {
			return rel
		}
	}
	return name
}

// skips reports whether a folder is walked past name, which is below it. A
// pattern with a slash is matched from the configuration's folder, any other
// against each part of the path.
func (c *config) skips(name string) bool {
	if len(c.Skip) == 0 {
		return false
	}
	full, err := filepath.Abs(name)
	if err != nil {
		return false
	}
	rel, err := filepath.Rel(filepath.Dir(c.file), full)
	if err != nil || !filepath.IsLocal(rel) {
		return false
	}
	rel = filepath.ToSlash(rel)
	for _, pattern := range c.Skip {
		pattern = strings.TrimSuffix(pattern, "/")
		name := path.Base(rel)
		if strings.Contains(pattern, "/") {
			name = rel
		}
		if ok, err := path.Match(strings.TrimPrefix(pattern, "./"), name); ok && err == nil {
			return true
		}
	}
	return false
}

// config prints what is in force.
func (p *program) config(args []string) (int, error) {
	file, none := &option{name: "config", free: "a file"}, &option{name: "no-config"}
	operands, err := parse(args, file, none)
	if err == nil && len(operands) > 1 {
		err = usageErrorf("config is for one file or folder at a time")
	}
	if err != nil {
		return exitTrouble, err
	}
	c, err := p.configs(file, none)
	if err != nil {
		return exitTrouble, err
	}
	name := "."
	if len(operands) == 1 {
		name = operands[0]
		if _, err := os.Stat(name); err != nil {
			return exitTrouble, fmt.Errorf("reading %s: %w", name, cause(err))
		}
	}
	in, err := c.of(name)
	if err != nil {
		return exitTrouble, nil // told already
	}
	out, err := toml.Format(&in.Settings)
	if err != nil {
		return exitTrouble, err
	}
	from := "no " + configName + " in this folder or above it: these are the defaults"
	switch {
	case in.file != "":
		from = "from " + c.shown(in.file) + " and the defaults"
	case c.none:
		from = "the defaults"
	}
	fmt.Fprintf(p.out, "# %s\n%s", from, out)
	return exitOK, nil
}
