import { describe, expect, it } from '@jest/globals';
import { UsageError } from './command.js';
import { importMediawiki } from './import-mediawiki.js';

describe('import mediawiki', () => {
  it.each([
    [['--space', 'Depot'], 'Name one export of MediaWiki (an XML file)'],
    [['a.xml', 'b.xml', '--space', 'Depot'], 'Name one export of MediaWiki (an XML file)'],
    [['a.xml'], '--space is missing'],
    [['a.xml', '--space', 'Depot', '--source', 'A B'], '--source "A B" must be small letters, digits and hyphens'],
    [['a.xml', '--space', 'Depot', '--readers', 'same'], '--readers "same" must be everyone, department:NAME or group:NAME'],
  ])('refuses %j', (args, message) => expect(() => importMediawiki.prepare(args)).toThrow(new UsageError(message)));
});
