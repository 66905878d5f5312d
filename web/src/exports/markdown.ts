// The checklist: findings as a Markdown task list, to paste where an article is discussed.

import { advice } from "./annotations";
import type { Copy } from "./formats";

const longestHeading = 100; // letters

export function markdown({ report, findings, text }: Copy): string {
  const title = [...(text.trimStart().split("\n", 1)[0] ?? "")];
  const lines = [
    `## Sourcing: ${plain(title.length > longestHeading ? title.slice(0, longestHeading - 1).join("") + "…" : title.join(""))}`,
    "",
    `${findings.length === 1 ? "1 question" : `${findings.length} questions`} by whosaid ${report.engine.version}. They ask for sources; they do not say that a claim is false.`,
    "",
  ];
  const label = report.options.profile === "reader" ? "To ask" : "To do";
  for (const finding of findings) {
    lines.push(
      `- [ ] **${plain(finding.title)}** (${finding.level}, line ${finding.line}): “${plain(finding.quote)}”`,
      `  - ${plain(finding.message)}`,
      `  - ${label}: ${plain(advice(report, finding))}`,
    );
  }
  return lines.join("\n") + "\n";
}

// The words as words: nothing in them is taken for Markdown or HTML.
function plain(words: string): string {
  return words.replace(/\s+/g, " ").trim().replace(/[\\`*_{}[\]<>#|~&]/g, "\\$&");
}
