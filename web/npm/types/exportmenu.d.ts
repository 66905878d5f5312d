import type { Format } from "./exports/formats";
import type { Language } from "./language";
interface Listener {
    copy(): void;
    save(format: Format): void;
}
export declare class ExportMenu {
    readonly button: HTMLButtonElement;
    readonly menu: HTMLElement;
    constructor({ say }: Language, listener: Listener);
    set enabled(on: boolean);
}
export {};
