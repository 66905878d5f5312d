import { type Adapter } from "./adapter";
import { Surface } from "./surface";
import { type Snapshot } from "./walk";
/** A text on a page: what it says, and where its findings are painted. */
export interface Watched {
    /** What hears the reader's clicks and keys. */
    readonly node: EventTarget;
    readonly surface: Surface;
    /** Whether the findings are painted where the text is. */
    readonly inPlace: boolean;
    /** What it says now. */
    read(): Snapshot;
    /** What it said when it was last heard to change; nobody hears of a style that hides words. */
    readonly newest: Snapshot;
    stop(): void;
}
/** What can be watched. Of a document, its body is; a frame must be of the page's own origin. */
export type Target = Element | Document | ShadowRoot | Adapter;
/**
 * Watches a target. After each change of it, but not in the middle of composing a
 * character, changed is called. Where it cannot be painted in, elsewhere is painted in.
 * What has to be laid over it goes into the container.
 */
export declare function watch(target: Target, changed: () => void, elsewhere: Surface | null, container?: Element): Watched;
