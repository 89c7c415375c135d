import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import type { ExtractedLine } from './extract/extract.js';
import type { ExtractedText, TextPart } from './file-text.js';
import { type ExtractionLimits, extractionLimits } from './file-text.limits.js';
import type { ReadableFormat } from './readable-formats.js';

/** The process that read a file was ended by somebody else, or fell over. */
export class ExtractionInterrupted extends Error {}

// Tests run the sources; what they start is what was built of them.
const program = fileURLToPath(
  import.meta.url.endsWith('.ts')
    ? new URL('../../../../dist/features/files/text/extract/extract.js', import.meta.url)
    : new URL('./extract/extract.js', import.meta.url),
);
/** What it is made of, from the root of the clone. Beside it may lie what is secret: settings, the database, everybody's files. */
const readable = ['package.json', 'node_modules/', 'backend/package.json', 'backend/node_modules/', 'backend/dist/', 'schema/package.json', 'schema/dist/']
  .map((path) => `--allow-fs-read=${fileURLToPath(new URL(`../../../../../${path}`, import.meta.url))}`);

/** Milliseconds between two looks at how much memory the process has. */
const lookEvery = 50;
/** How a process ends when it wants more memory than JavaScript may have. */
const endsOutOfMemory: readonly (string | null)[] = ['SIGABRT', 'SIGTRAP', 'SIGILL'];

type Ending = ExtractedText['state'];

/**
 * The text of these bytes, read by a process of its own, which may take no more than the limits, reads no files but programs, writes none,
 * and starts nothing. Throws ExtractionInterrupted when it ended otherwise than it should.
 */
export async function extractText(bytes: Readable, format: ReadableFormat, most: ExtractionLimits = extractionLimits): Promise<ExtractedText> {
  const child = spawn(
    ...withLimitOfWork(most.mostSeconds, [
      process.execPath, '--permission', ...readable, `--max-old-space-size=${most.heapMegabytes}`, '--disable-warning=SecurityWarning', program, format,
    ]),
    { env: {}, stdio: ['pipe', 'pipe', process.env.CROSSBENCH_TEST_LOG ? 'inherit' : 'ignore'] },
  );
  let ending: Ending | undefined;
  const end = (why: Ending): void => {
    ending ??= why;
    child.kill('SIGKILL');
  };
  const clock = setTimeout(() => end('TIMED_OUT'), most.mostSeconds * 1000);
  const memory = setInterval(() => void residentBytes(child).then((size) => size > most.residentMegabytes * 1_000_000 && end('TOO_LARGE')), lookEvery);
  const ended = once(child, 'close') as Promise<[number | null, string | null]>;
  const feeding = feed(bytes, child);
  // They are asked later: one that fails before that, as where no process can be started, must not end this one.
  for (const one of [ended, feeding]) one.catch(() => undefined);
  try {
    const said = await listen(child, most.outputBytes, () => end('TOO_LARGE'));
    const [code, signal] = await ended;
    const failure = await feeding;
    if (ending) return nothing(ending);
    if (code === 0) return gathered(said);
    if (signal === 'SIGXCPU') return nothing('TIMED_OUT');
    if (endsOutOfMemory.includes(signal) || code === 134) return nothing('TOO_LARGE');
    throw failure ?? new ExtractionInterrupted(`Reading a file ended with ${signal ?? `code ${code}`}`);
  } finally {
    clearTimeout(clock);
    clearInterval(memory);
    child.kill('SIGKILL');
  }
}

/**
 * The operating system ends a process that has worked too long even where whoever should have ended it is gone. Twice as long as allowed,
 * as several threads work in it.
 */
function withLimitOfWork(seconds: number, [command = '', ...words]: readonly string[]): [string, string[]] {
  if (process.platform === 'win32') return [command, words];
  return ['/bin/sh', ['-c', `ulimit -t ${Math.ceil(2 * seconds)}; exec "$0" "$@"`, command, ...words]];
}

/** Answers what went wrong: when the process has ended, that it could not be fed matters no more. */
async function feed(bytes: Readable, child: ChildProcess): Promise<Error | undefined> {
  if (!child.stdin) throw new Error('The process has no standard input');
  return pipeline(bytes, child.stdin).then(() => undefined, (error: Error & { code?: string }) => {
    const isItsEnd = error.code === 'EPIPE' || error.code === 'ERR_STREAM_PREMATURE_CLOSE';
    if (!isItsEnd) child.kill('SIGKILL');
    return isItsEnd ? undefined : error;
  });
}

async function listen(child: ChildProcess, mostBytes: number, onTooMuch: () => void): Promise<string> {
  const pieces: Buffer[] = [];
  let size = 0;
  for await (const data of child.stdout ?? []) {
    const piece = data as Buffer;
    size += piece.length;
    if (size <= mostBytes) pieces.push(piece);
    else onTooMuch();
  }
  return Buffer.concat(pieces).toString('utf8');
}

function gathered(said: string): ExtractedText {
  const lines = said.split('\n').filter(Boolean).map(lineOf);
  const parts: TextPart[] = lines.flatMap((line) => ('part' in line ? [line.part] : []));
  const last = lines.at(-1);
  if (!last || !('end' in last)) throw new ExtractionInterrupted('Reading a file ended before its end');
  return last.end.state === 'DONE' ? { ...last.end, parts } : nothing(last.end.state);
}

/** What a library says there by itself is no line of ours. */
function lineOf(line: string): ExtractedLine {
  try {
    return JSON.parse(line) as ExtractedLine;
  } catch (error) {
    throw new ExtractionInterrupted('Reading a file said what was not asked for', { cause: error });
  }
}

function nothing(state: Ending): ExtractedText {
  return { state, parts: [], isCut: false };
}

/** What the process has of the machine's memory; 0 where that cannot be seen. */
async function residentBytes({ pid }: ChildProcess): Promise<number> {
  if (process.platform !== 'linux' || pid === undefined) return 0;
  const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '');
  return Number(/^VmRSS:\s*(\d+) kB/m.exec(status)?.[1] ?? 0) * 1024;
}
