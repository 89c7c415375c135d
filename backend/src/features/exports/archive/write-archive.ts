import type { PersonalDataSource, PersonalPart } from '../../../platform/personal-data.js';
import { type IndexEntry, type IndexSection, archiveIndex, archivePage } from './archive-pages.js';
import { ZipFile } from './zip-file.js';

export interface ArchiveOptions {
  readonly path: string;
  readonly personId: string;
  readonly personName: string;
  readonly siteName: string;
  readonly at: Date;
  readonly sources: readonly PersonalDataSource[];
  /** Told how far it is, in per cent below 100; waited for. */
  readonly progress: (percent: number) => Promise<void>;
}

/** Writes all that the sources hold of a person into a zip and answers its size in bytes. */
export async function writeArchive({ path, personId, personName, siteName, at, sources, progress }: ArchiveOptions): Promise<number> {
  const counts = await Promise.all(sources.map((source) => source.count(personId)));
  const total = Math.max(1, counts.reduce((sum, count) => sum + count, 0));
  const zip = new ZipFile(path);
  try {
    const sections: IndexSection[] = [];
    let [done, told] = [0, 0];
    for (const source of sources) {
      const entries: IndexEntry[] = [];
      for await (const part of source.parts(personId)) {
        entries.push(await writePart(zip, source.name, part, at));
        done += 1;
        const percent = Math.min(99, Math.floor((done / total) * 100));
        if (percent > told) await progress((told = percent));
      }
      sections.push({ title: source.title, entries });
    }
    await zip.addText('index.html', archiveIndex(siteName, personName, at, sections), at);
    return await zip.end();
  } finally {
    zip.destroy();
  }
}

async function writePart(zip: ZipFile, folder: string, part: PersonalPart, at: Date): Promise<IndexEntry> {
  const { name, title, at: partAt } = part;
  const path = `${folder}/${name}`;
  if ('bytes' in part) {
    await zip.addBytes(path, part.bytes, partAt ?? at);
    return { title, path, at: partAt };
  }
  await zip.addText(`${path}.json`, JSON.stringify(part.data, null, 2), partAt ?? at);
  await zip.addText(`${path}.html`, archivePage({ title, html: part.html, home: { path: '../index.html', title: 'All your data' } }), partAt ?? at);
  return { title, path: `${path}.html`, at: partAt };
}
