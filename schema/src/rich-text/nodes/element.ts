/** What the rules need of an element; the same in a browser and on the server. */
export interface ElementLike {
  readonly localName: string;
  readonly textContent: string | null;
  readonly lastElementChild: ElementLike | null;
  getAttribute(name: string): string | null;
  querySelector(selector: string): ElementLike | null;
  closest(selector: string): ElementLike | null;
}

/** The words of an element on one line. */
export function lineIn(element: ElementLike | null): string {
  return (element?.textContent ?? '').replace(/\s+/g, ' ').trim();
}

/** A whole number written in an attribute, or undefined. */
export function numberIn(element: ElementLike, name: string): number | undefined {
  const text = element.getAttribute(name)?.trim() ?? '';
  return /^\d{1,10}$/.test(text) ? Number(text) : undefined;
}
