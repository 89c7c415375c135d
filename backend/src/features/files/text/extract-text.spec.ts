import { readFile, readdir } from 'node:fs/promises';
import { PassThrough, Readable } from 'node:stream';
import { setImmediate } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { afterEach, describe, expect, it } from '@jest/globals';
import { openOf, pdfOf, wordOf } from '../testing/readable-files.js';
import { ExtractionInterrupted, extractText } from './extract-text.js';
import { extractionLimits } from './file-text.limits.js';

const from = (bytes: Buffer): Readable => Readable.from([bytes]);
const refused = (state: string) => ({ state, parts: [], isCut: false });

/** Processes of this one that read a file. */
async function readers(): Promise<number[]> {
  const found: number[] = [];
  for (const id of (await readdir('/proc')).filter((name) => /^\d+$/.test(name))) {
    const [status = '', line = ''] = await Promise.all(['status', 'cmdline'].map((name) => readFile(`/proc/${id}/${name}`, 'utf8').catch(() => '')));
    if (status.includes(`PPid:\t${process.pid}\n`) && line.includes('extract.js') && !line.startsWith('/bin/sh') && !status.includes('State:\tZ')) found.push(Number(id));
  }
  return found;
}

afterEach(async () => expect(await readers()).toEqual([]));

it('reads a file in a process of its own', async () => {
  const word = wordOf(['One', 'Two']);
  expect(await extractText(from(word), 'docx')).toEqual({ state: 'DONE', parts: [{ place: null, text: 'One\nTwo' }], isCut: false });
  expect(await extractText(from(pdfOf(['One', 'Two'])), 'pdf')).toMatchObject({ state: 'DONE', parts: [{ place: 'Page 1' }, { place: 'Page 2' }] });
  expect(await extractText(from(Buffer.from('nothing')), 'pdf')).toEqual(refused('BROKEN'));
});

describe('the process that reads a file', () => {
  const while_ = async <Seen>(look: (id: number) => Promise<Seen>): Promise<Seen> => {
    const bytes = new PassThrough();
    const reading = extractText(bytes, 'txt');
    let ids: number[] = [];
    while (ids.length === 0) ids = await readers();
    const seen = await look(ids[0] ?? 0);
    bytes.end('word');
    await reading;
    return seen;
  };

  it('may read no settings, no database and no files of the site, and knows no secrets', async () => {
    const [line, environment] = await while_((id) => Promise.all(['cmdline', 'environ'].map((name) => readFile(`/proc/${id}/${name}`, 'utf8'))));
    const readable = (line ?? '').split('\0').flatMap((word) => (word.startsWith('--allow-fs-read=') ? [word.slice('--allow-fs-read='.length)] : []));
    expect(readable.length).toBeGreaterThan(0);
    for (const secret of ['.env', '.crossbench/database', 'backend/.env']) {
      const path = fileURLToPath(new URL(`../../../../../${secret}`, import.meta.url));
      expect(readable.filter((start) => path.startsWith(start))).toEqual([]);
    }
    expect((environment ?? '').split('\0').filter((entry) => !entry.startsWith('PWD='))).toEqual(['']);
  });

  it('is ended by the operating system where nobody else can end it any more', async () => {
    const limits = await while_((id) => readFile(`/proc/${id}/limits`, 'utf8'));
    expect(/^Max cpu time +(\d+)/m.exec(limits)?.[1]).toBe(String(2 * extractionLimits.mostSeconds));
  });
});

describe('a process is ended that', () => {
  it('takes too long', async () => {
    expect(await extractText(new PassThrough(), 'txt', { ...extractionLimits, mostSeconds: 0.2 })).toEqual(refused('TIMED_OUT'));
  });

  it('wants too much memory for what it works with', async () => {
    const cells = '<table:table-cell><text:p>word</text:p></table:table-cell>'.repeat(40);
    const book = openOf('spreadsheet', `<deep>${`<table:table-row>${cells}`.repeat(4_000)}`);
    expect(await extractText(from(book), 'ods', { ...extractionLimits, heapMegabytes: 12 })).toEqual(refused('TOO_LARGE'));
  });

  it('has too much of the memory of the machine', async () => {
    expect(await extractText(new PassThrough(), 'txt', { ...extractionLimits, residentMegabytes: 1 })).toEqual(refused('TOO_LARGE'));
  });

  it('says too much', async () => {
    expect(await extractText(from(wordOf(['Much'])), 'docx', { ...extractionLimits, outputBytes: 20 })).toEqual(refused('TOO_LARGE'));
  });
});

describe('it is the caller’s to try again when', () => {
  it('somebody else ended the process', async () => {
    const reading = extractText(new PassThrough(), 'txt').then(() => undefined, (error: unknown) => error);
    let ids: number[] = [];
    while (ids.length === 0) ids = await readers();
    for (const id of ids) process.kill(id, 'SIGKILL');
    expect(await reading).toBeInstanceOf(ExtractionInterrupted);
  });

  it('no process could be started', async () => {
    const { execPath } = process;
    process.execPath = '/nowhere/node';
    const strays: unknown[] = [];
    const note = (reason: unknown): number => strays.push(reason);
    process.on('unhandledRejection', note);
    try {
      await expect(extractText(from(Buffer.from('word')), 'txt')).rejects.toThrow();
      await setImmediate();
      expect(strays).toEqual([]);
    } finally {
      process.execPath = execPath;
      process.off('unhandledRejection', note);
    }
  });

  it('the bytes could not be had', async () => {
    const bytes = new PassThrough();
    const reading = extractText(bytes, 'txt').then(() => undefined, (error: unknown) => error);
    bytes.destroy(new Error('The store is away'));
    expect(await reading).toEqual(new Error('The store is away'));
  });
});
