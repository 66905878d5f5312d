/** Two combinations, for the next finding and the one before, as aria-keyshortcuts writes them. */
export declare class Keys {
    #private;
    /** null where there are none. */
    words: string | null;
    /** "Alt+N Alt+P" sets them, null sets the usual ones, anything else ("off") none. A letter alone is not taken: it is for typing. */
    set(words: string | null): void;
    /** Where a key leads: on, back, or nowhere. */
    step(event: KeyboardEvent): 1 | -1 | 0;
}
