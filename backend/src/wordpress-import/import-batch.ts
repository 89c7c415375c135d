import { Injectable } from '@nestjs/common';
import { AddImportedPosts, type ImportPostInput, type ImportPostOutcome } from '../features/blogs/blogs.public.js';
import { ImportComments, type NewComment } from '../features/comments/comments.public.js';
import { Trial } from '../importing/trial.js';
import type { Note } from '../importing/report/notes.js';
import { Clock } from '../platform/clock.js';
import { idFrom } from '../platform/ids.js';
import type { ConvertedComment } from './convert/convert-comments.js';
import type { ConvertedItem } from './convert/convert-item.js';
import { ImportPeople, type ImportedPerson, type PeopleSource } from './import-people.js';
import { ImportPostItem } from './import-post-item.js';
import type { Place } from './source/survey.js';

/** All of a post but its text. */
export type PostFacts = Omit<ImportPostInput, 'body'>;

/** A text that is converted, and where it belongs. */
export interface ReadyItem {
  readonly sourceId: string;
  readonly place: Place;
  readonly creator: string;
  readonly publishedAt: Date | undefined;
  readonly text: ConvertedItem;
  readonly comments: readonly ConvertedComment[];
}

export interface BatchOutcome {
  readonly outcome: ImportPostOutcome;
  readonly notes: readonly Note[];
  readonly comments: number;
}

/** The people whom an import has met so far. */
export interface MetPeople {
  /** Their ids, by what the export says of them. */
  readonly ids: Map<string, string>;
  /** Source ids of those who were not here before. */
  readonly made: Set<string>;
}

/** What most posts are: the site's own, for all who can sign in. */
const marking = 'official';

/** Brings several posts here in one unit of work, with those who wrote them and what was said below them. */
@Injectable()
export class ImportBatch {
  constructor(
    private readonly addPosts: AddImportedPosts,
    private readonly importPost: ImportPostItem,
    private readonly importComments: ImportComments,
    private readonly people: ImportPeople,
    private readonly trial: Trial,
    private readonly clock: Clock,
  ) {}

  async run(items: readonly ReadyItem[], from: PeopleSource, dryRun: boolean, met: MetPeople): Promise<BatchOutcome[]> {
    const { outcomes, fresh } = await this.trial.run(dryRun, () => this.bring(items, from, dryRun, met));
    // Only now: had the batch failed, those whom it made would not be here.
    for (const sourceId of fresh.made) met.made.add(sourceId);
    if (!dryRun) for (const [key, id] of fresh.ids) met.ids.set(key, id);
    return outcomes;
  }

  private async bring(items: readonly ReadyItem[], from: PeopleSource, dryRun: boolean, met: MetPeople) {
    const fresh: MetPeople = { ids: new Map(), made: new Set() };
    const personOf = async (key: string, find: () => Promise<ImportedPerson>): Promise<string> => {
      const id = met.ids.get(key) ?? fresh.ids.get(key);
      if (id !== undefined) return id;
      const person = await find();
      if (person.made) fresh.made.add(person.sourceId);
      fresh.ids.set(key, person.id);
      return person.id;
    };
    const ready: { item: ReadyItem; facts: PostFacts }[] = [];
    for (const item of items) {
      const authorId = await personOf(`author ${item.creator}`, () => this.people.author(item.creator, from));
      ready.push({ item, facts: this.factsOf(item, authorId, from.departmentId) });
    }
    // What is new and has neither pictures nor files goes together; the rest is compared or needs files, one by one.
    const isPlain = ({ place, text }: ReadyItem): boolean => !place.isHere && text.pictures.length === 0 && text.files.length === 0;
    const together = ready.filter(({ item }) => isPlain(item));
    await this.addPosts.run(together.map(({ item, facts }) => ({ ...facts, body: item.text.document })));
    const outcomes: Omit<BatchOutcome, 'comments'>[] = [];
    const comments: NewComment[] = [];
    for (const { item, facts } of ready) {
      const done = isPlain(item)
        ? { outcome: { type: 'created' as const, id: facts.id }, notes: item.text.notes }
        : await this.importPost.run(facts, item.text, dryRun);
      for (const comment of done.outcome.type === 'edited-here' ? [] : item.comments) {
        const key = `comment ${comment.userId} ${comment.email.toLowerCase()} ${comment.author}`;
        const authorId = await personOf(key, () => this.people.commenter(comment, from));
        comments.push({ ...commentOf(comment, item.sourceId, facts.publishedAt), itemId: done.outcome.id, authorId });
      }
      outcomes.push(done);
    }
    const added = await this.importComments.run(comments);
    return { outcomes: outcomes.map((done) => ({ ...done, comments: added.get(done.outcome.id) ?? 0 })), fresh };
  }

  private factsOf({ sourceId, place, publishedAt, text }: ReadyItem, authorId: string, departmentId: string | null): PostFacts {
    return {
      sourceId,
      id: place.id,
      shortId: place.shortId,
      title: text.title,
      authorIds: [authorId],
      departmentId,
      publishedAt: publishedAt ?? this.clock.now(),
      tags: text.tags,
      standfirst: text.standfirst,
      markingId: marking,
      // A site of a department becomes the department's blog.
      place: 'DEPARTMENT',
    };
  }
}

function commentOf({ id, threadId, at, text }: ConvertedComment, sourceId: string, publishedAt: Date) {
  return {
    id: commentId(sourceId, id),
    parentId: threadId === undefined ? null : commentId(sourceId, threadId),
    body: text,
    createdAt: at ?? publishedAt,
  };
}

/** The same comment has the same id whenever it comes. */
function commentId(sourceId: string, id: string): string {
  return idFrom(`${sourceId}/comments/${id}`);
}
