// What every editor of the stories holds: one finding in each of the first two paragraphs.
export const copy = ["A source said the hall stood empty.", "The contractor reportedly lost money.", "Nobody else spoke."];
export const html = copy.map((words) => `<p>${words}</p>`).join("");

/** A place for the editor in its page. */
export function place(tag = "div") {
  const element = document.createElement(tag);
  element.id = "copy";
  document.querySelector("main").append(element);
  return element;
}

/** Paragraphs, made without markup in a string. */
export const paragraphs = () =>
  copy.map((words) => {
    const p = document.createElement("p");
    p.textContent = words;
    return p;
  });
