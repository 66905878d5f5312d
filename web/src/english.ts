// Every word that the element itself says, in English: the one table of messages.
// Other languages have the same keys and the same values in braces (spanish.ts);
// web/test/language.test.mjs holds them to it. What the engine says of a finding is
// not here: it comes with the report.

/** Words, or a choice of words by a number n, under the names of Intl.PluralRules. */
export type Message = string | ({ other: string } & Partial<Record<Intl.LDMLPluralRule, string>>);

export const english = {
  // Kinds of finding, by group.
  anonymous: "Unnamed source",
  attribution: "Unclear attribution",
  claims: "Claim without a source",
  document: "Whole text",
  anonymousMeans: "Somebody speaks, and readers are not told who.",
  attributionMeans: "It is hard to tell who says so: a quotation with no speaker, “reportedly”, a study nobody can look up.",
  claimsMeans: "A number, a cause or an accusation stands as a fact, and nobody stands behind it.",
  documentMeans: "The article as a whole: a lead with no source, one source for everything.",

  // Levels.
  high: "High",
  medium: "Medium",
  low: "Low",
  info: "Info",
  highMeans: "fix before publishing",
  mediumMeans: "fix or justify",
  lowMeans: "consider",
  infoMeans: "for the record",

  // The panel.
  findings: "Findings",
  sources: "Sources",
  views: "What whosaid says of the text",
  inviteWords: "whosaid looks for four things, and lists them here as soon as there is a text to read.",
  reading: "Reading…",
  notChecked: "Not checked",
  tryAgain: "Try again",
  shownOf: "{n} of {all}",
  nFindings: { one: "{n} finding", other: "{n} findings" },
  none: "No findings. That does not mean every claim has a source: whosaid knows common patterns of English news copy, and it misses some.",
  nonePasses: "Nothing passes the filters above.",
  firstPainted: "In a text this long the first {n} findings are underlined. The list has them all.",
  showMore: "Show {n} more of {all}",
  showUnsure: "Show {n} less sure",
  hideUnsure: "Hide {n} less sure",
  readersNote: "Newsrooms normally know who an unnamed source is, though they do not tell you. These are questions to ask, not faults.",
  inEnglish: "",

  // Filters.
  filters: "Show",
  off: "off",
  fromLevel: "Show findings from this level up",
  allLevels: "All levels ({n})",
  mediumUp: "Medium and high ({n})",
  highOnly: "High only ({n})",
  search: "Search findings",
  onlyPart: "Only: {part}",
  showAll: "Show all again",

  // A finding.
  wholeText: "The text as a whole",
  headline: "Headline",
  paragraph: "Paragraph {n}",
  place: "{where}, {n} of {all}",
  toDo: "What to do",
  toAsk: "What to ask",
  asReader: "As a reader",
  sure: "{n} sure",
  standards: "After {names}",
  also: "Also:",
  ignoreHere: "Ignore here",
  offHere: "Turn off in this text",
  offRule: "Turn off this rule",
  copyLink: "Copy link",
  linkCopied: "Link copied.",
  notCopied: "The browser did not allow copying.",
  lookUp: "Look up elsewhere:",
  lookUpTells: "Opens {host} in a new tab and sends it the words marked",

  // What is left out.
  ignored: { one: "Ignored: {n} finding", other: "Ignored: {n} findings" },
  rulesOff: { one: "{n} rule off", other: "{n} rules off" },
  aFinding: "a finding",
  askedInText: ", asked for in the text",
  noSuchRule: ": there is no such rule",
  nothingLeft: ": nothing is left of it here",
  used: { one: ": {n} finding", other: ": {n} findings" },
  ruleIsOff: "{rule}, in every text",
  undo: "Undo",

  // The sourcing bar and its table, by part.
  barTitle: "Whose words the text rests on",
  barSays: "{part} {share}",
  part: "Whose words",
  share: "Share",
  named: "Named people",
  institution: "Bodies, documents",
  partNamed: "Named in part",
  anonymousPart: "Unnamed sources",
  noSpeaker: "No speaker",
  narration: "Writer’s own words",
  showOnly: "{part}: show the findings there",

  // The strip of paragraphs.
  stripTitle: "Findings by paragraph",
  cell: { one: "{where}: {n} finding", other: "{where}: {n} findings" },
  stripSays: "{n} paragraphs. Most findings by length are in {most}.",

  // The sources.
  source: "Source",
  kind: "What kind",
  times: "Times",
  words: "Words",
  nobody: "The text cites nobody.",
  nobodyNamed: "Nobody",
  noReason: "no reason given",
  stockReason: "the reason given is a formula",
  reason: "a reason is given",
  "named-person": "Named person",
  "first-name": "First name only",
  pseudonym: "Invented name",
  "unique-role": "Holder of an office",
  institutionKind: "Body or firm",
  documentKind: "Document",
  "named-outlet": "News outlet",
  spokesperson: "Unnamed spokesperson",
  officials: "Unnamed officials",
  "anonymous-individual": "Unnamed person",
  "anonymous-group": "Unnamed people",
  bare: "Unnamed, not described",
  "weasel-group": "Vague group",
  agentless: "Nobody is named",
  self: "The writer’s own observation",

  // Measures.
  glance: "At a glance",
  bodyWords: "Words in the body",
  attributed: "Sentences with any source",
  accountable: "Sentences with a source that can be checked",
  reasons: "Unnamed sources with a reason given",
  firstSource: "Words before the first source that can be checked",
  longestAny: "Longest stretch without any source",
  longestNamed: "Longest stretch without a source that can be checked",
  ratio: "{n} of {of}",
  noneOf: "none",
  thereIsNone: "there is none",
  nWords: { one: "{n} word", other: "{n} words" },

  // Exports.
  export: "Export",
  copyChecklist: "Copy checklist",
  saveAs: "Save as",
  markdown: "Markdown checklist",
  csv: "CSV table",
  json: "JSON report",
  sarif: "SARIF 2.1.0",
  annotations: "Web Annotation JSON-LD",
  hypothesis: "Hypothesis import",
  print: "Print checklist",
  exportsShown: "What the filters hide is left out, except in JSON and SARIF.",
  copied: { one: "Copied {n} finding.", other: "Copied {n} findings." },
  saved: "Saved as {name}.",
  notLoaded: "This part of whosaid could not be loaded.",

  // The text.
  box: "Text to check",
  placeholder: "Paste or type a news article here.",
  preview: "The text, with findings marked",

  // What goes wrong. The details after it come from the engine or the browser, in English.
  kept: "Your text is still in the box.",
  again: "Starting it again.",
  "bad-request": "This text could not be read.",
  "too-large": "This text is too long.",
  internal: "Something went wrong inside the engine.",
  load: "The engine could not be loaded.",
  timeout: "The engine took too long.",
  crashed: "The engine stopped.",
  badOptions: "The options are wrong.",
  noTarget: "There is nothing to watch.",
  noElement: "No element on this page has the id “{id}”.",
} satisfies Record<string, Message>;

export type Key = keyof typeof english;
export type Table = Record<Key, Message>;
