import { newBlockId } from '../block-id.js';
import { parseRichText } from '../parse-rich-text.js';
import { safeLink } from '../safe-link.js';
import type { RichTextMark, RichTextNode } from '../types.js';
import type { HtmlHooks } from './conversion.js';
import { mayHoldTasks } from './tasks.js';

/** Levels of lists. */
const deepest = 6;
const token = /<(\/?)([a-z][a-z0-9]*)((?:\s+(?:id|href|class)="[^"<>]*")*)>|[^<]+/y;
const marks: Readonly<Record<string, string>> = { b: 'bold', strong: 'bold', i: 'italic', em: 'italic', code: 'code' };
const lists: Readonly<Record<string, string>> = { ul: 'bulletList', ol: 'orderedList' };
const headings: Readonly<Record<string, number>> = { h2: 2, h3: 3, h4: 4 };
const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', nbsp: '\u00a0' };
const blank = /^[ \t\r\n\f]*$/;

/** Something that is not plain, or not written as we write it. */
class NotPlain extends Error {}

/**
 * What `htmlToRichText` makes of one paragraph, heading, list or table of words, without building the tree of elements that most
 * of its time is spent with. Undefined for everything else; the hooks may have been asked by then.
 */
export function plainBlock(html: string, hooks: Pick<HtmlHooks, 'link'>): RichTextNode[] | undefined {
  if (mayHoldTasks(html)) return undefined;
  if (html === '<hr>') return [{ type: 'horizontalRule', attrs: { id: newBlockId() } }];
  try {
    const block = new PlainReader(html, hooks).block();
    const parsed = parseRichText({ type: 'doc', content: [block] });
    return parsed.ok ? parsed.document.content : undefined;
  } catch (error) {
    if (error instanceof NotPlain) return undefined;
    throw error;
  }
}

interface Token {
  /** Empty for words. */
  readonly name: string;
  readonly isClosing: boolean;
  readonly attributes: string;
  readonly text: string;
}

const atEnd: Token = { name: '', isClosing: true, attributes: '', text: '' };

class PlainReader {
  private at = 0;
  private next: Token;

  constructor(
    private readonly html: string,
    private readonly hooks: Pick<HtmlHooks, 'link'>,
  ) {
    this.next = this.read();
  }

  block(): RichTextNode {
    const block = this.oneBlock();
    if (this.next !== atEnd) throw new NotPlain();
    return block;
  }

  private oneBlock(): RichTextNode {
    const { name } = this.next;
    if (Object.hasOwn(lists, name)) return this.list(1);
    if (name === 'table') return this.table();
    if (name !== 'p' && !Object.hasOwn(headings, name)) throw new NotPlain();
    this.open(name, name === 'p' ? '' : 'id');
    const content = this.line();
    this.close(name);
    // Empty lines are not always kept.
    if (content.length === 0) throw new NotPlain();
    return name === 'p' ? { type: 'paragraph', content } : { type: 'heading', attrs: { level: headings[name] ?? 2 }, content };
  }

  private list(depth: number): RichTextNode {
    const { name } = this.next;
    if (depth > deepest) throw new NotPlain();
    this.open(name);
    const items: RichTextNode[] = [];
    while (this.isOpening('li')) {
      this.open('li');
      const line = this.line();
      if (line.length === 0) throw new NotPlain();
      const content: RichTextNode[] = [{ type: 'paragraph', content: line }];
      while (Object.hasOwn(lists, this.next.name) && !this.next.isClosing) content.push(this.list(depth + 1));
      this.close('li');
      items.push({ type: 'listItem', content });
    }
    this.close(name);
    if (items.length === 0) throw new NotPlain();
    return { type: lists[name] ?? '', content: items };
  }

  private table(): RichTextNode {
    this.open('table');
    const rows: RichTextNode[] = [];
    while (this.isOpening('tr')) {
      this.open('tr');
      const cells: RichTextNode[] = [];
      while (this.isOpening('td') || this.isOpening('th')) {
        const { name } = this.next;
        this.open(name);
        const content = this.line();
        this.close(name);
        cells.push({ type: name === 'td' ? 'tableCell' : 'tableHeader', content: [{ type: 'paragraph', content }] });
      }
      this.close('tr');
      if (cells.length === 0) throw new NotPlain();
      rows.push({ type: 'tableRow', content: cells });
    }
    this.close('table');
    if (rows.length === 0) throw new NotPlain();
    return { type: 'table', content: rows };
  }

  /** Words with their marks and notes, up to the next tag of a block. */
  private line(): RichTextNode[] {
    const content: RichTextNode[] = [];
    this.words([], content);
    const last = content.at(-1);
    if (last?.text !== undefined) {
      const text = last.text.replace(/[ \t\r\n\f]+$/, '');
      if (text === '') content.pop();
      else last.text = text;
    }
    return content;
  }

  private words(around: readonly RichTextMark[], content: RichTextNode[]): void {
    for (;;) {
      const { name, isClosing, attributes, text } = this.next;
      if (name === '') {
        if (isClosing) return;
        addText(decoded(text), around, content);
        this.take();
      } else if (isClosing || !(Object.hasOwn(marks, name) || name === 'a' || name === 'span')) {
        return;
      } else if (name === 'span') {
        if (attributes !== ' class="cb-footnote"' || around.length > 0) throw new NotPlain();
        this.open('span', 'class');
        const note = this.line();
        if (note.length === 0 || note.some(({ type }) => type !== 'text')) throw new NotPlain();
        content.push({ type: 'footnote', content: note });
        this.close('span');
      } else {
        const mark = name === 'a' ? this.link(attributes) : { type: marks[name] ?? '' };
        // Code has no other marks, and nothing is marked twice.
        if (around.some(({ type }) => type === mark.type || type === 'code') || (name === 'code' && around.length > 0)) throw new NotPlain();
        this.open(name, name === 'a' ? 'href' : '');
        this.words([...around, mark], content);
        this.close(name);
      }
    }
  }

  private link(attributes: string): RichTextMark {
    const written = /^ href="([^"]+)"$/.exec(attributes)?.[1];
    const address = written === undefined ? '' : decoded(written).trim();
    if (address === '' || address.startsWith('#')) throw new NotPlain();
    const href = safeLink(this.hooks.link === undefined ? address : this.hooks.link(address));
    if (href === undefined) throw new NotPlain();
    return { type: 'link', attrs: { href } };
  }

  private isOpening(name: string): boolean {
    return this.next.name === name && !this.next.isClosing;
  }

  /** Where `attribute` is named, that one may be there. */
  private open(name: string, attribute = ''): void {
    const { attributes } = this.next;
    const isFitting = attributes === '' || (attribute !== '' && attributes.startsWith(` ${attribute}="`) && attributes.indexOf('" ') < 0);
    if (!this.isOpening(name) || !isFitting) throw new NotPlain();
    this.take();
    if (name === 'table' || name === 'tr' || Object.hasOwn(lists, name)) this.skipBlank();
  }

  private close(name: string): void {
    if (this.next.name !== name || !this.next.isClosing) throw new NotPlain();
    this.take();
    // Between blocks space means nothing.
    if (!Object.hasOwn(marks, name) && name !== 'a' && name !== 'span') this.skipBlank();
  }

  private take(): void {
    this.next = this.read();
  }

  private skipBlank(): void {
    if (this.next !== atEnd && this.next.name === '' && blank.test(this.next.text)) this.take();
  }

  private read(): Token {
    if (this.at >= this.html.length) return atEnd;
    token.lastIndex = this.at;
    const found = token.exec(this.html);
    if (!found) throw new NotPlain();
    this.at = token.lastIndex;
    const [text, closing, name = '', attributes = ''] = found;
    if (closing === '/' && attributes !== '') throw new NotPlain();
    return { name, isClosing: closing === '/', attributes, text };
  }
}

/** Spaces in a row are one, and none begins a line. */
function addText(written: string, around: readonly RichTextMark[], content: RichTextNode[]): void {
  const before = content.at(-1);
  const text = written.replace(/[ \t\r\n\f]+/g, ' ');
  const isAfterSpace = before === undefined || (before.text !== undefined && /[ \t\r\n\f]$/.test(before.text));
  const shown = isAfterSpace && text.startsWith(' ') ? text.slice(1) : text;
  if (shown !== '') content.push({ type: 'text', text: shown, ...(around.length > 0 && { marks: [...around] }) });
}

function decoded(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(?:#(\d{1,7})|([a-z]+));|&/g, (_, number: string | undefined, name: string | undefined) => {
    if (name !== undefined && Object.hasOwn(named, name)) return named[name] ?? '';
    const code = Number(number ?? 0);
    // What HTML reads otherwise than it is written is not plain.
    if ((code >= 32 && code < 127) || (code >= 160 && code < 0xd800)) return String.fromCharCode(code);
    throw new NotPlain();
  });
}
