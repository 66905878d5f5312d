/**
 * TinyMCE, in its frame or inline: its body is watched as any element is, from when
 * the editor is ready until it is removed.
 *
 * ```js
 * tinymce.init({ selector: "#story", setup: (editor) => whosaid.tinymce(editor, (body) => attach(body)) });
 * ```
 *
 * For `<who-said>`, begin with `(body) => ((reader.target = body), { destroy: () => (reader.target = null) })`.
 *
 * @module
 */
/** Of an editor, what is used. */
export interface TinyMCE {
    readonly initialized: boolean;
    readonly removed: boolean;
    getBody(): HTMLElement;
    on(event: "init" | "remove", heard: () => void): unknown;
    off(event: "init" | "remove", heard: () => void): unknown;
}
/** A watch, as attach() gives it. */
export interface Watch {
    destroy(): void;
}
/** Begins a watch of the editor's body once it is there, and destroys it with the editor, or when asked to. */
export declare function tinymce(editor: TinyMCE, begin: (body: HTMLElement) => Watch): Watch;
