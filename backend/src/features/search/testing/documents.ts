import { randomUUID } from 'node:crypto';
import type { Actor } from '../../../platform/access/actor.js';
import type { SearchDocument } from '../../../platform/search-source.js';

/** A document for tests of the engine; everybody of audience 1 may find it. */
export function givenDocument(changes: Partial<SearchDocument> = {}): SearchDocument {
  return {
    id: randomUUID(),
    kind: 'post',
    audienceId: 1,
    groupId: null,
    title: 'Untitled',
    tags: [],
    body: '',
    at: new Date('2026-01-01'),
    ...changes,
  };
}

/** Somebody who may read what is addressed to these audiences. */
export function readerOf(...audiences: number[]): Actor {
  return { personId: randomUUID(), sessionId: null, departmentId: null, roles: [], audiences };
}

/** Random numbers that are the same in every run. */
export function seeded(seed: number): { upTo(most: number): number; oneOf<Thing>(things: readonly Thing[]): Thing } {
  let state = seed;
  const next = () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
  const upTo = (most: number) => Math.floor(next() * (most + 1));
  return {
    upTo,
    oneOf: (things) => {
      const thing = things[upTo(things.length - 1)];
      if (thing === undefined) throw new Error('There is nothing to choose from');
      return thing;
    },
  };
}
