import type { Block, BlockKind } from "./messages";
import type { Wish } from "./options";
import type { Span } from "./report";
export interface Snapshot {
    text: string;
    blocks: Block[];
    links: Span[] | null;
    ignore: Wish[];
}
/** So many letters from start on stand in the node, one after the other, from offset on. */
export interface Piece {
    start: number;
    length: number;
    node: Text;
    offset: number;
    /** The block that it is in; null right in a shadow root. */
    block: Element | null;
}
/** The attribute by which an element says what to leave out of what it says. */
export declare const attribute = "data-whosaid-ignore";
export declare const kindOf: Record<string, BlockKind>;
/** Whether an address is another page's, and no list of articles on a subject or by a writer. */
export declare const leads: (href: string | null) => boolean;
/** Blocks are apart by a blank line; <br> is a line's end, white space one space. */
export declare function walk(root: Element | ShadowRoot): Snapshot & {
    pieces: Piece[];
};
/** The node and the place in it of an offset of the text, as a start or as an end of a range; null where there is none. */
export declare function locate(pieces: readonly Piece[], offset: number, end: boolean): [Text, number] | null;
/** The piece that an offset is in, of pieces in order: as an end of a range, the one before it. */
export declare function pieceAt<P extends {
    start: number;
    length: number;
}>(pieces: readonly P[], offset: number, end: boolean): P | null;
