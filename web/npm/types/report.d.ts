/** What whosaid says of one text. All positions are UTF-16 code units into the text as given: text.slice(start, end) is the quote. Fields may be added within a version; those here keep their meaning. */
export interface Report {
    schema: "whosaid/report/1";
    engine: Engine;
    /** The file's name, or null for text that has none. */
    name: string | null;
    /** What kind of text it was taken for. */
    genre: ReportGenre;
    options: Chosen;
    offsets: "utf-16";
    /** Of the text, in UTF-16 code units. */
    length: number;
    /** The text that the offsets count in, where it was taken out of a file of markup; null where it is the text as given. */
    text: string | null;
    profile: Profile;
    sources: Source[];
    attributions: Attribution[];
    findings: Finding[];
    /** Findings that were left out on wish. */
    ignored: Ignored[];
    /** The wishes to leave findings out. */
    ignores: Ignore[];
}
export type ReportGenre = "news" | "opinion" | "review" | "interview" | "live" | "listicle";
/** Who is said to have said what: source, cue and content. */
export interface Attribution {
    id: number;
    /** The id in sources, or null. */
    sourceId: IdOrNull;
    /** The mention here: a name, a description, a pronoun; null if there is none. */
    source: SpanOrNull;
    /** Said, according to; null for a quotation that carries on. */
    cue: SpanOrNull;
    /** What is attributed. */
    content: Span[];
    quotation: AttributionQuotation;
    /** What the cue reports the source to do. */
    class: AttributionClass;
    confidence: Confidence;
}
export type AttributionQuotation = "direct" | "indirect" | "mixed";
export type AttributionClass = "statement" | "belief" | "intention" | "perception" | "decree" | "stance";
/** Of the options, those that say how the report is to be read. */
export interface Chosen {
    /** For whom the text was read. */
    profile: ChosenProfile;
    /** Findings below this level were left out. */
    minLevel: Level;
}
export type ChosenProfile = "editor" | "wire" | "fact-checker" | "reader" | "strict";
/** How sure the engine is, from 0 to 1, in steps of 0.01. */
export type Confidence = number;
export interface Engine {
    version: string;
    /** The first 12 hex digits of the SHA-256 of the trained weights, or null where there are none. */
    model: string | null;
}
/** One thing to look at. */
export interface Finding {
    /** The id of the rule. */
    rule: string;
    /** Other rules that hold for the same words. */
    also: string[];
    /** The published standards that back the rule, by the keys under which its page and the list of rules name them. */
    standards: string[];
    /** The page of the rule; relative to the top of the site that serves whosaid, unless the option site says where that is. */
    url: string;
    group: Group;
    /** The rule's title. */
    title: string;
    level: Level;
    start: number;
    end: number;
    /** Where it begins in the text as given, or in the file of markup; from 1. */
    line: number;
    /** In UTF-16 code units, from 1. */
    column: number;
    /** The words marked. */
    quote: string;
    /** Why readers care. */
    message: string;
    /** What a writer can do. */
    fix: string;
    /** What a reader can ask. */
    ask: string;
    confidence: Confidence;
    /** The id in attributions, or null. */
    attribution: IdOrNull;
    /** The id in sources, or null. */
    source: IdOrNull;
    related: Related[];
    /** 16 hex digits: the same for the same finding when the text around it is edited. */
    fingerprint: string;
}
/** A part of the catalogue of rules. */
export type Group = "anonymous" | "attribution" | "claims" | "document";
export type IdOrNull = number | null;
/** A wish to leave out one finding, or those of a rule in a stretch of the text. */
export interface Ignore {
    /** The id as it was written, or null where none was. */
    rule: string | null;
    /** The fingerprint of the one finding, or null. */
    finding: string | null;
    start: number | null;
    end: number | null;
    reason: string | null;
    /** Where it was written: in the text, in the options, in a file of earlier findings. */
    from: IgnoreFrom;
    /** Whether there is a rule of that id. */
    known: boolean;
    /** How many findings were left out for it: with 0 it is of no use any more. */
    used: number;
}
export type IgnoreFrom = "text" | "options" | "baseline";
/** A finding that was left out. */
export interface Ignored {
    /** The place in ignores of the wish that it was left out for. */
    ignore: number;
    finding: Finding;
}
/** How much it matters: high, fix before publishing; medium, fix or justify; low, consider; info, for the profile only. */
export type Level = "high" | "medium" | "low" | "info";
/** One segment of the sourcing bar. */
export interface Part {
    /** Whose words, or whose account, they are: a named person's; an institution's, document's or office-holder's; somebody's who is named in part; an unnamed source's; nobody's, though the text says that somebody says so; the writer's own. */
    name: PartName;
    words: number;
}
export type PartName = "named" | "institution" | "part-named" | "anonymous" | "no-speaker" | "narration";
/** Measures of the text. Headings, bylines, captions and notices are not counted. */
export interface Profile {
    words: number;
    sentences: number;
    paragraphs: number;
    /** Different people named in full. */
    named: number;
    /** Different people with a first name or an invented one. */
    partNamed: number;
    /** Different bodies, documents, news outlets and holders of a one-person office. */
    institutions: number;
    /** Different unnamed sources. */
    anonymous: number;
    /** Times that a vague group is cited: critics, many. */
    weaselMentions: number;
    /** Times that the text says that something is said but not by whom. */
    agentless: number;
    /** Named people among all sources but vague groups. */
    namedShare: Ratio;
    /** Words in quotation marks. */
    quotedWords: number;
    /** Of the quoted words, those of named people. */
    quotedNamed: Ratio;
    /** Of the quoted words, those of institutions and documents. */
    quotedInstitution: Ratio;
    /** Of the quoted words, those of people named in part. */
    quotedPartNamed: Ratio;
    /** Of the quoted words, those of unnamed sources and vague groups. */
    quotedAnonymous: Ratio;
    /** Of the quoted words, those with no speaker. */
    quotedOrphan: Ratio;
    /** Sentences in which some source stands or speaks. */
    attributedSentences: Ratio;
    /** Sentences with a named, institutional or documentary source. */
    accountableSentences: Ratio;
    /** Unnamed sources for which a reason is given. */
    reasonRate: Ratio;
    /** Unnamed sources for which the reason is more than a formula. */
    specificReasonRate: Ratio;
    /** Words before the first sentence with a named, institutional or documentary source; null if there is none. */
    wordsToFirstSource: number | null;
    /** Words before the first sentence with a named person as source; null if there is none. */
    wordsToFirstPerson: number | null;
    /** The longest run of sentences with no source at all; null if there is none. */
    longestWithoutAny: StretchOrNull;
    /** The longest run of sentences with no named, institutional or documentary source; null if there is none. */
    longestWithoutNamed: StretchOrNull;
    /** Findings about claims that nobody stands behind. */
    claims: number;
    /** Those of level medium or high. */
    claimsMediumUp: number;
    /** Claims that nobody stands behind, by words. */
    claimRate: Ratio;
    /** Those of level medium or high, by words. */
    claimRateMediumUp: Ratio;
    /** Of four things about each unnamed source (what it is, its body, its side, how it knows), those that are told. */
    descriptionDepth: Ratio;
    /** Attributions that come from the most used source. */
    dependence: Ratio;
    /** One less the sum of the squared shares that sources have of the attributed words; 0 where one source says everything. */
    diversity: Ratio;
    /** The corners that sources speak from. */
    categories: "official" | "business" | "expert" | "advocacy" | "affected" | "document" | "media"[];
    /** Named parties that are criticised and answer, or were asked to. */
    replyBalance: Ratio;
    /** Claims that nobody stands behind whose sentence tells who, what, and when or how much. */
    checkability: Ratio;
    /** Links in attributed sentences, by those sentences; none of none where the input has no markup. */
    linkDensity: Ratio;
    /** The sourcing bar; the parts add up to words. */
    parts: Part[];
}
/** n of of; with its parts, so that a reader can check it. 0 of 0 means that there is nothing to count. */
export interface Ratio {
    n: number;
    of: number;
}
/** Why a source is not named, as the text says it. */
export interface Reason {
    /** A formula, or a concrete harm or rule. */
    kind: ReasonKind;
    start: number;
    end: number;
}
export type ReasonKind = "stock" | "specific";
export type ReasonOrNull = Reason | null;
/** Another place that belongs to a finding. */
export interface Related {
    start: number;
    end: number;
    message: string;
}
/** One person, body, document or group behind attributions. */
export interface Source {
    id: number;
    name: string | null;
    kind: SourceKind;
    /** How the text introduces it, in the text's words. */
    description: string | null;
    reason: ReasonOrNull;
    /** Where it stands as a source. */
    mentions: Span[];
    /** Words of content given to it. */
    words: number;
}
export type SourceKind = "named-person" | "first-name" | "pseudonym" | "unique-role" | "institution" | "document" | "named-outlet" | "spokesperson" | "officials" | "anonymous-individual" | "anonymous-group" | "bare" | "weasel-group" | "agentless" | "self";
/** A stretch of the text, start included, end not. */
export interface Span {
    start: number;
    end: number;
}
export type SpanOrNull = Span | null;
/** A run of sentences. */
export interface Stretch {
    words: number;
    sentences: number;
    start: number;
    end: number;
}
export type StretchOrNull = Stretch | null;
