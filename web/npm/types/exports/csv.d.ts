import type { Copy } from "./formats";
export declare function csv({ report, findings, rulePage }: Copy): string;
