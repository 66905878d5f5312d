// What a report can be taken away as. This module is loaded apart from the element;
// nothing in it is needed to read a text. The command line writes the same
// (internal/sink), and web/test/exports.test.mjs holds the two together.

import type { Finding, Report } from "../report";
import { annotations, hypothesis } from "./annotations";
import { csv } from "./csv";
import { markdown } from "./markdown";
import { sarif } from "./sarif";

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

export const formats: Record<Format, { name: string; type: string; write(copy: Copy): string }> = {
  markdown: { name: "whosaid.md", type: "text/markdown", write: markdown },
  csv: { name: "whosaid.csv", type: "text/csv", write: csv },
  json: { name: "whosaid-report.json", type: "application/json", write: ({ report }) => indented(report) },
  sarif: { name: "whosaid.sarif", type: "application/sarif+json", write: (copy) => indented(sarif(copy)) },
  annotations: { name: "whosaid-annotations.jsonld", type: "application/ld+json", write: (copy) => indented(annotations(copy)) },
  hypothesis: { name: "whosaid-hypothesis.json", type: "application/json", write: (copy) => indented(hypothesis(copy)) },
};

const indented = (value: unknown) => JSON.stringify(value, null, 2) + "\n";
