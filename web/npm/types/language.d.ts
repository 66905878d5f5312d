import { type Key, type Table } from "./english";
export declare class Language {
    #private;
    readonly code: string;
    constructor(code: string, table: Table);
    /** The message, with the values in the places of their names in braces; n chooses among plurals. */
    readonly say: (key: Key, values?: Record<string, string | number>) => string;
    readonly number: (n: number) => string;
    readonly percent: (share: number) => string;
}
export declare const inEnglish: Language;
/** The language of the page around a node, without its region: of its own lang attribute or the nearest above it. */
export declare function languageOf(node: Element): string;
/** Loads a language; English where there is none of that code, or it does not come. */
export declare function load(code: string): Promise<Language>;
