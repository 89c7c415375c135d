import { Injectable } from '@nestjs/common';
import type { StoredImage } from '@crossbench/schema/rich-text/from-html';
import { type AttachImported, ImportPost, type ImportPostOutcome } from '../features/blogs/blogs.public.js';
import { AttachFile } from '../features/content/content.public.js';
import { keepFiles } from '../importing/files/keep-files.js';
import { keepPictures } from '../importing/pictures/keep-pictures.js';
import { type Note, Notes } from '../importing/report/notes.js';
import { newId } from '../platform/ids.js';
import type { PostFacts } from './import-batch.js';
import type { ConvertedItem } from './convert/convert-item.js';
import { withFiles } from '../importing/files/named-files.js';
import { type NamedPicture, withPictures } from '../importing/pictures/named-pictures.js';

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
        return withFiles(kept, files, keepNothing ? new Map() : await keepFiles(files, (path) => this.attachFile.forSystem(facts.id, path), refusals));
      },
    });
    return { outcome, notes: [...known, ...refusals.list] };
  }
}

const standIn: AttachImported = () => Promise.resolve({ id: newId(), url: '', width: 0, height: 0 });

/** By stand-in. */
async function keep(pictures: readonly NamedPicture[], attach: AttachImported, notes: Notes): Promise<Map<string, StoredImage>> {
  const found = pictures.flatMap(({ standIn: key, path, alt }) => (path === null ? [] : [{ key, path, alt }]));
  const stored = await keepPictures(found, attach, notes);
  return new Map(found.flatMap(({ key, path }) => {
    const picture = stored.get(path);
    return picture ? [[key, picture]] : [];
  }));
}
