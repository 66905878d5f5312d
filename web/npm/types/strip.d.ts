import type { Language } from "./language";
import type { Paragraph } from "./paragraphs";
export declare class Strip {
    #private;
    readonly node: HTMLDivElement;
    constructor(language: Language, chosen: (paragraph: number) => void);
    clear(): void;
    /** Shows how many findings each paragraph has. */
    show(paragraphs: readonly Paragraph[], counts: readonly number[]): void;
    /** Marks the paragraphs that can be seen in the text; they are asked for where there are cells to mark. */
    setView(inView: () => [number, number]): void;
    /** Marks the paragraph of the finding looked at. */
    setActive(paragraph: number | null): void;
}
