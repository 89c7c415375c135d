import { SaxesParser } from 'saxes';

/** An element of the export with what it holds directly. */
export interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  /** Elements below it that hold text, in their order; those that were collected are left out. */
  readonly children: Element[];
  text: string;
}

interface Collected {
  /** A whole element of one of the collected names, with all that is in it. */
  onElement(element: Element, path: readonly string[]): void;
  /** The end of an element around those. */
  onEnd?(name: string, path: readonly string[]): void;
}

/** Characters of text that one element and all in it may hold; a post of a megabyte is far below. */
const mostCharacters = 16_000_000;
/** Characters between two tags after which nothing more is read: the parser itself holds them. */
const mostBetweenTags = 4 * mostCharacters;

/**
 * Reads XML as it comes and answers whole elements of some names. Nothing else is kept, so a file may be of any size.
 * Entities that a document defines for itself are not resolved.
 */
export class ElementReader {
  private readonly parser = new SaxesParser();
  private readonly path: string[] = [];
  private readonly open: Element[] = [];
  private room = mostCharacters;
  private readonly tooLarge = new WeakSet<Element>();
  private sinceLastTag = 0;
  /** Why nothing more can be read; undefined as long as it can. */
  problem: string | undefined;

  constructor(collect: ReadonlySet<string>, { onElement, onEnd }: Collected) {
    this.parser.on('error', (error) => {
      this.problem ??= error.message.replace(/\.$/, '');
    });
    this.parser.on('opentag', ({ name, attributes }) => {
      this.sinceLastTag = 0;
      this.path.push(name);
      if (this.open.length === 0 && !collect.has(name)) return;
      if (this.open.length === 0) this.room = mostCharacters;
      const element: Element = { name, attributes: attributes as Record<string, string>, children: [], text: '' };
      this.open.push(element);
    });
    const text = (words: string) => this.take(words);
    this.parser.on('text', text);
    this.parser.on('cdata', text);
    this.parser.on('closetag', ({ name }) => {
      this.sinceLastTag = 0;
      this.path.pop();
      const element = this.open.pop();
      if (!element) {
        if (this.problem === undefined) onEnd?.(name, this.path);
        return;
      }
      const parent = this.open.at(-1);
      if (parent) parent.children.push(element);
      else if (this.problem === undefined) onElement(element, this.path);
    });
  }

  write(chunk: string): void {
    if (this.problem !== undefined) return;
    this.sinceLastTag += chunk.length;
    if (this.sinceLastTag > mostBetweenTags) this.problem = 'a part of it is far too large';
    // Old exports hold control characters, which XML does not know.
    else this.parser.write(chunk.replace(notXml, ''));
  }

  /** Call it after the last chunk: a file that was cut ends inside an element. */
  close(): void {
    if (this.problem === undefined) this.parser.close();
  }

  isTooLarge(element: Element): boolean {
    return this.tooLarge.has(element);
  }

  private take(words: string): void {
    const element = this.open.at(-1);
    if (!element) return;
    this.room -= words.length;
    if (this.room >= 0) element.text += words;
    else if (this.open[0]) this.tooLarge.add(this.open[0]);
  }
}

const notXml = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;
