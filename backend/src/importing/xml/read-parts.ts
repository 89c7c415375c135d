import { createReadStream } from 'node:fs';
import { SourceProblem } from '../source-problem.js';
import type { ElementReader } from './element-reader.js';

/**
 * Reads a file of XML and answers what `reader` has found, which it puts into `found`, as it comes. Ends early where the file
 * breaks off: then the reader has a problem. Throws a SourceProblem when the file cannot be read at all.
 */
export async function* readParts<Part>(path: string, reader: ElementReader, found: Part[]): AsyncGenerator<Part> {
  const stream = createReadStream(path, { encoding: 'utf8', highWaterMark: 256 * 1024 });
  try {
    for await (const chunk of stream) {
      reader.write(chunk as string);
      yield* found.splice(0);
      if (reader.problem !== undefined) break;
    }
  } catch (error) {
    throw new SourceProblem(`${path} cannot be read: ${error instanceof Error ? error.message : String(error)}`);
  } finally {
    stream.destroy();
  }
  reader.close();
  yield* found.splice(0);
}
