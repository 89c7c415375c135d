import type { RichTextDocument } from '@crossbench/schema/rich-text';
import { linesOf } from '@crossbench/schema/rich-text/reading';
import { Injectable } from '@nestjs/common';
import { type ImportedComment, ImportComments } from '../features/comments/comments.public.js';
import { SettleImported } from '../features/wiki/wiki.public.js';
import { Database } from '../platform/db/database.js';
import { sql } from '../platform/db/sql.js';
import { idFrom } from '../platform/ids.js';

interface Remark {
  readonly by: string;
  readonly at: string;
  readonly text: string;
}

interface WrittenThread extends Remark {
  /** Words that stand in one line of the page; left out where the thread is about all of it. */
  readonly passage?: string;
  readonly replies?: readonly Remark[];
  readonly resolved?: Omit<Remark, 'text'>;
}

interface WrittenSuggestion {
  readonly by: string;
  readonly at: string;
  readonly reason: string;
  /** Words of the page, and what is to stand there. */
  readonly instead: string;
  readonly words: string;
  /** Left out where it waits; the text is the answer. */
  readonly declined?: Remark;
}

/** What people say about a page of the wiki, as it stands in demo/wiki.json. */
export interface PageTalk {
  readonly comments?: readonly WrittenThread[];
  readonly suggestions?: readonly WrittenSuggestion[];
  /** It was found to be still right; the text is the note. */
  readonly reviewed?: Remark & { readonly months: 3 | 6 | 12 | 24 };
}

interface NewestText {
  readonly version: number;
  readonly body: RichTextDocument;
}

/** Comments on passages, suggested changes and reviews of pages that are written. Call it once for each, in a unit of work. */
@Injectable()
export class DemoWikiTalk {
  constructor(
    private readonly importComments: ImportComments,
    private readonly settle: SettleImported,
    private readonly database: Database,
  ) {}

  async add(pageId: string, { comments = [], suggestions = [], reviewed }: PageTalk, personId: (key: string) => string): Promise<void> {
    if (reviewed) {
      const { by, at, text, months } = reviewed;
      const reviews = { reviewedAt: new Date(at), changingSince: null, answers: [{ personId: personId(by), answer: 'STILL_RIGHT' as const, note: text, at: new Date(at) }] };
      await this.settle.page(pageId, { owner: null, reviewMonths: months, isRetired: false, reviews });
    }
    if (comments.length + suggestions.length === 0) return;
    const newest = await this.newestOf(pageId);
    await this.importComments.run(comments.flatMap((thread) => commentsOf(thread, pageId, newest, personId)));
    for (const suggestion of suggestions) await this.suggest(suggestion, pageId, newest, personId);
  }

  /** By hand: nobody is to get a mail about it. */
  private async suggest({ by, at, reason, declined, ...change }: WrittenSuggestion, pageId: string, { version, body }: NewestText, personId: (key: string) => string): Promise<void> {
    await this.database.rows(sql`
      insert into wiki_suggestion (id, page_id, person_id, base_version, body, reason, status, created_at, decided_at, decided_by, answer)
      values (${idFrom(`demo suggestion\n${pageId}\n${reason}`)}, ${pageId}, ${personId(by)}, ${version}, ${JSON.stringify(changed(body, change))}::jsonb, ${reason},
        ${declined ? 'DECLINED' : 'WAITING'}, ${at}::timestamptz, ${declined?.at ?? null}::timestamptz, ${declined ? personId(declined.by) : null}, ${declined?.text ?? ''})`);
  }

  private async newestOf(pageId: string): Promise<NewestText> {
    const newest = await this.database.row<NewestText>(sql`
      select number as version, body from item_revision join item on item.id = item_id and number = revision_number where item.id = ${pageId}`);
    if (!newest) throw new Error('A demo page is talked about that is not there');
    return newest;
  }
}

function commentsOf({ replies = [], passage, resolved, ...first }: WrittenThread, itemId: string, newest: NewestText, personId: (key: string) => string): ImportedComment[] {
  const commentOf = ({ by, at, text }: Remark, parentId: string | null): ImportedComment => ({
    id: idFrom(`demo comment\n${itemId}\n${by}\n${at}`), itemId, parentId, authorId: personId(by), body: text, createdAt: new Date(at),
  });
  const top: ImportedComment = {
    ...commentOf(first, null),
    passage: passage === undefined ? null : passageOf(passage, newest),
    settled: resolved ? { by: personId(resolved.by), at: new Date(resolved.at) } : null,
  };
  return [top, ...replies.map((reply) => commentOf(reply, top.id))];
}

function passageOf(quote: string, { version, body }: NewestText): ImportedComment['passage'] {
  const line = linesOf(body).find(({ text }) => text.includes(quote));
  if (!line) throw new Error(`The demo page does not say "${quote}"`);
  const offset = line.text.indexOf(quote);
  const place = { start: { line: line.id, offset }, end: { line: line.id, offset: offset + quote.length } };
  return { ...place, version, quote, now: place };
}

function changed(body: RichTextDocument, { instead, words }: Pick<WrittenSuggestion, 'instead' | 'words'>): RichTextDocument {
  const inJson = (text: string): string => JSON.stringify(text).slice(1, -1);
  const written = JSON.stringify(body);
  if (!written.includes(inJson(instead))) throw new Error(`The demo page does not say "${instead}"`);
  return JSON.parse(written.replace(inJson(instead), () => inJson(words))) as RichTextDocument;
}
