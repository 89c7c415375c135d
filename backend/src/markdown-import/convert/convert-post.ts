import { limits } from '@crossbench/schema/limits';
import { type RichTextDocument, plainText } from '@crossbench/schema/rich-text';
import type { StoredImage } from '@crossbench/schema/rich-text/from-html';
import { Notes } from '../../importing/report/notes.js';
import type { SourcePost } from '../source/read-post.js';
import { type NamedPicture, type OldSite, convertBody } from './convert-body.js';
import { withCover } from './cover.js';
import { readMarkdown } from './read-markdown.js';
import { ownIntroduction } from '../../importing/text/introduction.js';
import { isOwnFormat } from '../../importing/text/own-format.js';
import { withStableIds } from '../../importing/text/stable-ids.js';
import { withoutGaps } from '../../importing/text/without-gaps.js';

/** A post that is ready but for its pictures. */
export interface ConvertedPost {
  readonly standfirst: string;
  readonly pictures: readonly NamedPicture[];
  /** Source ids of the posts that it links to. */
  readonly linksTo: readonly string[];
  /** The text with these pictures, by path. Pictures that are not among them are described in words. */
  finish(stored: ReadonlyMap<string, StoredImage>): { readonly document: RichTextDocument; readonly notes: Notes };
}

/** Turns a post of the old site into one of ours. `peoplePaths` are the pages of people here, by author id. */
export function convertPost(post: SourcePost, site: OldSite, peoplePaths: ReadonlyMap<string, string>): ConvertedPost {
  const sourceNotes = new Notes();
  sourceNotes.addAll(post.notes);
  const markdown = readMarkdown(post, { peoplePaths, unknownTags: 'left out' }, sourceNotes);
  const ownPaths: ReadonlySet<string> = new Set(peoplePaths.values());
  const text = { file: post.name, path: post.path, page: post.addresses[0] ?? '/', sourceId: post.sourceId, ownPaths };
  const bareNotes = new Notes();
  const bare = convertBody({ ...text, markdown }, site, bareNotes);
  const shown = new Set(bare.pictures.map(({ path }) => path));
  const covered = withCover(markdown, post.facts.cover, { pictures: site.pictures, shown, path: post.path }, sourceNotes);
  const whole = covered === markdown ? bare : convertBody({ ...text, markdown: covered }, site, new Notes());
  const words = plainText(bare.document);
  if (words.trim() === '' && whole.pictures.length === 0) sourceNotes.add('flagged', 'there is no text');
  return {
    standfirst: isOwnFormat(post.fields) ? post.facts.standfirst : ownIntroduction(post.facts.standfirst, words),
    pictures: whole.pictures.map((picture) => ({ ...picture, alt: picture.alt.slice(0, limits.imageDescription) })),
    linksTo: whole.linksTo,
    finish: (stored) => {
      const notes = new Notes();
      notes.addAll(sourceNotes.list);
      const needsPictures = whole.pictures.length > 0;
      if (!needsPictures) notes.addAll(bareNotes.list);
      const { document } = needsPictures ? convertBody({ ...text, markdown: covered }, site, notes, stored) : bare;
      return { document: isOwnFormat(post.fields) ? document : withStableIds(withoutGaps(document), post.sourceId), notes };
    },
  };
}
