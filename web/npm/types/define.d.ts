import { WhoSaidElement, type ErrorDetail, type OptionsDetail, type ResultDetail, type SelectDetail } from "./element";
export { attach } from "./attach";
export type { Adapter, Painted } from "./adapter";
export type { Attachment, AttachOptions, Target } from "./attach";
export { analyze, findArticle, WhoSaidError } from "./client";
export type { AnalyzeOptions, ErrorCode } from "./client";
export type { Block, BlockKind } from "./messages";
export type { ErrorDetail, OptionsDetail, ResultDetail, SelectDetail } from "./element";
export type { Format } from "./exports/formats";
export type { Lookup } from "./lookups";
export type { Snapshot } from "./walk";
export type * from "./options";
export type * from "./report";
export { WhoSaidElement };
declare global {
    interface HTMLElementTagNameMap {
        "who-said": WhoSaidElement;
    }
    interface HTMLElementEventMap {
        "whosaid-ready": CustomEvent<null>;
        "whosaid-result": CustomEvent<ResultDetail>;
        "whosaid-select": CustomEvent<SelectDetail>;
        "whosaid-options": CustomEvent<OptionsDetail>;
        "whosaid-error": CustomEvent<ErrorDetail>;
    }
}
/** Registers the element, unless a page has done so already. */
export declare function define(name?: string): void;
