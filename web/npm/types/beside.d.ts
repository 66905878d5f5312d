export declare const wasmURL: string | null;
