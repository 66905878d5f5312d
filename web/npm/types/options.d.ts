/** What can be set: by a page, as JSON, and by whosaid.toml under the same names. */
export interface Options {
    /** Lift the caps on how many claims are given. */
    all?: boolean;
    /** For the command line: findings from this level up fail a check. Default high. */
    "fail-on"?: OptionsFailOn;
    house?: House;
    /** Findings to leave out of the report on this one text; not in whosaid.toml. */
    ignore?: Wish[];
    limits?: Limits;
    /** Leave out findings below this level. Default low. */
    "min-level"?: OptionsMinLevel;
    /** For whom the text is read. Default editor. */
    profile?: OptionsProfile;
    /** By rule id: off, on, or the level of all its findings. */
    rules?: Record<string, Choice>;
    /** Where whosaid is served, for the addresses of the rules' pages; without it they begin at rules/. */
    site?: string;
    /** For the command line: folders and files not to read, as patterns. */
    skip?: Words[];
}
export type OptionsFailOn = "none" | "low" | "medium" | "high";
export type OptionsMinLevel = "info" | "low" | "medium" | "high";
export type OptionsProfile = "editor" | "wire" | "fact-checker" | "reader" | "strict";
/** What is made of a rule. */
export type Choice = "off" | "on" | "info" | "low" | "medium" | "high";
/** The newsroom's own lists. An entry is one word or more, as it would be printed. */
export interface House {
    /** Words that make a claim common knowledge. */
    "common-knowledge"?: Words[];
    /** Bodies that speak for themselves. */
    institutions?: Words[];
    /** News media. */
    outlets?: Words[];
    /** People known by one name. */
    people?: Words[];
    /** Posts that one person at a time holds. */
    roles?: Words[];
}
export interface Limits {
    /** Claims given in 1,000 words at most, unless all are asked for. Default 12. */
    "claims-per-1000-words"?: number;
    /** In percent: leave out findings that are less sure. Default 50. */
    confidence?: number;
}
/** One finding, or those of a rule that begin in a stretch of the text: from start to end, with start alone in the sentence that holds the next word, and without either in all of it. */
export interface Wish {
    end?: number;
    /** Its fingerprint. */
    finding?: string;
    /** It was written in the text. */
    "in-text"?: boolean;
    reason?: string;
    rule?: string;
    start?: number;
}
export type Words = string;
