import { createStore, del, entries, promisifyRequest, set, type UseStore } from 'idb-keyval';
import { encodeStateAsUpdate, mergeUpdates, type Doc } from 'yjs';

let opened: UseStore | undefined;

function store(): UseStore {
  opened ??= createStore('crossbench-pages', 'changes');
  return opened;
}

/** Keeps on this device what the server has not got yet, so that neither a closed window nor a dead battery loses it. Each window keeps its own. */
export class DeviceChanges {
  private readonly prefix: string;
  private readonly key: string;
  private left: readonly [string, Uint8Array][] = [];
  private writing: Promise<void> | undefined;
  private isBehind = false;

  constructor(
    personId: string,
    pageId: string,
    private readonly document: Doc,
  ) {
    this.prefix = `${personId} ${pageId}`;
    this.key = `${this.prefix} ${document.guid}`;
  }

  /** What earlier visits and other windows left here; undefined where there is nothing, or where the browser keeps nothing. */
  async read(): Promise<Uint8Array | undefined> {
    const all = await orNothing(() => entries<string, Uint8Array>(store()));
    this.left = all?.filter(([key]) => key.startsWith(this.prefix)) ?? [];
    return this.left.length > 0 ? mergeUpdates(this.left.map(([, changes]) => changes)) : undefined;
  }

  /** One at a time: what changes meanwhile is written next. */
  keep(): void {
    this.isBehind = true;
    this.writing ??= this.write().finally(() => {
      this.writing = undefined;
    });
  }

  /** The server has it all, or nobody wants it any more. */
  async forget(): Promise<void> {
    this.isBehind = false;
    await this.writing;
    if (this.isBehind) return;
    const { left } = this;
    this.left = [];
    await orNothing(() => Promise.all([del(this.key, store()), ...left.map(forgetUnchanged)]));
  }

  private async write(): Promise<void> {
    while (this.isBehind) {
      this.isBehind = false;
      await orNothing(() => set(this.key, encodeStateAsUpdate(this.document), store()));
    }
  }
}

/** Some browsers keep nothing for some sites, and say so in different ways. */
async function orNothing<Thing>(ask: () => Promise<Thing>): Promise<Thing | undefined> {
  try {
    return await ask();
  } catch {
    return undefined;
  }
}

/** Another window may have written there since. */
function forgetUnchanged([key, changes]: [string, Uint8Array]): Promise<void> {
  return store()('readwrite', (kept) => {
    const asked: IDBRequest<Uint8Array | undefined> = kept.get(key);
    asked.onsuccess = () => {
      if (asked.result && isSame(asked.result, changes)) kept.delete(key);
    };
    return promisifyRequest(kept.transaction);
  });
}

function isSame(one: Uint8Array, other: Uint8Array): boolean {
  return one.length === other.length && one.every((byte, index) => byte === other[index]);
}
