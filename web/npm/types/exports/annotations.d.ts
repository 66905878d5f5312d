import type { Finding, Report } from "../report";
import type { Copy } from "./formats";
/** What the one that the text was read for can do. */
export declare const advice: (report: Report, { fix, ask }: Finding) => string;
export declare function annotations({ report, findings, text, page }: Copy): object;
export declare function hypothesis({ report, findings, text, page }: Copy): object;
