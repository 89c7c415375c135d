import type { Scope } from './scope.js';

/** What readers find at the end of the page. A note that is named is written once and may be used before. */
export class Footnotes {
  private readonly named = new Map<string, string>();

  /** What stands in the line for `<ref>`. */
  reference(attributes: string, body: string | undefined, scope: Scope): string {
    const key = keyOf(attributes);
    const words = body === undefined || body.trim() === '' ? undefined : scope.fresh(body.trim().replace(/\s*\n\s*/g, ' '));
    if (key !== undefined && words !== undefined && !this.named.has(key)) this.named.set(key, words);
    if (words === undefined && key === undefined) return '';
    return scope.keep(() => {
      const note = words ?? (key === undefined ? undefined : this.named.get(key));
      return note === undefined ? '' : `<span class="cb-footnote">${note}</span>`;
    });
  }
}

function keyOf(attributes: string): string | undefined {
  const value = (name: string) => {
    const [, quoted, single, bare] = new RegExp(`\\b${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)'|([^\\s"'/>]+))`, 'i').exec(attributes) ?? [];
    return quoted ?? single ?? bare;
  };
  const name = value('name');
  return name === undefined ? undefined : `${value('group') ?? ''}|${name}`;
}
