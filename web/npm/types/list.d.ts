import { Card, type Act, type Setting } from "./card";
import { type Paragraph } from "./paragraphs";
import type { Finding } from "./report";
interface Listener {
    chose(index: number, go: boolean): void;
    act(act: Act, finding: Finding): void;
}
export declare class List {
    #private;
    readonly node: HTMLElement;
    readonly more: HTMLButtonElement;
    constructor(setting: Setting, listener: Listener);
    /** Says what cards have in common; all are made anew. */
    set(setting: Setting): void;
    /** Lists findings: their indexes in the order given. */
    show(findings: readonly Finding[], order: readonly number[], paragraphs: readonly Paragraph[], active: number | null): void;
    get length(): number;
    /** The button of the finding at a place in the order. */
    button(at: number): HTMLButtonElement | null;
    get focused(): boolean;
    /** What a finding's place is called. */
    where(finding: Finding): string;
    /** Shows a finding as the one looked at, and gives its card. */
    setActive(index: number | null): Card | null;
    /** All of it with all details, for paper; then a page of it again. */
    print(on: boolean): void;
}
export {};
