/** A search: its name, and its address with %s in the place of the words. */
export interface Lookup {
    name: string;
    url: string;
}
/** Gives copies of the searches; throws a TypeError that says what is wrong with one. */
export declare function checked(lookups: readonly Lookup[]): Lookup[];
export declare const hostOf: ({ url }: Lookup) => string;
export declare function open({ url }: Lookup, words: string): void;
