import { limits } from '@crossbench/schema/limits';

/** One entry of a pasted list; the address is null where there is none in it. */
export interface AddressEntry {
  readonly entry: string;
  readonly address: string | null;
}

const longestShown = 100;

/**
 * Addresses as people paste them: one a line, or with commas or semicolons between them, alone or as "Name <address>".
 * "Surname, Name <address>" comes out of mail programs too: the part before the comma belongs to what follows.
 */
export function readAddressList(text: string): AddressEntry[] {
  return text.split(/[\r\n]+/).flatMap(entriesOfLine).map((entry) => ({ entry: entry.slice(0, longestShown), address: addressIn(entry) }));
}

function entriesOfLine(line: string): string[] {
  const entries: string[] = [];
  for (const part of line.split(';')) {
    let entry = '';
    for (const piece of part.split(',')) {
      entry = entry ? `${entry},${piece}` : piece;
      if (!piece.includes('@')) continue;
      entries.push(entry);
      entry = '';
    }
    entries.push(entry);
  }
  return entries.map((entry) => entry.replace(/\p{Cc}/gu, '').trim()).filter(Boolean);
}

function addressIn(entry: string): string | null {
  const address = (/<([^<>]*)>$/.exec(entry)?.[1] ?? entry).trim().toLowerCase();
  return address.length <= limits.email && /^[^\s@<>",;]+@[^\s@<>",;]+$/.test(address) ? address : null;
}
