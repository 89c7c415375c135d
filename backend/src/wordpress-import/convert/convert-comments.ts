import { limits } from '@crossbench/schema/limits';
import { plainText } from '@crossbench/schema/rich-text';
import { htmlToRichText } from '@crossbench/schema/rich-text/from-html';
import { cutWords } from '../../importing/text/plain-words.js';
import type { WxrComment } from '../source/wxr.js';
import { autoParagraphs } from './auto-paragraphs.js';

/** A comment that people wrote, in our two levels. */
export interface ConvertedComment {
  /** The export's own number. */
  readonly id: string;
  /** Its first answer level: the comment at the top of its thread; undefined when it is that itself. */
  readonly threadId: string | undefined;
  readonly author: string;
  readonly email: string;
  readonly userId: string;
  readonly at: Date | undefined;
  readonly text: string;
}

/** Approved words of people, in the order of time; answers follow what they answer. Empty ones are left out. */
export function convertComments(comments: readonly WxrComment[]): ConvertedComment[] {
  const people = comments.filter(({ approved, type }) => approved && (type === '' || type === 'comment'));
  const byId = new Map(people.map((comment) => [comment.id, comment]));
  const inOrder = [...people].sort((one, other) => (one.at?.getTime() ?? 0) - (other.at?.getTime() ?? 0));
  const converted = inOrder
    .map(({ id, author, email, userId, at, content, parentId }) => ({
      id, author, email, userId, at, text: textOf(content), threadId: topOf(parentId, byId),
    }))
    .filter(({ text }) => text !== '');
  const there = new Set(converted.map(({ id }) => id));
  const kept = converted.map((comment) => ({ ...comment, threadId: comment.threadId !== undefined && there.has(comment.threadId) ? comment.threadId : undefined }));
  return [...kept.filter(({ threadId }) => threadId === undefined), ...kept.filter(({ threadId }) => threadId !== undefined)];
}

/** The first of the thread. What answers a comment that is not there begins a thread of its own. */
function topOf(parentId: string, byId: ReadonlyMap<string, WxrComment>): string | undefined {
  const seen = new Set<string>();
  let top: string | undefined;
  for (let parent = byId.get(parentId); parent && !seen.has(parent.id); parent = byId.get(parent.parentId)) {
    seen.add(parent.id);
    top = parent.id;
  }
  return top;
}

function textOf(content: string): string {
  const text = /[<&]/.test(content) ? wordsOf(content) : content;
  return cutWords(text.replace(/\r\n?/g, '\n').replace(/\n{3,}/g, '\n\n').trim(), limits.comment);
}

function wordsOf(html: string): string {
  const converted = htmlToRichText(autoParagraphs(html));
  return converted.ok ? plainText(converted.document) : html.replace(/<[^>]*>/g, '');
}
