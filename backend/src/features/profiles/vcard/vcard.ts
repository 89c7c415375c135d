/** What goes into a person's card; empty is left out. */
export interface Card {
  readonly id: string;
  readonly name: string;
  readonly pronouns: string;
  readonly jobTitle: string;
  readonly department: string;
  readonly team: string;
  readonly email: string;
  readonly phone: string;
  /** Address of the profile. */
  readonly url: string;
  /** BCP 47 codes, the first is preferred. */
  readonly languages: readonly string[];
  readonly updatedAt: Date;
}

/** A card for address books: vCard 4.0 (RFC 6350), with pronouns as in RFC 9554. */
export function writeCard(card: Card): string {
  const words = card.name.trim().split(/\s+/);
  const family = words.length > 1 ? (words.at(-1) ?? '') : '';
  const given = (words.length > 1 ? words.slice(0, -1) : words).join(' ');
  const lines = [
    'BEGIN:VCARD',
    'VERSION:4.0',
    `UID:urn:uuid:${card.id}`,
    `FN:${escaped(card.name)}`,
    `N:${[family, given, '', '', ''].map(escaped).join(';')}`,
    ...line('TITLE', escaped(card.jobTitle)),
    ...line('ORG', organisation(card)),
    ...line('EMAIL;TYPE=work', escaped(card.email)),
    ...line('TEL;TYPE=work;VALUE=text', escaped(card.phone)),
    ...line('PRONOUNS', escaped(card.pronouns)),
    ...card.languages.map((code, index) => `LANG;PREF=${index + 1}:${code}`),
    `URL:${card.url}`,
    `REV:${card.updatedAt.toISOString().replace(/[-:]|\.\d+/g, '')}`,
    'END:VCARD',
  ];
  return lines.map((text) => `${folded(text)}\r\n`).join('');
}

function line(name: string, value: string): string[] {
  return value ? [`${name}:${value}`] : [];
}

function organisation({ department, team }: Card): string {
  return department ? [department, team].filter(Boolean).map(escaped).join(';') : '';
}

function escaped(text: string): string {
  return text.toWellFormed().replace(/[\\,;]/g, '\\$&').replace(/\r\n|[\r\n]/g, '\\n').replace(/\p{Cc}/gu, ' ');
}

const longestLine = 75;

/** No line is longer than 75 bytes, and no character is cut in two. */
function folded(text: string): string {
  const lines: string[] = [];
  let current = '';
  let bytes = 0;
  for (const character of text) {
    const size = Buffer.byteLength(character);
    if (bytes + size > longestLine) {
      lines.push(current);
      [current, bytes] = ['', 1];
    }
    current += character;
    bytes += size;
  }
  return [...lines, current].join('\r\n ');
}
