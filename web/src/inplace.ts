// Painting in place: findings under the words of somebody else's text box, editor or
// page. It is only read. No node, class or attribute is added in it, the caret stays
// where it is, and nothing is left when the surface is stopped.

import { Adapted, type Adapter } from "./adapter";
import css from "./inplace.css";
import type { Span } from "./report";
import { Mirror } from "./mirror";
import { Near } from "./near";
import { aimAt, canHighlight, Surface, type Mark } from "./surface";
import { Box, isBox } from "./textbox";
import { attribute, locate, pieceAt, walk, type Piece, type Snapshot } from "./walk";

/** A text on a page: what it says, and where its findings are painted. */
export interface Watched {
  /** What hears the reader's clicks and keys. */
  readonly node: EventTarget;
  readonly surface: Surface;
  /** Whether the findings are painted where the text is. */
  readonly inPlace: boolean;
  /** What it says now. */
  read(): Snapshot;
  /** What it said when it was last heard to change; nobody hears of a style that hides words. */
  readonly newest: Snapshot;
  stop(): void;
}

/** What can be watched. Of a document, its body is; a frame must be of the page's own origin. */
export type Target = Element | Document | ShadowRoot | Adapter;

/**
 * Watches a target. After each change of it, but not in the middle of composing a
 * character, changed is called. Where it cannot be painted in, elsewhere is painted in.
 * What has to be laid over it goes into the container.
 */
export function watch(target: Target, changed: () => void, elsewhere: Surface | null, container?: Element): Watched {
  if (!("nodeType" in target)) {
    return listen(target.node, new Adapted(target), () => target.read(), (heard) => target.listen(heard), changed, true);
  }
  const it = inside(target);
  if (isBox(it)) {
    const box = new Box(it);
    const mirror = box.possible || !canHighlight ? null : new Mirror(it, container ?? it.closest("dialog, [popover]") ?? document.body);
    const inPlace = box.possible || mirror !== null;
    const bare = box.possible ? dress(it) : null;
    const undress = () => {
      box.stop();
      bare?.();
    };
    return listen(it, mirror ?? (inPlace ? box : (elsewhere ?? box)), () => ({ text: it.value, blocks: [], links: null, ignore: [] }), (heard) => {
      it.addEventListener("input", heard);
      return () => it.removeEventListener("input", heard);
    }, changed, inPlace, mirror ? () => mirror.remove() : undress);
  }
  const nodes = new Nodes(it);
  const undress = nodes.possible ? dress(it) : null;
  return listen(it, nodes.possible ? nodes : (elsewhere ?? nodes), () => nodes.walk(), (heard) => {
    const observer = new MutationObserver(heard);
    observer.observe(it, { childList: true, characterData: true, subtree: true, attributeFilter: [attribute] });
    return () => observer.disconnect();
  }, changed, nodes.possible, () => {
    nodes.stop();
    undress?.();
  });
}

function inside(target: Exclude<Target, Adapter>): Element | ShadowRoot {
  if (target.nodeType === Node.DOCUMENT_NODE) return (target as Document).body;
  if ((target as Element).localName !== "iframe") return target as Element | ShadowRoot;
  const body = (target as HTMLIFrameElement).contentDocument?.body;
  if (!body) throw new TypeError("who-said: a frame of another origin cannot be read");
  return body;
}

function listen(
  node: EventTarget, surface: Surface, read: () => Snapshot, hear: (heard: () => void) => () => void, changed: () => void,
  inPlace: boolean, undress = () => {},
): Watched {
  let composing = false;
  let newest: Snapshot | null = null;
  const now = () => {
    newest = read();
    surface.setText(newest.text);
    return newest;
  };
  const heard = () => {
    if (composing) return;
    now();
    changed();
  };
  const began = () => (composing = true);
  const ended = () => {
    composing = false;
    heard();
  };
  // Before the editor hears of it: some write as soon as they do.
  node.addEventListener("compositionstart", began, true);
  node.addEventListener("compositionend", ended);
  const deaf = hear(heard);
  return {
    node,
    surface,
    inPlace,
    read: now,
    get newest() {
      return newest ?? now();
    },
    stop() {
      deaf();
      node.removeEventListener("compositionstart", began, true);
      node.removeEventListener("compositionend", ended);
      surface.clear();
      undress();
    },
  };
}

/** Nodes: an editor's or a page's. */
class Nodes extends Surface {
  readonly #root: Element | ShadowRoot;
  readonly #window: (Window & typeof globalThis) | null;
  readonly #near: Near | null;
  #pieces: Piece[] = [];

  constructor(root: Element | ShadowRoot) {
    super();
    this.#root = root;
    this.#window = root.ownerDocument.defaultView;
    this.#near = this.possible ? new Near(() => this.scrolled()) : null;
  }

  get possible(): boolean {
    return this.realm() !== null;
  }

  walk(): Snapshot {
    const { pieces, ...snapshot } = walk(this.#root);
    this.#pieces = pieces;
    this.#near?.set(pieces.flatMap(({ block }) => block ?? []));
    // Some editors make their nodes anew though the text is the same.
    if (snapshot.text === this.text) this.refresh();
    return snapshot;
  }

  override reveal(span: Span, focus: boolean): void {
    const range = this.range(span);
    if (!range) return;
    const node = range.startContainer.parentElement;
    const box = range.getBoundingClientRect();
    if (box.top < 0 || box.bottom > (this.#window?.innerHeight ?? 0)) node?.scrollIntoView({ block: "center" });
    if (!focus) return;
    (this.#root as HTMLElement).focus?.({ preventScroll: true });
    this.#window?.getSelection()?.collapse(range.startContainer, range.startOffset);
  }

  protected override realm() {
    const window = this.#window;
    return window?.CSS?.highlights && typeof window.Highlight === "function" ? { registry: window.CSS.highlights, Highlight: window.Highlight } : null;
  }

  protected override range(span: Span): Range | null {
    const from = locate(this.#pieces, span.start, false);
    const to = locate(this.#pieces, span.end, true);
    if (!from || !to) return null;
    const range = this.#root.ownerDocument.createRange();
    range.setStart(...from);
    range.setEnd(...to);
    return range;
  }

  protected override near({ start, end }: Span): boolean {
    const blocks = [pieceAt(this.#pieces, start, false), pieceAt(this.#pieces, end, true)].map((piece) => piece?.block);
    return blocks.some((block) => !block || !this.#near || this.#near.has(block));
  }

  protected override aim(mark: Mark): boolean {
    const from = locate(this.#pieces, mark.start, false);
    const to = locate(this.#pieces, mark.end, true);
    if (from && to) aimAt(mark.range as Range, from, to);
    return from !== null && to !== null;
  }

  stop(): void {
    this.#near?.stop();
  }
}

// The rules of the paint, one sheet for each document or shadow root, while somebody needs it.
const dressed = new WeakMap<Document | ShadowRoot, { sheet: CSSStyleSheet; users: number }>();

function dress(node: Node): () => void {
  const root = node.getRootNode() as Document | ShadowRoot;
  let it = dressed.get(root);
  if (!it) {
    // A sheet belongs to the window whose constructor made it.
    const sheet = new ((root.ownerDocument ?? root) as Document).defaultView!.CSSStyleSheet();
    sheet.replaceSync(css);
    dressed.set(root, (it = { sheet, users: 0 }));
    root.adoptedStyleSheets.push(sheet);
  }
  const { sheet } = it;
  it.users++;
  return () => {
    if (--it.users > 0) return;
    dressed.delete(root);
    root.adoptedStyleSheets = root.adoptedStyleSheets.filter((one) => one !== sheet);
  };
}
