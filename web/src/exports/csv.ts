// A table of findings, one a row, as RFC 4180 has it.

import type { Copy } from "./formats";

const columns = ["file", "line", "column", "level", "group", "rule", "title", "quote", "message", "fix", "ask", "sure", "fingerprint", "page"];

export function csv({ report, findings, rulePage }: Copy): string {
  const rows = findings.map((finding) => [
    report.name ?? "", String(finding.line), String(finding.column), finding.level, finding.group, finding.rule, finding.title, finding.quote,
    finding.message, finding.fix, finding.ask, `${Math.round(100 * finding.confidence)}%`, finding.fingerprint, rulePage(finding),
  ]);
  return [columns, ...rows].map((row) => row.map(cell).join(",") + "\r\n").join("");
}

// Cells that a spreadsheet would take for a formula have an apostrophe before them.
function cell(words: string): string {
  return `"${(/^[=+\-@\t\r\n]/.test(words) ? "'" + words : words).replaceAll('"', '""')}"`;
}
