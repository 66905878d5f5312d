package settings

// A Kind says what a Value is.
type Kind uint8

const (
	Other Kind = iota // nothing that a setting can be: null, a fraction, a date
	Text
	Number
	Flag
	List
	Table
)

var kindNames = [...]string{"something else", "text", "a whole number", "true or false", "a list", "a table"}

func (k Kind) String() string { return kindNames[k] }

// A Value is a part of a configuration as it was written, before anything is
// known of what it means.
type Value struct {
	Kind    Kind
	At      int    // byte where it begins in what was read
	Text    string // of a Text
	Number  int
	Flag    bool
	List    []Value
	Entries []Entry // of a Table, in the order written
}

// An Entry is a key and what it is set to.
type Entry struct {
	Key   string
	At    int // byte where the key begins
	Value Value
}

// A Problem is one thing that is wrong with a configuration, for the person who
// wrote it.
type Problem struct {
	At      int    // byte in what was read
	Path    string // of the setting, as in rules.weasel-group or house.roles[2]; "" for the whole
	Message string
}

// String is the problem with its path before it.
func (p Problem) String() string {
	if p.Path == "" {
		return p.Message
	}
	return p.Path + ": " + p.Message
}
