import type { Language } from "./language";
import type { Source, Span } from "./report";
export declare class SourceTable {
    #private;
    readonly node: HTMLElement;
    constructor(language: Language, reveal: (span: Span) => void);
    clear(): void;
    show(sources: readonly Source[], text: string): void;
}
