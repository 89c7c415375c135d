import { describe, expect, it } from '@jest/globals';
import { importInWords } from '../group-pack/import/import-in-words.js';
import { importGroup } from './import-group.js';

describe('import group', () => {
  it.each([[[]], [['a.zip', 'b.zip']]])('needs one file: %j', (args) => {
    expect(() => importGroup.prepare(args)).toThrow('Name one group pack (a zip file)');
  });

  it('says why a pack was refused, and where', () => {
    const refusal = { reason: 'HASH_MISMATCH' as const, message: 'It was changed', path: 'group.json' };
    expect(importInWords({ state: 'REFUSED', preview: null, refusal })).toBe('Refused: It was changed (group.json). Nothing was imported.');
  });
});
