import { type FrontMatter, readYaml } from '../front-matter/read-yaml.js';
import { type PostFacts, readFacts } from '../front-matter/post-facts.js';
import { splitFrontMatter } from '../front-matter/split-front-matter.js';
import { usualAddresses } from '../links/old-addresses.js';
import { type Note, Notes } from '../../importing/report/notes.js';
import type { SourceFile } from './list-sources.js';
import { readSource } from './read-source.js';

/** A post as its file has it. */
export interface SourcePost extends SourceFile {
  readonly sourceId: string;
  readonly fields: FrontMatter;
  readonly facts: PostFacts;
  readonly body: string;
  /** On the old site; the first is the one under which it was read. */
  readonly addresses: readonly string[];
  readonly notes: readonly Note[];
}

/** Reads a post from its file; a SourceProblem when it cannot be one. */
export async function readPost(file: SourceFile, prefix: string, now: Date): Promise<SourcePost> {
  const notes = new Notes();
  const { frontMatter, body } = splitFrontMatter(await readSource(file.path));
  const fields = readYaml(frontMatter, notes);
  const facts = readFacts(fields, file.name, now, notes);
  const addresses = [...usualAddresses(file.name, facts.date), ...facts.addresses];
  return { ...file, sourceId: sourceIdOf(prefix, file.name), fields, facts, body, addresses, notes: notes.list };
}

/** `blog/2014-03-19-hello`: the prefix and the file's name without its ending. */
export function sourceIdOf(prefix: string, name: string): string {
  return `${prefix}/${name.replace(/\.(md|markdown)$/i, '')}`;
}
