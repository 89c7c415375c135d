import { describe, expect, it } from '@jest/globals';
import type { Task } from 'meilisearch';
import { readConfig } from '../../../../config.js';
import { MeilisearchServer, hasSucceeded } from './meilisearch-server.js';
import { BatchRefused } from './server-trouble.js';

describe('what is said when Meilisearch cannot be asked', () => {
  it.each([
    ['a key that cannot be sent', 'http://127.0.0.1:1', 'se\u0001cret-key'],
    ['a key', 'http://127.0.0.1:1', 'secret-key'],
    ['an address with a password', 'http://operator:secret%2Dkey@127.0.0.1:1', undefined],
  ])('does not hold %s', async (_, MEILI_URL, MEILI_KEY) => {
    const server = new MeilisearchServer(readConfig({ MEILI_URL, MEILI_KEY }));
    for (const asking of [server.versionText(), server.askEach([])]) {
      const reason = await asking.then(() => '', (error: Error) => error.message);
      expect(reason).not.toBe('');
      for (const secret of [MEILI_KEY, 'secret-key', 'secret%2Dkey', 'operator']) if (secret !== undefined) expect(reason).not.toContain(secret);
    }
  });

  it('quotes no document that was refused', () => {
    const error = { message: 'Document does not have an `id`: `{"title":"Merger of the two agencies"}`', code: 'missing_document_id', type: 'invalid_request', link: '' };
    const refused = { status: 'failed', error } as Task;
    expect(() => hasSucceeded(refused)).toThrow(new BatchRefused('Meilisearch refused it: missing_document_id'));
  });
});
