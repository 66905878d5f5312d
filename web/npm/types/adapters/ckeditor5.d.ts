/**
 * CKEditor 5: findings are painted as markers of the editing view. No operation is
 * made, so neither the data nor the history is touched.
 *
 * ```js
 * const editor = await ClassicEditor.create(place, config);
 * attach(ckeditor5(editor)); // or document.querySelector("who-said").target = ckeditor5(editor)
 * ```
 *
 * Of an editor with several roots, each is a text of its own: name it in the second argument.
 * End the watch before the editor is destroyed.
 *
 * @module
 */
import type { Adapter } from "../adapter";
/** Of a model's node, what is read. */
export interface ModelNode {
    readonly name?: string;
    readonly data?: string;
    readonly startOffset: number | null;
    getAttribute(name: string): unknown;
    getChildren?(): Iterable<ModelNode>;
}
interface Position {
    readonly parent: object;
    readonly offset: number;
    readonly path: readonly number[];
}
interface ModelRange {
    readonly start: Position;
    readonly end: Position;
}
interface Writer {
    addMarker(name: string, options: {
        range: never;
        usingOperation: boolean;
        affectsData: boolean;
    }): unknown;
    removeMarker(name: string): void;
    setSelection(position: never): void;
}
/** Of an editor, what is used. */
export interface CKEditor {
    readonly state: string;
    readonly model: {
        readonly document: {
            readonly version: number;
            getRoot(name: string): unknown;
            on(event: "change:data", heard: () => void): void;
            off(event: "change:data", heard: () => void): void;
        };
        readonly schema: {
            checkChild(context: never, child: "$text"): boolean;
        };
        readonly markers: {
            getMarkersGroup(prefix: string): Iterable<{
                readonly name: string;
                getRange(): ModelRange;
            }>;
        };
        createPositionAt(parent: never, offset: number): unknown;
        createRange(start: never, end: never): unknown;
        change(make: (writer: Writer) => void): void;
        enqueueChange(type: {
            isUndoable: boolean;
        }, make: (writer: Writer) => void): void;
    };
    readonly conversion: {
        for(group: "editingDowncast"): unknown;
    };
    readonly editing: {
        readonly mapper: {
            toModelPosition(position: never): Position;
            toViewPosition(position: never): unknown;
        };
        readonly view: {
            readonly domConverter: {
                mapDomToView(element: HTMLElement): unknown;
                viewPositionToDom(position: never): {
                    parent: Node;
                    offset: number;
                } | null;
            };
            getDomRoot(name: string): HTMLElement | undefined;
            createPositionAt(element: never, offset: number): unknown;
            focus(): void;
        };
    };
}
/** The adapter of a CKEditor 5 editor. */
export declare function ckeditor5(editor: CKEditor, rootName?: string): Adapter;
export {};
