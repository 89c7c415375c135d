import { type FrontMatter, readYaml } from '../../markdown-import/front-matter/read-yaml.js';
import { splitFrontMatter } from '../../markdown-import/front-matter/split-front-matter.js';
import type { SourceFile } from '../../markdown-import/source/list-sources.js';
import { sourceIdOf } from '../../markdown-import/source/read-post.js';
import { readSource } from '../../markdown-import/source/read-source.js';
import { type Note, Notes } from '../../importing/report/notes.js';
import { type PageFacts, readPageFacts } from './page-facts.js';

/** A page as its file has it. */
export interface SourcePage extends SourceFile {
  readonly sourceId: string;
  readonly fields: FrontMatter;
  readonly facts: PageFacts;
  readonly body: string;
  /** Its address on the old site, from the file's name. */
  readonly address: string;
  readonly notes: readonly Note[];
}

/**
 * Reads a page from its file; a SourceProblem when it cannot be one. Front matter may be missing. In what was made of a space a page
 * is known by its own id, so that it stays the same when it is called otherwise.
 */
export async function readPage(file: SourceFile, prefix: string, isOwn: boolean): Promise<SourcePage> {
  const notes = new Notes();
  const source = await readSource(file.path);
  const { frontMatter, body: written } = /^\s*---[ \t]*\n/.test(source) ? splitFrontMatter(source) : { frontMatter: '', body: source };
  const fields = readYaml(frontMatter, notes);
  const { facts, body } = readPageFacts(fields, written, file.name, notes);
  const address = `/${file.name.replace(/\.(md|markdown)$/i, '').replace(/(^|\/)(index|_index|readme)$/i, '$1')}`;
  const sourceId = (isOwn && facts.own?.id && `${prefix}/${facts.own.id}`) || sourceIdOf(prefix, file.name);
  return { ...file, sourceId, fields, facts, body, address, notes: notes.list };
}
