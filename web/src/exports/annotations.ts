// Findings as annotations: a page of the Web Annotation Data Model in JSON-LD, and what
// the Hypothesis client can import, which is not that.

import type { Finding, Report, Span } from "../report";
import type { Copy } from "./formats";

const context = 32; // letters on either side that tell one quotation from its twins

/** What the one that the text was read for can do. */
export const advice = (report: Report, { fix, ask }: Finding): string => (report.options.profile === "reader" ? ask : fix);

// Words by themselves and what stands around them.
function quoted(text: string, { start, end }: Span) {
  return {
    type: "TextQuoteSelector",
    exact: text.slice(start, end),
    prefix: [...text.slice(Math.max(0, start - 2 * context), start)].slice(-context).join(""),
    suffix: [...text.slice(end, end + 2 * context)].slice(0, context).join(""),
  };
}

export function annotations({ report, findings, text, page }: Copy): object {
  const letters = counter(text);
  return {
    "@context": "http://www.w3.org/ns/anno.jsonld",
    id: "urn:whosaid:findings",
    type: "AnnotationPage",
    items: findings.map((finding) => ({
      id: `urn:whosaid:${finding.fingerprint}`,
      type: "Annotation",
      motivation: "assessing",
      creator: { type: "Software", name: `whosaid ${report.engine.version}` },
      body: [
        { type: "TextualBody", purpose: "assessing", value: `${finding.message} ${advice(report, finding)}`, language: "en" },
        { type: "TextualBody", purpose: "tagging", value: finding.rule },
      ],
      target: {
        source: page ?? "text",
        selector: [quoted(text, finding), { type: "TextPositionSelector", start: letters(finding.start), end: letters(finding.end) }],
      },
    })),
  };
}

// Counts code points up to an offset, as the model has it.
function counter(text: string): (offset: number) => number {
  let at = 0;
  let n = 0;
  return (offset) => {
    if (offset < at) at = n = 0;
    for (; at < offset; n++) at += (text.codePointAt(at) as number) > 0xffff ? 2 : 1;
    return n;
  };
}

export function hypothesis({ report, findings, text, page }: Copy): object {
  const uri = page ?? "text";
  const user = "acct:whosaid@localhost";
  return {
    export_userid: user,
    client_version: `whosaid ${report.engine.version}`,
    annotations: findings.map((finding) => ({
      id: finding.fingerprint,
      uri,
      user,
      text: `${finding.message}\n\n${advice(report, finding)}`,
      tags: ["whosaid", finding.rule, finding.level],
      document: {},
      target: [{ source: uri, selector: [quoted(text, finding)] }],
    })),
  };
}
