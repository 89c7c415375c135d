import { limits } from '@crossbench/schema/limits';
import { type RichTextDocument, plainText } from '@crossbench/schema/rich-text';
import type { StoredImage } from '@crossbench/schema/rich-text/from-html';
import { type NamedFile, withFiles } from '../../importing/files/named-files.js';
import { Notes } from '../../importing/report/notes.js';
import { isOwnFormat } from '../../importing/text/own-format.js';
import { withMentions } from '../../importing/text/map-texts.js';
import { withStableIds } from '../../importing/text/stable-ids.js';
import { withoutGaps } from '../../importing/text/without-gaps.js';
import { type NamedPicture, type OldText, convertBody } from '../../markdown-import/convert/convert-body.js';
import { readMarkdown } from '../../markdown-import/convert/read-markdown.js';
import type { SourcePage } from '../source/read-page.js';
import type { WikiPlan } from '../wiki-plan.js';

/** A page that is ready but for its pictures and files. */
export interface ConvertedPage {
  readonly pictures: readonly NamedPicture[];
  readonly files: readonly NamedFile[];
  /** Source ids of the pages that it links to. */
  readonly linksTo: readonly string[];
  /** The text with these pictures, by path, and these files, by stand-in. What is not among them is described in words. */
  finish(pictures: ReadonlyMap<string, StoredImage>, files: ReadonlyMap<string, string>): { readonly document: RichTextDocument; readonly notes: Notes };
}

export function convertPage(page: SourcePage, plan: WikiPlan): ConvertedPage {
  const sourceNotes = new Notes();
  sourceNotes.addAll(page.notes);
  const text = oldTextOf(page, sourceNotes);
  const bareNotes = new Notes();
  const bare = convertBody(text, plan, bareNotes);
  if (plainText(bare.document).trim() === '' && bare.pictures.length === 0) sourceNotes.add('flagged', 'there is no text');
  return {
    pictures: bare.pictures.map((picture) => ({ ...picture, alt: picture.alt.slice(0, limits.imageDescription) })),
    files: bare.files,
    linksTo: bare.linksTo,
    finish: (pictures, files) => {
      const notes = new Notes();
      notes.addAll(sourceNotes.list);
      const needsPictures = bare.pictures.length > 0;
      if (!needsPictures) notes.addAll(bareNotes.list);
      const { document } = needsPictures ? convertBody(text, plan, notes, pictures) : bare;
      const linked = withFiles(document, bare.files, files);
      return { document: asKept(linked, page, plan), notes };
    },
  };
}

/** The text of a page as the old site showed it. */
export function oldTextOf(page: SourcePage, notes: Notes): OldText {
  const words = readMarkdown(page, { peoplePaths: new Map(), unknownTags: 'shown' }, notes);
  const { redirectTo } = page.facts;
  const markdown = redirectTo === null ? words : `[This page is now elsewhere](<${redirectTo}>)\n\n${words}`;
  return { markdown, file: page.name, path: page.path, page: page.address, sourceId: page.sourceId, ownPaths: new Set() };
}

function asKept(document: RichTextDocument, { fields, sourceId }: SourcePage, { own }: WikiPlan): RichTextDocument {
  if (own) return withMentions(document, (id) => own.personOf(id));
  return isOwnFormat(fields) ? document : withStableIds(withoutGaps(document), sourceId);
}
