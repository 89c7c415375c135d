import { Injectable } from '@nestjs/common';
import type { StoredImage } from '@crossbench/schema/rich-text/from-html';
import { type AttachImported, ImportPost, type ImportPostOutcome } from '../features/blogs/blogs.public.js';
import { AttachFile } from '../features/content/content.public.js';
import { FileRefused, ImageRefused } from '../features/files/files.public.js';
import { readPicture } from '../importing/pictures/read-picture.js';
import { type Note, Notes } from '../importing/report/notes.js';
import { newId } from '../platform/ids.js';
import type { PostFacts } from './import-batch.js';
import type { ConvertedItem } from './convert/convert-item.js';
import { type NamedFile, withFiles } from './convert/files.js';
import { type NamedPicture, withPictures } from './convert/pictures.js';

export interface ImportedItem {
  readonly outcome: ImportPostOutcome;
  readonly notes: readonly Note[];
}

/** Brings one post here with its pictures, or brings it up to date. Call it inside a unit of work. */
@Injectable()
export class ImportPostItem {
  constructor(
    private readonly importPost: ImportPost,
    private readonly attachFile: AttachFile,
  ) {}

  /** `keepNothing` for a trial run: pictures get a stand-in. */
  async run(facts: PostFacts, { document, pictures, files, notes: known }: ConvertedItem, keepNothing: boolean): Promise<ImportedItem> {
    let refusals = new Notes();
    const outcome = await this.importPost.run({
      ...facts,
      body: async (attach) => {
        refusals = new Notes();
        const kept = withPictures(document, pictures, await keep(pictures, keepNothing ? standIn : attach, refusals));
        return withFiles(kept, files, keepNothing ? new Map() : await this.keepFiles(facts.id, files, refusals));
      },
    });
    return { outcome, notes: [...known, ...refusals.list] };
  }

  /** Their addresses here, by stand-in. */
  private async keepFiles(itemId: string, files: readonly NamedFile[], notes: Notes): Promise<Map<string, string>> {
    const stored = new Map<string, string>();
    for (const { standIn: key, path } of files) {
      try {
        stored.set(key, await this.attachFile.forSystem(itemId, path));
      } catch (error) {
        if (!(error instanceof FileRefused)) throw error;
        notes.add('degraded', `the file ${path} stays a link to the old site: ${error.message}`);
      }
    }
    return stored;
  }
}

const standIn: AttachImported = () => Promise.resolve({ id: newId(), url: '', width: 0, height: 0 });

async function keep(pictures: readonly NamedPicture[], attach: AttachImported, notes: Notes): Promise<Map<string, StoredImage>> {
  const stored = new Map<string, StoredImage>();
  for (const { standIn: key, path, alt } of pictures) {
    if (path === null) continue;
    try {
      const picture = await readPicture(path);
      if (!picture) throw new ImageRefused('TOO_LARGE', 'It is too large');
      const { id, width, height } = await attach({ ...picture, description: alt });
      // A stand-in has no size.
      stored.set(key, { attachmentId: id, width: width || null, height: height || null });
    } catch (error) {
      if (!(error instanceof ImageRefused)) throw error;
      notes.add('missing-picture', `${path} cannot be taken: ${error.message.replace(/\.? Choose another one$/, '')}`);
    }
  }
  return stored;
}
