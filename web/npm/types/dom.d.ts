type Attributes = Record<string, string | boolean | null>;
export declare function h<K extends keyof HTMLElementTagNameMap>(tag: K, attributes?: Attributes, ...children: (Node | string | null)[]): HTMLElementTagNameMap[K];
export declare function svg<K extends keyof SVGElementTagNameMap>(tag: K, attributes?: Attributes, ...children: (Node | string | null)[]): SVGElementTagNameMap[K];
export {};
