import type { Copy } from "./formats";
export declare function markdown({ report, findings, text }: Copy): string;
