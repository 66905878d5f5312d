/**
 * ProseMirror, and TipTap: findings are painted as decorations, which are of the view
 * alone. No transaction is made, so neither the document nor its history is touched.
 *
 * ```js
 * import { Plugin } from "prosemirror-state";
 * import { Decoration, DecorationSet } from "prosemirror-view";
 * const findings = prosemirror({ Plugin, Decoration, DecorationSet });
 * new EditorView(place, { state: EditorState.create({ schema, plugins: [history(), findings.plugin] }) });
 * attach(findings); // or document.querySelector("who-said").target = findings
 * ```
 *
 * In TipTap: `editor.registerPlugin(findings.plugin)`, with the classes from
 * `@tiptap/pm/state` and `@tiptap/pm/view`. The plugin must be in a view before the
 * watch begins, and be given to one view only.
 *
 * @module
 */
import type { Adapter } from "../adapter";
interface Attributes {
    readonly [name: string]: unknown;
}
/** Of a ProseMirror node, what is read. */
export interface DocNode {
    readonly isText: boolean;
    readonly isTextblock: boolean;
    readonly isLeaf: boolean;
    readonly text?: string | undefined;
    readonly type: {
        readonly name: string;
        readonly spec: {
            leafText?: ((node: never) => string) | undefined;
        };
    };
    readonly attrs: Attributes;
    readonly marks: readonly {
        readonly type: {
            readonly name: string;
        };
        readonly attrs: Attributes;
    }[];
    forEach(each: (child: DocNode, offset: number) => void): void;
}
/** The editor's own classes. */
export interface ProseMirrorClasses<P> {
    Plugin: new (spec: never) => P;
    Decoration: {
        inline(from: number, to: number, attributes: {
            class: string;
        }): unknown;
    };
    DecorationSet: {
        readonly empty: unknown;
        create(doc: never, decorations: never[]): unknown;
    };
}
/** The adapter of a ProseMirror editor, with the plugin that paints for it. */
export declare function prosemirror<P>({ Plugin, Decoration, DecorationSet }: ProseMirrorClasses<P>): Adapter & {
    readonly plugin: P;
};
export {};
