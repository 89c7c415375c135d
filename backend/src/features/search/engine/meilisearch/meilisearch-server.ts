import { Inject, Injectable, type OnApplicationShutdown } from '@nestjs/common';
import {
  type EnqueuedTask, type FederatedMultiSearchParams, Meilisearch, MeilisearchApiError, type MultiSearchQuery, type SearchResponse, type Settings, type Task,
} from 'meilisearch';
import type { Config } from '../../../../config.js';
import { CONFIG } from '../../../../platform/platform.tokens.js';
import type { IndexedPart } from './index-form.js';
import { settingsFor } from './index-settings.js';
import { KeptConnections } from './kept-connections.js';
import { BatchRefused, ServerTrouble } from './server-trouble.js';
import { type ServerVersion, oldestVersion, usableVersion } from './server-version.js';

/** A compressed answer comes in pieces, each of which waits until the one before it is known to have come: 40 ms on every answer. */
const uncompressed = { 'Accept-Encoding': 'identity' };
/** Somebody waits for the answer. */
const askingMilliseconds = 1500;
const writingMilliseconds = 60_000;
const longestTaskMilliseconds = 300_000;

/** The Meilisearch of this site, if it has one. Whatever it answers other than asked for is a ServerTrouble or a BatchRefused. */
@Injectable()
export class MeilisearchServer implements OnApplicationShutdown {
  /** Whether the site has one. */
  readonly isConfigured: boolean;
  /** The index that answers, and the one that is filled to take its place. */
  readonly live: string;
  readonly next: string;
  /** What no message may hold: it is logged, and shown to administrators. */
  private readonly secrets: readonly string[];
  private readonly searching: KeptConnections;
  private readonly asking: Meilisearch;
  private readonly writing: Meilisearch;

  constructor(@Inject(CONFIG) config: Config) {
    const server = {
      host: config.meiliUrl ?? 'http://localhost:7700',
      ...(config.meiliKey !== undefined && { apiKey: config.meiliKey }),
      requestInit: { headers: uncompressed },
    };
    this.isConfigured = config.meiliUrl !== undefined;
    this.secrets = secretsOf(config);
    this.live = config.meiliIndex;
    this.next = `${config.meiliIndex}_next`;
    this.searching = new KeptConnections(server.host, config.meiliKey, askingMilliseconds);
    this.asking = new Meilisearch({ ...server, timeout: askingMilliseconds });
    this.writing = new Meilisearch({ ...server, timeout: writingMilliseconds });
  }

  /** A version that can be used; the key is checked with it. */
  async version(): Promise<ServerVersion> {
    const text = await this.versionText();
    const version = usableVersion(text);
    if (!version) throw new ServerTrouble(`Meilisearch ${text.slice(0, 40)} cannot be used: ${oldestVersion} or newer is needed`);
    return version;
  }

  async versionText(): Promise<string> {
    const { pkgVersion } = await this.attempt(() => this.asking.getVersion());
    return String(pkgVersion);
  }

  ask<Fields extends object>(question: FederatedMultiSearchParams): Promise<SearchResponse<Fields>> {
    return this.attempt(() => this.searching.post<SearchResponse<Fields>>('multi-search', question));
  }

  /** Questions of their own, each with an answer of its own. */
  async askEach<Fields extends object>(queries: readonly MultiSearchQuery[]): Promise<SearchResponse<Fields>[]> {
    const { results } = await this.attempt(() => this.searching.post<{ results: SearchResponse<Fields>[] }>('multi-search', { queries }));
    return results;
  }

  /** Documents of each kind in the index that answers, the parts of a long one counted once. */
  async countByKind(): Promise<Readonly<Record<string, number>>> {
    const { facetDistribution } = await this.attempt(() =>
      this.writing.index(this.live).search('', { filter: 'part = 0', facets: ['kind'], limit: 0 }));
    return facetDistribution?.kind ?? {};
  }

  /** Undefined where there is no such index. */
  async exists(index: string): Promise<boolean> {
    try {
      await this.attempt(() => this.asking.getRawIndex(index));
      return true;
    } catch (error) {
      if (error instanceof BatchRefused) return false;
      throw error;
    }
  }

  /** Asked as searches are: whether there is such an index that can be asked as ours is, not one that is gone, or was made anew by others without our settings. */
  async answers(index: string): Promise<boolean> {
    const attributes = settingsFor({ major: 1, minor: 12 }).filterableAttributes ?? [];
    try {
      const filter = ['audience = 0', ...attributes.map((attribute) => `${String(attribute)} EXISTS`)];
      await this.attempt(() => this.searching.post(`indexes/${index}/search`, { filter, sort: ['at:desc'], limit: 0 }));
      return true;
    } catch (error) {
      if (error instanceof BatchRefused) return false;
      throw error;
    }
  }

  /** Whether the index that answers is gone, was made anew by others, or is a copy from before that task was done. */
  async hasLost(lastTask: number | null): Promise<boolean> {
    return (lastTask !== null && (await this.newestTask()) < lastTask) || !(await this.answers(this.live));
  }

  /** What is kept of a range of documents: of each part its document and version. */
  async keptIn(bucket: number, offset: number, limit: number): Promise<readonly KeptPart[]> {
    const { results } = await this.attempt(() => this.writing.index(this.live).getDocuments<KeptPart>({
      filter: `bucket = ${bucket}`, fields: ['kind', 'entityId', 'version', 'part'], offset, limit,
    }));
    return results;
  }

  add(index: string, parts: readonly IndexedPart[]): Promise<EnqueuedTask> {
    return this.attempt(async () => this.writing.index(index).addDocuments([...parts], { primaryKey: 'id' }));
  }

  /** All parts of these documents. Their names are our own: kinds and ids. */
  remove(index: string, things: readonly string[]): Promise<EnqueuedTask> {
    const names = things.map((thing) => JSON.stringify(thing)).join(', ');
    return this.attempt(async () => this.writing.index(index).deleteDocuments({ filter: `thing IN [${names}]` }));
  }

  removeParts(index: string, ids: readonly string[]): Promise<EnqueuedTask> {
    return this.attempt(async () => this.writing.index(index).deleteDocuments([...ids]));
  }

  /** An empty index with these settings, in the place of what may be there. */
  async makeAnew(index: string, settings: Settings, synonyms: Readonly<Record<string, string[]>>): Promise<void> {
    if (await this.exists(index)) await this.finish(await this.attempt(async () => this.writing.deleteIndex(index)));
    await this.finish(await this.attempt(async () => this.writing.createIndex(index, { primaryKey: 'id' })));
    await this.finish(await this.attempt(async () => this.writing.index(index).updateSettings({ ...settings, synonyms: { ...synonyms } })));
  }

  async forget(index: string): Promise<void> {
    await this.finish(await this.attempt(async () => this.writing.deleteIndex(index)));
  }

  async setSynonyms(index: string, synonyms: Readonly<Record<string, string[]>>): Promise<void> {
    await this.finish(await this.attempt(async () => this.writing.index(index).updateSynonyms({ ...synonyms })));
  }

  async create(index: string): Promise<void> {
    await this.finish(await this.attempt(async () => this.writing.createIndex(index, { primaryKey: 'id' })));
  }

  /** The number of the newest task. */
  async newestTask(): Promise<number> {
    const { results } = await this.attempt(() => this.writing.tasks.getTasks({ limit: 1 }));
    return results[0]?.uid ?? -1;
  }

  /** The last exchange of indexes after that task. */
  async swapAfter(taskUid: number): Promise<Task | undefined> {
    const { results } = await this.attempt(() => this.writing.tasks.getTasks({ types: ['indexSwap'], limit: 100 }));
    return results.find(({ uid, details }) =>
      uid > taskUid && details?.swaps?.some(({ indexes }) => indexes.includes(this.next) && indexes.includes(this.live)) === true);
  }

  swap(): Promise<EnqueuedTask> {
    return this.attempt(async () => this.writing.swapIndexes([{ indexes: [this.live, this.next], rename: false }]));
  }

  async task(uid: number): Promise<Task> {
    return this.attempt(() => this.writing.tasks.getTask(uid));
  }

  /** Waits until the task has succeeded; not for ever, as whoever waits holds a transaction open. */
  async finish({ taskUid }: Pick<EnqueuedTask, 'taskUid'>, longest = longestTaskMilliseconds): Promise<void> {
    const until = performance.now() + longest;
    for (let pause = 15; ; pause = Math.min(pause * 1.5, 500)) {
      if (hasSucceeded(await this.task(taskUid))) return;
      if (performance.now() > until) throw new ServerTrouble(`Meilisearch has not come to task ${taskUid} yet`);
      await new Promise((resolve) => setTimeout(resolve, pause));
    }
  }

  onApplicationShutdown(): void {
    this.searching.close();
  }

  private async attempt<Answer>(ask: () => Promise<Answer>): Promise<Answer> {
    try {
      return await ask();
    } catch (error) {
      throw error instanceof MeilisearchApiError && isAboutRequest(error)
        ? new BatchRefused(this.withoutSecrets(error.message))
        : new ServerTrouble(this.withoutSecrets(reasonOf(error)));
    }
  }

  private withoutSecrets(reason: string): string {
    return this.secrets.reduce((text, secret) => text.replaceAll(secret, '…'), reason).slice(0, 500);
  }
}

export interface KeptPart {
  readonly kind: string;
  readonly entityId: string;
  readonly version: string;
  readonly part: number;
}

/** False while it is under way; what failed or was cancelled is an error. */
export function hasSucceeded({ status, error }: Task): boolean {
  if (status === 'succeeded') return true;
  if (status === 'enqueued' || status === 'processing') return false;
  if (status === 'canceled') throw new BatchRefused('The task was cancelled in Meilisearch');
  // What is wrong with a document is said by quoting it, and is shown to administrators, who may not read it: the kind of mistake is enough.
  if (error?.type === 'invalid_request') throw new BatchRefused(`Meilisearch refused it: ${error.code}`);
  // A full disk and the like are no fault of the documents.
  throw new ServerTrouble(`Meilisearch could not do it: ${error?.message ?? 'it does not say why'}`);
}

// A wrong key (401, 403) and too much to do (408, 429) are about the server; so is a full disk, of which it says 422.
function isAboutRequest({ response: { status }, cause }: MeilisearchApiError): boolean {
  return status >= 400 && status < 500 && ![401, 403, 408, 429].includes(status) && cause?.type !== 'system';
}

function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return 'Meilisearch cannot be asked';
  const cause = error.cause instanceof Error ? `: ${error.cause.message}` : '';
  return `${error.message}${cause}`;
}

// A key that cannot stand in a header, and an address that holds a password, are named by those who refuse them.
function secretsOf({ meiliKey, meiliUrl }: Config): string[] {
  const { username, password } = new URL(meiliUrl ?? 'http://localhost');
  return [meiliKey, password, username].flatMap((secret) => secret || []);
}
