import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { longRun } from '../../../testing/long-run.js';
import { type Card, writeCard } from './vcard.js';

const amara: Card = {
  id: '01940000-0000-7000-8000-000000000001',
  name: 'Amara Osei',
  pronouns: 'she/her',
  jobTitle: 'Head of research; letters, and forms',
  department: 'Department for Skills',
  team: 'Research',
  email: 'amara.osei@skills.example',
  phone: '+44 1632 960 001',
  url: 'https://crossbench.example/people/amara-osei-1',
  languages: ['en', 'tw'],
  updatedAt: new Date('2026-11-20T10:42:07.123Z'),
};

/** What an address book reads, by RFC 6350: unfold, split at the first colon, split at what is not escaped. */
function readCard(text: string): Map<string, string[]> {
  const lines = text.replace(/\r\n[ \t]/g, '').split('\r\n').filter(Boolean);
  return new Map(
    lines.map((line) => {
      const colon = line.indexOf(':');
      const [name = ''] = line.slice(0, colon).split(';');
      return [name, unescaped(line.slice(colon + 1))];
    }),
  );
}

function unescaped(value: string): string[] {
  const parts = [''];
  for (let index = 0; index < value.length; index += 1) {
    const character = value.charAt(index);
    if (character === ';') parts.push('');
    else if (character === '\\') parts.push((parts.pop() ?? '') + (value.charAt((index += 1)) === 'n' ? '\n' : value.charAt(index)));
    else parts.push((parts.pop() ?? '') + character);
  }
  return parts;
}

describe('writeCard', () => {
  it('says what address books understand', () => {
    expect(writeCard(amara).split('\r\n')).toEqual([
      'BEGIN:VCARD',
      'VERSION:4.0',
      'UID:urn:uuid:01940000-0000-7000-8000-000000000001',
      'FN:Amara Osei',
      'N:Osei;Amara;;;',
      'TITLE:Head of research\\; letters\\, and forms',
      'ORG:Department for Skills;Research',
      'EMAIL;TYPE=work:amara.osei@skills.example',
      'TEL;TYPE=work;VALUE=text:+44 1632 960 001',
      'PRONOUNS:she/her',
      'LANG;PREF=1:en',
      'LANG;PREF=2:tw',
      'URL:https://crossbench.example/people/amara-osei-1',
      'REV:20261120T104207Z',
      'END:VCARD',
      '',
    ]);
  });

  it('leaves out what is not told', () => {
    const card = writeCard({ ...amara, email: '', phone: '', jobTitle: '', department: '', pronouns: '', languages: [] });
    expect(card).not.toMatch(/EMAIL|TEL|TITLE|ORG|PRONOUNS|LANG/);
  });

  it.each(['Prince', "Siân O'Brien, OBE; DPhil", 'Ana\nMaria\\Silva', 'عائشة بنت محمد', '👩🏽‍🚒'.repeat(20), 'é'.repeat(200), 'BEGIN:VCARD\r\nEND:VCARD'])(
    'keeps the name %j',
    (name) => {
      const card = writeCard({ ...amara, name });
      expect(readCard(card).get('FN')).toEqual([name.replace(/\r\n/g, '\n')]);
      expect(card.match(/^END:VCARD/gm)).toHaveLength(1);
    },
  );

  it('is read back as it was told, in lines of 75 bytes at most', () => {
    const part = fc.oneof(fc.constantFrom(',', ';', '\\', '\n', ':', 'ö', '👋', 'ש', ' '), fc.string({ unit: 'grapheme', maxLength: 3 }));
    const text = fc.array(part, { maxLength: 60 }).map((parts) => parts.join('').toWellFormed().replace(/[^\P{Cc}\n]/gu, ''));
    fc.assert(
      fc.property(text, text, text, (name, jobTitle, team) => {
        const card = writeCard({ ...amara, name, jobTitle, team });
        const read = readCard(card);
        expect(read.get('FN')).toEqual([name]);
        expect(read.get('TITLE') ?? ['']).toEqual([jobTitle]);
        expect(read.get('ORG')).toEqual(team ? ['Department for Skills', team] : ['Department for Skills']);
        const lines = card.split('\r\n');
        expect(lines.every((line) => Buffer.byteLength(line) <= 75 && line.isWellFormed() && !line.includes('\n'))).toBe(true);
      }),
      { numRuns: longRun ? 5000 : 200 },
    );
  });
});
