import { SourceProblem } from '../../importing/source-problem.js';
import { ElementReader } from '../../importing/xml/element-reader.js';
import { readParts } from '../../importing/xml/read-parts.js';
import type { DumpPart } from './dump.js';
import { checkDumpFile } from './dump-file.js';
import type { HistoryLimits } from './newest-revisions.js';
import { PageCollector, collected } from './page-collector.js';

/**
 * Reads an export of MediaWiki in bounded memory, whatever its size. Throws a SourceProblem when the file is none at all; one
 * that ends in the middle or breaks off answers the whole pages that came before, then `broken`.
 */
export async function* readDump(path: string, limits: HistoryLimits): AsyncGenerator<DumpPart> {
  await checkDumpFile(path);
  const parts: DumpPart[] = [];
  const pages = new PageCollector(limits, (part) => parts.push(part));
  const reader = new ElementReader(collected, {
    onElement: (element, path) => pages.take(element, path, reader.isTooLarge(element)),
    onEnd: (name, path) => pages.end(name, path),
  });
  yield* readParts(path, reader, parts);
  if (!pages.isDump) throw new SourceProblem(`${path} is not an export of MediaWiki (XML)${reader.problem ? `: ${reader.problem}` : ''}`);
  if (reader.problem !== undefined) yield { kind: 'broken', reason: reader.problem, cutPage: pages.open };
}
