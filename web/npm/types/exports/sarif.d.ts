import type { Copy } from "./formats";
export declare function sarif({ report, page, rulePage }: Copy): object;
