export declare class Near {
    #private;
    /** Calls changed when a part has come near or is so no more: in what scrolls, or else in the window, of which all is near on paper. */
    constructor(changed: () => void, root?: Element | null);
    /** The elements that hold the text now. A new one is near until the browser has said where it is. */
    set(parts: Iterable<Element>): void;
    has(part: Element): boolean;
    stop(): void;
}
