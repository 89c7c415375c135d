import { parentPort, workerData } from 'node:worker_threads';
import { type NumberedItem, convertAll } from './converter.js';
import type { OldSite } from './old-site.js';

const site = workerData as OldSite;

parentPort?.on('message', (items: readonly NumberedItem[]) => parentPort?.postMessage(convertAll(items, site)));
