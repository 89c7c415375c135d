import { Worker } from 'node:worker_threads';
import type { WxrItem } from '../source/wxr.js';
import { type ConvertedComment, convertComments } from './convert-comments.js';
import { type ConvertedItem, type NotConverted, convertItem } from './convert-item.js';
import type { OldSite } from './old-site.js';

export interface NumberedItem {
  readonly sourceId: string;
  readonly item: WxrItem;
}

export interface Conversion {
  readonly text: ConvertedItem | NotConverted;
  readonly comments: readonly ConvertedComment[];
}

/** Converts texts one batch after another. */
export interface Converter {
  run(items: readonly NumberedItem[]): Promise<Conversion[]>;
  close(): Promise<void>;
}

export function convertAll(items: readonly NumberedItem[], site: OldSite): Conversion[] {
  return items.map(({ item, sourceId }) => ({ text: convertItem(item, sourceId, site), comments: convertComments(item.comments) }));
}

/** Between other work, in the same thread. */
export function inlineConverter(site: OldSite): Converter {
  return { run: (items) => Promise.resolve(convertAll(items, site)), close: () => Promise.resolve() };
}

/** In a thread of its own, so that texts are converted while others are being stored. */
export function threadConverter(site: OldSite): Converter {
  // Parsing makes much that is thrown away at once: with more room for the young it is collected less often.
  const resourceLimits = { maxYoungGenerationSizeMb: 128 };
  const thread = new Worker(new URL('./converter-thread.js', import.meta.url), { workerData: site, resourceLimits });
  let failed: Error | undefined;
  const waiting: { resolve: (conversions: Conversion[]) => void; reject: (error: Error) => void }[] = [];
  const fail = (error: Error): void => {
    failed ??= error;
    for (const { reject } of waiting.splice(0)) reject(error);
  };
  thread.on('message', (conversions: Conversion[]) => waiting.shift()?.resolve(conversions));
  thread.on('error', fail);
  thread.on('exit', (code) => fail(new Error(`The thread that converts texts ended with ${code}`)));
  return {
    run: (items) =>
      new Promise((resolve, reject) => {
        if (failed) return reject(failed);
        waiting.push({ resolve, reject });
        thread.postMessage(items);
      }),
    close: async () => {
      await thread.terminate();
    },
  };
}
