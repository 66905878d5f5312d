interface Policy {
    createScriptURL(url: string): unknown;
    createHTML(markup: string): unknown;
}
declare global {
    var trustedTypes: {
        createPolicy(name: string, rules: {
            createScriptURL(url: string): string;
            createHTML(markup: string): string;
        }): Policy;
    } | undefined;
}
/** The address of the worker, for new Worker(). */
export declare const workerURL: (url: string) => string;
/** Markup for DOMParser. */
export declare const inertMarkup: (markup: string) => string;
export {};
