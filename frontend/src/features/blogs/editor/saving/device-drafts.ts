import { createStore, del, entries, set, type UseStore } from 'idb-keyval';
import type { DraftText } from './draft-text';

/** A text that this device keeps because the server does not have it yet. */
export interface DeviceDraft {
  postId: string;
  personId: string;
  /** The open editor that wrote it: two tabs never overwrite each other's copy. */
  writer: string;
  /** The version of the server's draft it builds on; 0 when the server has none. */
  version: number;
  text: DraftText;
  /** Milliseconds. */
  keptAt: number;
}

let opened: UseStore | undefined;

function store(): UseStore {
  opened ??= createStore('crossbench-drafts', 'texts');
  return opened;
}

function keyOf(draft: Pick<DeviceDraft, 'postId' | 'personId' | 'writer'>): string {
  return [draft.personId, draft.postId, draft.writer].join(' ');
}

export async function keepOnDevice(draft: DeviceDraft): Promise<void> {
  await set(keyOf(draft), draft, store());
}

export async function forgetOnDevice(draft: Pick<DeviceDraft, 'postId' | 'personId' | 'writer'>): Promise<void> {
  await del(keyOf(draft), store());
}

/** What this device keeps for a person, newest first, without the texts that other open editors are still writing. */
export async function keptOnDevice(personId: string, postId?: string): Promise<DeviceDraft[]> {
  const [all, writing] = await Promise.all([entries<string, DeviceDraft>(store()), writersAtWork()]);
  return all
    .map(([, draft]) => draft)
    .filter((draft) => draft.personId === personId && (postId === undefined || draft.postId === postId))
    .filter((draft) => !writing.has(draft.writer))
    .toSorted((one, other) => other.keptAt - one.keptAt);
}

/** Forgets every text of a post, for instance when it was discarded. */
export async function forgetPostOnDevice(personId: string, postId: string): Promise<void> {
  const kept = await keptOnDevice(personId, postId);
  await Promise.all(kept.map(forgetOnDevice));
}

const lockPrefix = 'crossbench-editor ';

/** Tells the other tabs that this editor is open, until the answer is called. Without locks every text is offered. */
export function holdWriter(writer: string): () => void {
  const { promise, resolve } = Promise.withResolvers<void>();
  // A lock that is refused only means that another tab offers this text too.
  navigator.locks?.request(lockPrefix + writer, () => promise).catch(() => resolve());
  return resolve;
}

async function writersAtWork(): Promise<Set<string>> {
  const locks = await navigator.locks?.query();
  const names = (locks?.held ?? []).map((lock) => lock.name ?? '');
  return new Set(names.filter((name) => name.startsWith(lockPrefix)).map((name) => name.slice(lockPrefix.length)));
}
