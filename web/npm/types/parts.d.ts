import type { Key } from "./english";
import type { Finding, PartName, Report } from "./report";
export declare const partNames: Record<PartName, Key>;
/** The part that a finding speaks of; null for the text as a whole. */
export declare function partOf({ sources, attributions }: Report, { source, attribution, group }: Finding): PartName | null;
