import { describe, expect, it } from '@jest/globals';
import { UsageError } from './command.js';
import { importWordpress } from './import-wordpress.js';

describe('import wordpress', () => {
  it.each([
    [['--department', 'Skills'], 'Name one export of WordPress (an XML file)'],
    [['a.xml', 'b.xml', '--department', 'Skills'], 'Name one export of WordPress (an XML file)'],
    [['a.xml'], '--department is missing'],
    [['a.xml', '--department', 'Skills', '--source', 'A B'], '--source "A B" must be small letters, digits and hyphens'],
  ])('refuses %j', (args, message) => expect(() => importWordpress.prepare(args)).toThrow(new UsageError(message)));
});
