package lexicon

// The classes. Each is one list of the same name in lists/; Names gives the
// names in the order of the bits. A word may be in many.
const (
	// Verbs that put content into somebody's mouth or head.
	Say      Set = 1 << iota // statements: said, announced, warned, according
	Tell                     // statements that take the listener as object: told, informed
	As                       // "describe X as Y": described, condemned, called, hailed
	Attitude                 // stance towards a thing: criticised, praised, accused, opposes
	Believe                  // belief and feeling: believes, fears, expects
	Intend                   // plans and wishes: wants, plans, vowed
	Perceive                 // saw, found, learned
	Decree                   // ruled, ordered, approved
	Speak                    // carries a direct quotation but no clause: joked, continued, shouted

	// Nouns for who speaks.
	Person       // any noun for a human being: farmer, nurse, teenager
	Group        // any noun for several: group, family, crowd, team
	Body         // organisations by common noun: ministry, company, court, police
	SourceWord   // source, insider
	Official     // official, aide, diplomat, executive: people who speak for or from a body
	Spokes       // spokesman, spokesperson, representative, lawyer
	Expert       // expert, scientist, scholar, analyst
	Open         // open-ended groups nobody can ask: critics, observers, supporters, many
	Role         // posts that one person holds at a time: minister, mayor, president
	Relative     // kin and private ties: mother, neighbour, friend
	Title        // before a name: Mr, Dr, Sen., President
	GivenName    // first names
	Surname      // family names that are not also common words
	Male         // he: given names and nouns
	Female       // she: given names and nouns
	Demonym      // adjectives and nouns of nation and city: American, Parisians
	Place        // countries, states, large cities
	Organisation // single-word names of well-known bodies: Congress, Amnesty, Pentagon

	// Nouns for what speaks.
	Document // report, filing, statement, poll
	Study    // study, research, data, science
	Outlet   // media, press, newspaper, agency

	// Words of time, number and form.
	Month
	Weekday
	Number       // number words: two, dozen, half
	Abbreviation // no sentence ends at its stop: Dr, Sen, vs
	Function     // closed-class words: the, of, because

	// Words that make a statement one to ask "says who?" of.
	Crime       // verbs and nouns of wrongdoing: stole, bribery, torture
	Harm        // death, injury and damage: killed, wounded
	Cause       // led, sparked, fuelled
	Motive      // aimed, intent, desire
	Superlative // largest, unprecedented, record, only
	Trend       // rose, waned, growing
	Evaluative  // landmark, remarkable, significant
	Hearsay     // reportedly, allegedly
	Hedge       // may, potentially, appears
	Act         // deeds that can be checked: released, fired, signed, attacked
	Count       // what numbers count in news: people, percent, dollars, prisoners
	Legal       // words of charges, trials and findings: who says so is an authority
	Sport       // words of play: scores and feats that all could see
	Adverse     // what goes wrong: flawed, collapsed, broken
	Quantity    // what goes up and down: prices, trust, violence

	// Words that open or hold fixed phrases, so that few places are tried for them.
	Limit  // how a source is not named: anonymity, identified, withheld
	Credit // a view or report credited to nobody: "is said to", "it is believed"
	Relay  // how a report came to the paper: "has learned", "seen by", "social media users"

	// Words for a person that judge.
	Slur   // liar, incompetent
	Praise // brilliant, hero

	// Words of proper names.
	Firm  // last words of the names of bodies: Airways, Foods, Rovers
	Press // names of news media, and last words of them: Reuters, Herald
)

// Names are the list names, in the order of the bits.
var Names = [...]string{
	"say", "tell", "as", "attitude", "believe", "intend", "perceive", "decree", "speak",
	"person", "group", "body", "sourceword", "official", "spokes", "expert", "open", "role", "relative",
	"title", "givenname", "surname", "male", "female", "demonym", "place", "organisation",
	"document", "study", "outlet",
	"month", "weekday", "number", "abbreviation", "function",
	"crime", "harm", "cause", "motive", "superlative", "trend", "evaluative", "hearsay", "hedge", "act", "count", "legal", "sport", "adverse", "quantity",
	"limit", "credit", "relay",
	"slur", "praise",
	"firm", "press",
}
