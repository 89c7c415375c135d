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

/**
 * Reads HTML; undefined when it is nested too deeply. Lets go of it afterwards: the window goes on holding every element that
 * stands in a document under a name of its own.
 */
export function readHtml<Result>(html: string, read: (document: Document) => Result): Result | undefined {
  const parser: DOMParser = new (emptyWindow().DOMParser)();
  const document = parser.parseFromString(html, 'text/html');
  if (isTooDeep(document)) {
    window = undefined;
    return undefined;
  }
  try {
    return read(document);
  } finally {
    for (const element of document.querySelectorAll('[id]')) element.removeAttribute('id');
  }
}

/** Level by level: to ask a node for the one after it takes longer the more there are. */
function isTooDeep(root: Node): boolean {
  let level: Node[] = [root];
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > deepest) return true;
    level = level.flatMap((node) => [...node.childNodes]);
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
