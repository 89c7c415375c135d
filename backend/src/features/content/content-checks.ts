import { type Finding, checkContent } from '@crossbench/schema/checks';
import { limits } from '@crossbench/schema/limits';
import { type RichTextDocument, emptyRichText, filesOf, imagesOf, parseRichText } from '@crossbench/schema/rich-text';
import { Injectable } from '@nestjs/common';
import type { Problems } from '../../platform/errors/problems.js';
import { distinctTags } from '../tags/tags.public.js';
import { AttachmentRepository } from './attachments/attachment.repository.js';
import type { ItemContent, ItemCover } from './item-content.js';
import type { AudienceChoice } from './item.policy.js';
import { MarkingQueries } from './marking.queries.js';

/** What a person sends as their working copy. Nothing of it is believed. */
export interface DraftInput {
  readonly title: string;
  readonly body: unknown;
  readonly tags: readonly string[];
  readonly markingId: string;
  readonly audience: AudienceChoice;
}

/** What stands above a text. */
export interface Around {
  /** The author's own introduction; may be empty. */
  readonly introduction: string;
  readonly cover: ItemCover | null;
}

/** What is asked of a text before it is kept, and before it is published. */
@Injectable()
export class ContentChecks {
  constructor(
    private readonly markings: MarkingQueries,
    private readonly attachments: AttachmentRepository,
  ) {}

  /** Brings a draft into the form in which it is kept. A draft may be unfinished, but not beyond the limits. */
  async readDraft(problems: Problems, input: DraftInput, departmentId: string | null): Promise<Omit<ItemContent, 'details'>> {
    const title = problems.text('draft.title', input.title, 'the title', limits.title).replace(/\s+/g, ' ');
    const body = readBody(problems, input.body);
    const tags = readTags(problems, input.tags);
    if (input.audience === 'DEPARTMENT' && !departmentId) {
      problems.add('draft.audience', 'You are not in a department. Choose everyone, or ask for your department to be set');
    }
    await this.checkMarking(problems, input.markingId);
    return { title, body, tags, markingId: input.markingId, intendedReaders: input.audience };
  }

  /** The tags and the marking alone, of what has no drafts. */
  async readAbout(problems: Problems, input: { readonly tags: readonly string[]; readonly markingId: string }): Promise<{ tags: string[]; markingId: string }> {
    const tags = readTags(problems, input.tags, 'tags');
    await this.checkMarking(problems, input.markingId, 'markingId');
    return { tags, markingId: input.markingId };
  }

  /**
   * Notes all that still stops the content from being published as this item. Answers what else was found: whoever
   * publishes has to have seen the warnings among it.
   */
  async checkPublishable(problems: Problems, itemId: string, content: ItemContent, { introduction, cover }: Around): Promise<Finding[]> {
    const found = checkContent({ ...content, standfirst: introduction, cover });
    for (const { severity, field, message } of found) if (severity === 'ERROR') problems.add(`draft.${field}`, message);
    const own = new Set(await this.attachments.pictureIdsOf(itemId));
    if (imagesOf(content.body).some((picture) => !own.has(picture.attachmentId))) {
      problems.add('draft.body', 'A picture belongs to another text. Remove it and add it here');
    }
    if (cover && !own.has(cover.attachmentId)) problems.add('draft.cover', 'The cover picture is gone. Choose another one');
    await this.checkFiles(problems, itemId, content.body);
    await this.checkMarking(problems, content.markingId);
    return found.filter(({ severity }) => severity !== 'ERROR');
  }

  private async checkFiles(problems: Problems, itemId: string, body: RichTextDocument): Promise<void> {
    const shown = filesOf(body);
    if (shown.length === 0) return;
    const scans = await this.attachments.scansOf(itemId);
    for (const { attachmentId, name } of shown) {
      const scan = scans.get(attachmentId);
      if (scan === undefined) problems.add('draft.body', `The file “${name}” is not attached here. Remove it from the text, or attach it again`);
      if (scan === 'INFECTED') problems.add('draft.body', `The file “${name}” was kept back by the virus check. Remove it from the text`);
    }
  }

  private async checkMarking(problems: Problems, id: string, field = 'draft.markingId'): Promise<void> {
    if (!(await this.markings.isAllowed(id))) problems.add(field, 'Choose a marking that is allowed on this site');
  }
}

function readBody(problems: Problems, body: unknown): RichTextDocument {
  const result = parseRichText(body);
  if (result.ok) return result.document;
  for (const problem of result.problems) problems.add('draft.body', problem);
  return emptyRichText();
}

function readTags(problems: Problems, names: readonly string[], field = 'draft.tags'): string[] {
  if (names.length > limits.tagsPerItem * 10) {
    problems.add(field, `Use ${limits.tagsPerItem} tags or fewer`);
    return [];
  }
  const tags = distinctTags(names);
  if (tags.length > limits.tagsPerItem) problems.add(field, `Use ${limits.tagsPerItem} tags or fewer`);
  for (const tag of tags) {
    if (tag.length > limits.tag) problems.add(field, `Make the tag “${tag.slice(0, limits.tag)}…” ${limits.tag} characters or fewer`);
  }
  return tags;
}
