import { type FromWorker, type ToWorker } from "./messages";
export declare class Frame {
    #private;
    onmessage: ((event: {
        data: FromWorker;
    }) => void) | null;
    constructor(url: string);
    postMessage(message: ToWorker): void;
    terminate(): void;
}
