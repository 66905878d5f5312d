// The text box of a browser that keeps no ranges of its value.
import "./textarea.js";

delete HTMLTextAreaElement.prototype.createValueRange;
