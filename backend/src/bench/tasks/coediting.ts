import { setTimeout as delay } from 'node:timers/promises';
import type * as Y from 'yjs';
import type { World } from '../fill/fill.js';
import { Random } from '../fill/random.js';
import { Typist } from '../load/typist.js';
import { percentile } from '../report/statistics.js';
import type { Target } from '../targets/target.js';

const typists = 25;
const typingSeconds = 60;
/** Between two letters of one person: about fifty words a minute. */
const letterEveryMilliseconds = 250;
const openPages = 200;
/** Pages that are being opened at the same time. */
const atOnce = 10;
const seed = 25;

/** Many people type in one page, and many pages are open at once. Answers lines for people. */
export async function measureCoediting({ people, wiki }: World, product: Target): Promise<string[]> {
  const [page, ...others] = wiki.pages;
  if (!page || others.length < openPages || people.length < openPages) throw new Error(`${openPages} pages and people are needed`);
  const sessions = people.slice(0, openPages).map(({ sessionToken }) => sessionToken);
  const one = await typeInOnePage(sessions.slice(0, typists).map((token) => new Typist(product.port, token, page.id)), product);
  const many = await openMany(sessions.map((token, number) => new Typist(product.port, token, others[number]?.id ?? '')), product);
  return [one, many];
}

async function typeInOnePage(writers: readonly Typist[], product: Target): Promise<string> {
  const random = new Random(seed);
  const { now: before } = await product.memory();
  const sent = new Map<string, number>();
  const seen: number[] = [];
  for (const writer of writers) {
    await writer.open();
    writer.beginParagraph();
    await writer.saved();
  }
  for (const writer of writers) watch(writer.document, sent, seen);
  const processorBefore = await product.processorSeconds();
  let most = before;
  const end = performance.now() + typingSeconds * 1000;
  await Promise.all(writers.map(async (writer) => {
    await delay(random.between(0, letterEveryMilliseconds));
    while (performance.now() < end) {
      writer.type(String.fromCharCode(97 + random.between(0, 25)));
      await delay(letterEveryMilliseconds);
      most = Math.max(most, (await product.memory()).now);
    }
  }));
  await Promise.all(writers.map((writer) => writer.saved()));
  const processor = (await product.processorSeconds()) - processorBefore;
  const expected = sent.size * (writers.length - 1);
  const deadline = performance.now() + 10_000;
  while (seen.length < expected && performance.now() < deadline) await delay(50);
  const texts = new Set(writers.map((writer) => writer.read()));
  const [text = ''] = texts;
  const lost = writers.reduce((sum, writer) => sum + writer.missingIn(text), 0);
  writers.forEach((writer) => writer.close());
  if (texts.size > 1 || lost > 0 || seen.length !== expected) throw new Error(`${texts.size} different texts, ${lost} letters lost, ${expected - seen.length} never seen`);
  const sorted = seen.sort((a, b) => a - b);
  const [p50, p95, p99] = [0.5, 0.95, 0.99].map((share) => percentile(sorted, share).toFixed(0));
  return `${writers.length} people typed ${sent.size} letters in one page in ${typingSeconds} s, none lost. Each saw the others' after p50 ${p50}, p95 ${p95}, p99 ${p99} ms; `
    + `the server took ${((processor * 1000) / sent.size).toFixed(1)} ms of processor time a letter and held ${most} MB at most, ${before} MB before`;
}

/** Notes when each letter leaves its writer, and how long it takes to each of the others. */
function watch(document: Y.Doc, sent: Map<string, number>, seen: number[]): void {
  document.on('afterTransaction', ({ local, beforeState, afterState }: Y.Transaction) => {
    const now = performance.now();
    for (const [client, clock] of afterState) {
      for (let letter = beforeState.get(client) ?? 0; letter < clock; letter += 1) {
        const key = `${client}:${letter}`;
        if (local) sent.set(key, now);
        else if (sent.has(key)) seen.push(now - (sent.get(key) ?? now));
      }
    }
  });
}

async function openMany(writers: readonly Typist[], product: Target): Promise<string> {
  const { now: before } = await product.memory();
  const started = performance.now();
  const times: number[] = [];
  for (let from = 0; from < writers.length; from += atOnce) {
    await Promise.all(writers.slice(from, from + atOnce).map(async (writer) => {
      const began = performance.now();
      await writer.open();
      writer.beginParagraph();
      writer.type('x');
      await writer.saved();
      times.push(performance.now() - began);
    }));
  }
  const seconds = (performance.now() - started) / 1000;
  const { now } = await product.memory();
  writers.forEach((writer) => writer.close());
  const sorted = times.sort((a, b) => a - b);
  return `${writers.length} pages open at once, in each something written and kept: opened in ${seconds.toFixed(1)} s, ${atOnce} at a time, `
    + `each p50 ${percentile(sorted, 0.5).toFixed(0)}, p95 ${percentile(sorted, 0.95).toFixed(0)} ms; the server holds ${now} MB, ${before} MB before`;
}
