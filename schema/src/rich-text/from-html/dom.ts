import { type DOMParser, Window, type Document, type Element, type Node } from 'happy-dom';

/** Levels. Real pages have some thirty; the libraries that follow call themselves once a level. */
const deepest = 300;

let window: Window | undefined;

/** A window in which nothing runs and nothing is loaded. Made when it is first needed, because it is large. */
function emptyWindow(): Window {
  window ??= new Window({
    settings: {
      enableJavaScriptEvaluation: false,
      disableJavaScriptFileLoading: true,
      disableCSSFileLoading: true,
      enableCSSFileLoading: false,
      enableImageFileLoading: false,
      enableIframePageLoading: false,
      disableIframePageLoading: true,
      disableComputedStyleRendering: true,
      navigation: {
        disableMainFrameNavigation: true,
        disableChildFrameNavigation: true,
        disableChildPageNavigation: true,
      },
    },
  });
  return window;
}

export function parseHtml(html: string): Document {
  const parser: DOMParser = new (emptyWindow().DOMParser)();
  return parser.parseFromString(html, 'text/html');
}

export function isTooDeep(root: Node): boolean {
  let depth = 0;
  let node: Node | null = root;
  while (node !== null) {
    if (node.firstChild !== null) {
      node = node.firstChild;
      depth += 1;
      if (depth > deepest) return true;
      continue;
    }
    while (node !== null && node !== root && node.nextSibling === null) {
      node = node.parentNode;
      depth -= 1;
    }
    node = node === null || node === root ? null : node.nextSibling;
  }
  return false;
}

/** Puts the children of an element in its place. */
export function unwrap(element: Element): void {
  const parent = element.parentNode;
  if (parent === null) return;
  while (element.firstChild !== null) parent.insertBefore(element.firstChild, element);
  parent.removeChild(element);
}

/** Changes the name of an element; of its attributes only the id stays. */
export function rename(element: Element, name: string): Element {
  const renamed = element.ownerDocument.createElement(name);
  const id = element.getAttribute('id');
  if (id !== null) renamed.setAttribute('id', id);
  while (element.firstChild !== null) renamed.appendChild(element.firstChild);
  element.parentNode?.replaceChild(renamed, element);
  return renamed;
}

/** Puts everything inside an element into one new child. */
export function wrapInside(element: Element, name: string): void {
  const wrapper = element.ownerDocument.createElement(name);
  while (element.firstChild !== null) wrapper.appendChild(element.firstChild);
  element.appendChild(wrapper);
}

/** The words of an element on one line. */
export function wordsOf(element: Element | null): string {
  return (element?.textContent ?? '').replace(/\s+/g, ' ').trim();
}
