import type { Language } from "./language";
import type { Part, PartName } from "./report";
export declare class Bar {
    #private;
    readonly node: SVGSVGElement;
    readonly table: HTMLElement;
    constructor(language: Language, chosen: (part: PartName) => void);
    clear(): void;
    show(parts: readonly Part[]): void;
}
