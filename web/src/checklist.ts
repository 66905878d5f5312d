// The checklist: findings as a Markdown task list, to paste where an article is discussed.

import type { Finding, Report } from "./define";

/** Writes the findings given; the text is needed for the lines they stand in. */
export function checklist(report: Report, findings: readonly Finding[], text: string): string {
  const title = text.trimStart().split("\n", 1)[0] ?? "";
  const lines = [
    `## Sourcing: ${plain(title.length > 100 ? title.slice(0, 99) + "…" : title)}`,
    "",
    `${findings.length === 1 ? "1 question" : `${findings.length} questions`} by whosaid ${report.engine.version}. They ask for sources; they do not say that a claim is false.`,
    "",
  ];
  for (const finding of findings) {
    const line = text.slice(0, finding.start).split("\n").length;
    lines.push(
      `- [ ] **${plain(finding.title)}** (${finding.level}, line ${line}): “${plain(finding.quote)}”`,
      `  - ${plain(finding.message)}`,
      `  - To do: ${plain(finding.fix)}`,
    );
  }
  return lines.join("\n") + "\n";
}

// The words as words: nothing in them is taken for Markdown or HTML.
function plain(words: string): string {
  return words.replace(/\s+/g, " ").trim().replace(/[\\`*_{}[\]<>#|~&]/g, "\\$&");
}
