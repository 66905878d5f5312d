import type { BlockKind } from "../messages";
import { type Snapshot } from "../walk";
export declare class Outline<Place> {
    #private;
    /** Letters that stand one after the other from a place on, and the address that they lead to. */
    add(words: string, place: Place, href: unknown): void;
    /** Letters that stand nowhere: the end of a line, what an image says. */
    between(words: string): void;
    /** The block is whole. Blocks are apart by a blank line; those that say nothing are left out. */
    end(kind: BlockKind): void;
    snapshot(): Snapshot;
    /** The piece that an offset is in, and how many letters of it come before; as an end, those before the offset count. */
    locate(offset: number, end: boolean): {
        place: Place;
        letters: number;
    } | null;
    /** The offset of a place: letters is how many of a piece come before it, null where it is not in that piece. */
    offset(letters: (place: Place, length: number) => number | null): number | null;
}
