import type { Language } from "./language";
import type { Finding, PartName, Report } from "./report";
export declare class Filters {
    #private;
    readonly node: HTMLElement;
    /** Shows and hides what is less sure; it stands under the list. */
    readonly doubts: HTMLButtonElement;
    constructor(language: Language, changed: () => void);
    show(report: Report | null): void;
    get part(): PartName | null;
    /** Shows only what speaks of one part of the bar; null shows all again. */
    narrow(part: PartName | null): void;
    passes(finding: Finding): boolean;
    /** Counts what each choice would show. */
    count(findings: readonly Finding[]): void;
}
