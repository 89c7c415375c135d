import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../platform/access/actor.js';
import { NotFound } from '../../../platform/errors/domain-errors.js';
import { type Page, type PageRequest, pageOf } from '../../../platform/graphql/page.js';
import type { RequestContext } from '../../../platform/http/request-context.js';
import { type ItemRow, ItemQueries, itemKind } from '../../content/content.public.js';
import { PersonLoader } from '../../profiles/profiles.public.js';
import { CommentQueries } from '../comment.queries.js';
import type { CommentNode, CommentRow, FirstReplies, Thread, Threads } from '../comment.rows.js';
import { type CommentGroup, ThreadQueries } from '../thread.queries.js';

export interface CommentPage extends Page<CommentNode> {
  readonly totalCount: number;
}

/** Threads whose passages are marked in a text. */
export const mostMarked = 100;

/** Comments as the schema shows them: each with its item, and what was read along put where it will be looked for. */
@Injectable()
export class CommentNodes {
  constructor(
    private readonly threads: ThreadQueries,
    private readonly comments: CommentQueries,
    private readonly items: ItemQueries,
    private readonly people: PersonLoader,
  ) {}

  async threadsOf(actor: Actor, context: RequestContext, item: ItemRow, page: PageRequest, group: CommentGroup): Promise<CommentPage> {
    const found = await this.threads.page(actor, item.id, page, group);
    this.keep(context, found);
    const nodes = found.threads.map((thread) => nodeOf(item, thread));
    return { ...pageOf(page, nodes, positionOf), totalCount: found.total };
  }

  async threadsOnPassages(actor: Actor, context: RequestContext, item: ItemRow): Promise<CommentNode[]> {
    if (!itemKind(item.kind).hasPassages) return [];
    const found = await this.threads.onPassages(actor, item.id, mostMarked);
    this.keep(context, found);
    return found.threads.map((thread) => nodeOf(item, thread));
  }

  async threadHolding(actor: Actor, context: RequestContext, item: ItemRow, commentId: string): Promise<CommentNode | null> {
    const found = await this.threads.holding(actor, item.id, commentId);
    this.keep(context, found);
    const [thread] = found.threads;
    return thread ? nodeOf(item, thread) : null;
  }

  /** NOT_FOUND where there is no such comment, or the actor may not read its item. */
  async get(actor: Actor, id: string): Promise<CommentNode> {
    const comment = await this.comments.getReadable(actor, id);
    const item = await this.items.readableItem(actor, comment.itemId);
    if (!item) throw new NotFound();
    return { ...comment, item, replies: null };
  }

  private keep(context: RequestContext, { people }: Threads): void {
    const personLoader = this.people.in(context);
    for (const person of people) personLoader.prime(person.id, person);
  }
}

/** A page of replies out of those that were read. */
export function replyPage(item: ItemRow, page: PageRequest, { rows, count }: FirstReplies): CommentPage {
  const nodes = rows.map((row) => ({ ...row, item, replies: null }));
  return { ...pageOf(page, nodes, positionOf), totalCount: count };
}

function nodeOf(item: ItemRow, { comment, replies }: Thread): CommentNode {
  return { ...comment, item, replies };
}

function positionOf({ createdAt, id }: CommentRow) {
  return { at: createdAt, id };
}
