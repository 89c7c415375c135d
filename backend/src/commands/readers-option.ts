import type { ImportReaders } from '../features/wiki/wiki.public.js';
import { UsageError } from './command.js';

/** Who is to read what an import brings, as `--readers` says. `known` are the words that can stand there beside a department or a group. */
export function readersOf(text: string, known: readonly (ImportReaders & string)[]): ImportReaders {
  const word = known.find((one) => one === text);
  if (word) return word;
  const [, type, name] = /^(department|group):\s*(\S.*)$/.exec(text) ?? [];
  if (name === undefined) throw new UsageError(`--readers "${text}" must be ${known.join(', ')}, department:NAME or group:NAME`);
  return { type: type === 'group' ? 'GROUP' : 'DEPARTMENT', name: name.trim() };
}
