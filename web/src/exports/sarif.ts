// One log of the Static Analysis Results Interchange Format 2.1.0. What was ignored is
// in it, as suppressed.

import type { Finding, Ignore } from "../report";
import type { Copy } from "./formats";

export function sarif({ report, page, rulePage }: Copy): object {
  const rules = new Map<string, object>(); // in the order in which they come up
  const result = (finding: Finding, wish?: Ignore) => {
    if (!rules.has(finding.rule)) {
      rules.set(finding.rule, { id: finding.rule, shortDescription: { text: finding.title }, help: { text: finding.fix }, helpUri: rulePage(finding) });
    }
    const { line, column, start, end, quote } = finding;
    return {
      ruleId: finding.rule,
      ruleIndex: [...rules.keys()].indexOf(finding.rule),
      level: finding.level === "high" || finding.level === "medium" ? "warning" : "note", // a question is no error
      message: { text: finding.message },
      locations: [{
        physicalLocation: {
          artifactLocation: { uri: page ?? "text" },
          region: { startLine: line, startColumn: column, charOffset: start, charLength: end - start, snippet: { text: quote } },
        },
      }],
      partialFingerprints: { "whosaid/1": finding.fingerprint },
      rank: Math.round(100 * finding.confidence),
      ...(wish && { suppressions: [{ kind: wish.from === "text" ? "inSource" : "external", ...(wish.reason && { justification: wish.reason }) }] }),
    };
  };
  const results = [
    ...report.findings.map((finding) => result(finding)),
    ...report.ignored.map(({ finding, ignore }) => result(finding, report.ignores[ignore])),
  ];
  return {
    $schema: "https://json.schemastore.org/sarif-2.1.0.json",
    version: "2.1.0",
    runs: [{
      tool: { driver: { name: "whosaid", version: report.engine.version, rules: [...rules.values()] } },
      columnKind: "utf16CodeUnits",
      results,
    }],
  };
}
