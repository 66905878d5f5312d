// The parts of the sourcing bar: what each is called, and which one a finding is about.

import type { Key } from "./english";
import type { Finding, PartName, Report, Source } from "./report";

export const partNames: Record<PartName, Key> = {
  named: "named",
  institution: "institution",
  "part-named": "partNamed",
  anonymous: "anonymousPart",
  "no-speaker": "noSpeaker",
  narration: "narration",
};

/** The part that a finding speaks of; null for the text as a whole. */
export function partOf({ sources, attributions }: Report, { source, attribution, group }: Finding): PartName | null {
  const id = source ?? (attribution === null ? null : attributions[attribution]?.sourceId);
  const by = sources.find((one) => one.id === id);
  if (by) return partOfSource(by);
  if (group === "document") return null;
  return group === "claims" ? "narration" : "no-speaker";
}

// As internal/profile puts kinds of source together.
function partOfSource({ kind, reason }: Source): PartName {
  switch (kind) {
    case "named-person":
      return "named";
    case "unique-role": case "institution": case "document": case "named-outlet":
      return "institution";
    case "spokesperson": case "officials":
      return reason ? "anonymous" : "institution";
    case "first-name": case "pseudonym":
      return "part-named";
    case "anonymous-individual": case "anonymous-group": case "bare": case "weasel-group":
      return "anonymous";
    case "self":
      return "narration";
    default:
      return "no-speaker";
  }
}
