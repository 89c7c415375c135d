import type { RichTextDocument } from '@crossbench/schema/rich-text';
import type { AttachedFile, AttachedFiles } from '../../features/content/content.public.js';
import { withAttachments } from '../../importing/text/map-texts.js';
import type { PackWriter } from '../../packs/pack-writer.js';
import { fileNameOf } from '../../platform/personal-data.js';
import { type PackComment, type PackFile, filesFolder } from '../format/pack-format.js';
import type { CommentFacts } from './pack-contents.queries.js';

/** Puts pictures and files into the pack; answers those that are there. */
export async function writeFiles(writer: PackWriter, files: AttachedFiles, attached: readonly AttachedFile[]): Promise<PackFile[]> {
  const written: PackFile[] = [];
  for (const file of attached) {
    const { id, kind, name, description, mediaType, number } = file;
    const path = `${filesFolder}${id}/${kind === 'PICTURE' ? `picture.${mediaType === 'image/jpeg' ? 'jpg' : 'webp'}` : fileNameOf(name)}`;
    if ((await writer.addFile(path, () => files.read(file))) !== undefined) written.push({ id, kind, path, name, description, mediaType, version: number });
  }
  return written;
}

/** The text with what came into the pack. */
export function packBody(body: RichTextDocument, files: readonly PackFile[]): RichTextDocument {
  const known = new Set(files.map(({ id }) => id));
  return withAttachments(body, (id) => (known.has(id) ? id : undefined));
}

export function asPackComments(comments: readonly CommentFacts[]): PackComment[] {
  return comments.map(({ id, parentId, authorId, text, createdAt, editedAt }) => ({
    id, parent: parentId, author: authorId, text, createdAt: createdAt.toISOString(), editedAt: editedAt?.toISOString() ?? null,
  }));
}
