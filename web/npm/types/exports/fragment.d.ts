import type { Span } from "../report";
export declare function fragment(page: string, text: string, { start, end }: Span): string;
