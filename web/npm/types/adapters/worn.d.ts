import type { Painted } from "../adapter";
/** The classes of a finding's words. */
export declare const classesOf: ({ group, active }: Painted) => string;
/** Puts the rules in the root that the editor is in, until the function it gives is called. */
export declare function wear(editor: Element): () => void;
/** The painted element at a point of an editor's window. */
export declare function paintedAt(editor: Element, x: number, y: number): Element | null;
/** Scrolls to a place in an editor, unless it is seen; the caret goes there only with focus. */
export declare function scrollTo(editor: HTMLElement, node: Node, offset: number, focus: boolean): void;
