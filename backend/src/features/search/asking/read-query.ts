import { type Operator, type ParsedQuery, type QueryPart, type Slip, operators } from './query-parts.js';

/** Marks that open a quotation, with those that close it. English, German, French and typewritten ones; all mean the same. */
const closers: Readonly<Record<string, string>> = { '"': '"“”', '“': '"“”', '”': '"“”', '„': '"“”', '‟': '"“”', '«': '»', '»': '«»', '‘': '’' };
const marks = /[\s"“”„‟«»‘]/u;
const minus = /^[-−–]$/u;
const telling = /[\p{L}\p{N}]/u;
/** Control characters are spaces; what only turns the direction of a line, or has no width and joins nothing, is nothing. */
const controls = /\p{Cc}/gu;
const unseen = /[\u00ad\u200b\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/gu;

/** Takes a query apart. Whatever was typed can be read: what is no operator, no phrase and nothing to leave out is words. */
export function readQuery(query: string): ParsedQuery {
  const reader = new QueryReader(query.toWellFormed().replace(controls, ' ').replace(unseen, ''));
  return reader.read();
}

class QueryReader {
  private readonly parts: QueryPart[] = [];
  private readonly slips: Slip[] = [];
  private place = 0;
  private wordEnd = -1;

  constructor(private readonly text: string) {}

  read(): ParsedQuery {
    while (this.place < this.text.length) this.readNext();
    return { parts: this.parts, slips: this.slips, isUnfinished: this.parts.at(-1)?.as === 'word' && this.wordEnd === this.text.length };
  }

  private readNext(): void {
    const quoted = this.quotation();
    if (quoted !== undefined) this.add({ as: 'phrase', text: quoted });
    else if (marks.test(this.here)) this.skipMark();
    else if (minus.test(this.here) && this.readWithout()) return;
    else this.readRun();
  }

  private readWithout(): boolean {
    const start = this.place;
    this.place += 1;
    const quoted = this.quotation();
    if (quoted !== undefined) this.add({ as: 'without', text: quoted });
    else if (telling.test(this.here)) this.readRun({ isLeftOut: true });
    else this.place = start;
    return this.place > start;
  }

  /** What stands together without a space: an operator, or a word. */
  private readRun({ isLeftOut = false } = {}): void {
    const run = this.run();
    const [, name = '', value = ''] = /^(\p{L}+):(.*)$/su.exec(run) ?? [];
    const operator = operators.find((one) => one === name.toLowerCase());
    if (operator) this.addOperator(operator, value || this.valueAfter(), isLeftOut);
    else if (isLeftOut) this.add({ as: 'without', text: run });
    else {
      if (name && telling.test(value.charAt(0))) this.slips.push({ of: 'unknown operator', name });
      this.add({ as: 'word', text: run });
      this.wordEnd = this.place;
    }
  }

  private addOperator(operator: Operator, value: string, isLeftOut: boolean): void {
    const text = tidy(value).replace(/[\s,;]+$/u, '');
    if (!text) this.slips.push({ of: 'empty operator', operator });
    else if (isLeftOut) this.slips.push({ of: 'operator left out', operator });
    else this.parts.push({ as: 'operator', operator, text });
  }

  /** The value of an operator that does not follow its colon at once: it stands in quotation marks, or in one that was not closed. */
  private valueAfter(): string {
    const quoted = this.quotation();
    if (quoted !== undefined) return quoted;
    if (!(this.here in closers)) return '';
    this.skipMark();
    return this.run();
  }

  private run(): string {
    const start = this.place;
    while (this.place < this.text.length && !marks.test(this.here)) this.place += 1;
    return this.text.slice(start, this.place);
  }

  /** What is quoted from here on, and goes behind it; undefined where no quotation that is closed begins here. */
  private quotation(): string | undefined {
    const closing = closers[this.here];
    if (closing === undefined || telling.test(this.text.charAt(this.place - 1))) return undefined;
    const end = this.endOfQuotation(closing);
    if (end === undefined) return undefined;
    const inside = this.text.slice(this.place + 1, end);
    this.place = end + 1;
    return inside;
  }

  // What closes a single quotation is an apostrophe too: "‘don’t panic’".
  private endOfQuotation(closing: string): number | undefined {
    for (let end = this.place + 1; end < this.text.length; end += 1) {
      if (!closing.includes(this.text.charAt(end))) continue;
      if (closing !== '’' || !telling.test(this.text.charAt(end + 1))) return end;
    }
    return undefined;
  }

  private skipMark(): void {
    const isNew = !this.slips.some(({ of }) => of === 'open quote');
    if (this.here in closers && isNew) this.slips.push({ of: 'open quote' });
    this.place += 1;
  }

  private add(part: Exclude<QueryPart, { as: 'operator' }>): void {
    const text = tidy(part.text);
    if (telling.test(text)) this.parts.push({ ...part, text });
  }

  private get here(): string {
    return this.text.charAt(this.place);
  }
}

function tidy(text: string): string {
  return text.replace(/["“”„‟«»‘\s]+/gu, ' ').trim();
}
