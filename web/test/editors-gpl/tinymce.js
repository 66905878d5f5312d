import { start } from "./tinymce-start.js";

await start(false);
