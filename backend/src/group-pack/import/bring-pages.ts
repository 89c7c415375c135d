import type { RichTextDocument } from '@crossbench/schema/rich-text';
import { Injectable } from '@nestjs/common';
import { ImportComments } from '../../features/comments/comments.public.js';
import { AttachStored, type BroughtPassage, LinksAgain } from '../../features/content/content.public.js';
import {
  type ImportAttachments, ImportPage, type ImportPageInput, ImportSpaceOfGroup, type ImportVersion, OldAddresses, SettleImported,
} from '../../features/wiki/wiki.public.js';
import { newId } from '../../platform/ids.js';
import { type Arrival, type NewAddress, bodyHere, commentsHere, idOf } from './arrival.js';
import type { CheckedPage, CheckedSpace } from './checked-pack.js';
import { PageHistory } from './page-history.js';
import { read } from './read-document.js';
import { type ReadPage, type ReadVersion, readPage } from './read-pages.js';

/** Brings the spaces of a pack into a group that is here, page by page, with their files and comments. Call it inside a unit of work. */
@Injectable()
export class BringPages {
  constructor(
    private readonly importSpace: ImportSpaceOfGroup,
    private readonly importPage: ImportPage,
    private readonly settle: SettleImported,
    private readonly oldAddresses: OldAddresses,
    private readonly linksAgain: LinksAgain,
    private readonly attach: AttachStored,
    private readonly comments: ImportComments,
  ) {}

  async run(arrival: Arrival): Promise<void> {
    const { pack, progress } = arrival;
    const total = pack.spaces.reduce((sum, { pages }) => sum + pages.length, 0);
    const ids: string[] = [];
    for (const space of pack.spaces) {
      const spaceId = await this.openSpace(space, arrival);
      const old: { address: string; pageId: string }[] = [];
      for (const checked of space.pages) {
        const page = readPage(await read(pack.zip, checked.path), { id: checked.id, parent: null, path: checked.path }, pack.people);
        const id = await this.bring(page, checked, spaceId, arrival);
        old.push(...page.oldAddresses.map((address) => ({ address, pageId: id })));
        ids.push(id);
        await progress(ids.length / total);
      }
      await this.oldAddresses.set(spaceId, old);
    }
    // When all are there: what links to a later page was written before that one was.
    await this.linksAgain.run(ids);
  }

  private openSpace({ id, name, description, readers, editing, editors, reviewMonths }: CheckedSpace, { pack, groupId, addresses }: Arrival): Promise<string> {
    return this.importSpace.run({
      shortId: addressOf(id, addresses).shortId, groupId, name, description, editing, reviewMonths,
      // In a group that is not open nobody but its members reads.
      readers: readers === 'ALL' && pack.group.kind === 'OPEN' ? 'EVERYONE' : 'GROUP',
      editorIds: [...new Set(editors.flatMap((editor) => pack.matched.get(editor) ?? []))],
    });
  }

  private async bring(page: ReadPage, checked: CheckedPage, spaceId: string, arrival: Arrival): Promise<string> {
    const { groupId, people, addresses } = arrival;
    const { id, shortId } = addressOf(page.id, addresses);
    const { versions, numbers } = await this.versionsOf(page, checked, arrival);
    await this.importPage.run({
      sourceId: `pack/${groupId}/${page.id}`,
      id,
      shortId,
      spaceId,
      createdBy: idOf(people, page.createdBy),
      aboveIds: checked.above.flatMap((above) => addresses.get(above)?.id ?? []),
      versions,
    });
    await this.settlePage(page, id, arrival);
    const comments = commentsHere(page.comments, arrival, { id, authorId: idOf(people, page.author) });
    await this.comments.run(comments.map((comment, index) => {
      const { settled = null, passage = null } = page.comments[index] ?? {};
      return {
        ...comment,
        settled: settled && { by: idOf(people, settled.by), at: settled.at },
        passage: passage && passageHere(passage, numbers),
      };
    }));
    return id;
  }

  /** All that may be kept here, numbered anew; their texts are read when they are needed. */
  private async versionsOf(page: ReadPage, { leftOut }: CheckedPage, arrival: Arrival): Promise<{ versions: ImportPageInput['versions']; numbers: Map<number, number> }> {
    const { pack, people, addresses, files } = arrival;
    const { id } = addressOf(page.id, addresses);
    const attached = new Map(page.files.flatMap((file): [string, string][] => (files.has(file.id) ? [[file.id, newId()]] : [])));
    const history = new PageHistory(pack.zip, page, pack.people);
    const numbers = new Map<number, number>();
    const versionHere = ({ body: _, ...version }: Omit<ReadVersion, 'body'> & { body?: unknown }, read: () => Promise<RichTextDocument>): ImportVersion => {
      numbers.set(version.number, numbers.size + 1);
      return {
        title: version.title,
        tags: version.tags,
        markingId: version.marking.id,
        authorId: idOf(people, version.author),
        contributorIds: version.contributors.map((one) => idOf(people, one)),
        summary: version.summary,
        restoredFrom: numbers.get(version.restoredFrom ?? 0),
        at: version.madeAt,
        body: async () => bodyHere(await read(), arrival, attached),
      };
    };
    const earlier: ImportVersion[] = [];
    for await (const version of history.versions()) {
      if (!leftOut.has(version.number)) earlier.push(versionHere(version, () => history.bodyOf(version)));
    }
    const current = versionHere(page, () => Promise.resolve(page.body));
    // What any version shows is there before the first of them.
    const [first = current, ...others] = [...earlier, current];
    const withFiles = { ...first, body: async (attachments: ImportAttachments) => {
      await this.attachFiles(page, id, attached, arrival);
      return first.body(attachments);
    } };
    return { versions: [withFiles, ...others], numbers };
  }

  private async settlePage(page: ReadPage, id: string, { pack, people }: Arrival): Promise<void> {
    const owner = page.owner === null ? undefined : pack.matched.get(page.owner);
    await this.settle.page(id, {
      owner: page.position ?? (owner === undefined ? null : { personId: owner }),
      reviewMonths: page.reviewMonths,
      isRetired: page.status === 'ARCHIVED',
      commentsClosed: page.commentsClosed,
      dates: page,
      reviews: { ...page, answers: page.reviews.map(({ person, ...answer }) => ({ ...answer, personId: idOf(people, person) })) },
    });
  }

  private async attachFiles({ files }: ReadPage, pageId: string, attached: ReadonlyMap<string, string>, arrival: Arrival): Promise<void> {
    for (const { id, kind, name, description } of files) {
      const [kept, attachmentId] = [arrival.files.get(id), attached.get(id)];
      if (kept && attachmentId) await this.attach.forSystem(pageId, { ...kept, id: attachmentId, kind, name, description });
    }
  }
}

/** Of a version that did not come: as if the words had been chosen where they stand now. */
function passageHere({ now, ...passage }: NonNullable<ReadPage['comments'][number]['passage']>, numbers: ReadonlyMap<number, number>): BroughtPassage {
  const version = numbers.get(passage.version);
  return version === undefined ? { ...passage, ...now, now, version: numbers.size } : { ...passage, now, version };
}

function addressOf(id: string, addresses: Arrival['addresses']): NewAddress {
  const address = addresses.get(id);
  if (!address) throw new Error('Something of the pack has no address');
  return address;
}
