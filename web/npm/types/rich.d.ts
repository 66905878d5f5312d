import { type Snapshot } from "./walk";
/** What is known of the parts of a text; the engine finds the blocks where there are none. */
export type Known = Pick<Snapshot, "blocks" | "links">;
export declare class Rich {
    #private;
    /** Something is about to be put into the box; the browser will take its plain text. */
    offer(data: DataTransfer | null): void;
    /** It has been put there, and ends at this place. */
    took(text: string, end: number): void;
    /** The box has been given another text, with what is known of its parts. */
    set(text: string, { blocks, links }: Known): void;
    /** The box's text has changed; anew: all of it, at once. A text that was there before has its marks again. */
    follow(text: string, anew?: boolean): void;
    read(): Snapshot;
}
