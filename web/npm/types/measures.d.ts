import type { Language } from "./language";
import type { Profile, Span } from "./report";
export declare class Measures {
    #private;
    readonly node: HTMLDListElement;
    constructor(language: Language, reveal: (span: Span) => void);
    clear(): void;
    show(profile: Profile): void;
}
