export declare class Status {
    #private;
    readonly node: HTMLParagraphElement;
    /** Says it once nothing else has happened for a while. */
    later(words: () => string): void;
    now(words: string): void;
    /** Somebody types: what waits is not said. */
    hush(): void;
}
