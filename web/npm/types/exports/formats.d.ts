import type { Finding, Report } from "../report";
export { fragment } from "./fragment";
/** What is exported. */
export interface Copy {
    report: Report;
    text: string;
    /** The findings that the reader sees, in the order of the text. */
    findings: readonly Finding[];
    /** Where the text can be read, or null. */
    page: string | null;
    /** The address of a finding's rule. */
    rulePage(finding: Finding): string;
}
export type Format = "markdown" | "csv" | "json" | "sarif" | "annotations" | "hypothesis";
export declare const formats: Record<Format, {
    name: string;
    type: string;
    write(copy: Copy): string;
}>;
