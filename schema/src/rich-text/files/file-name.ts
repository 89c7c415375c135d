import { limits } from '../../limits.js';

// Folders, what some systems do not allow in names, and what hides or turns round the characters beside it.
const notInNames = /[<>:"|?*\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Co}]/gu;

/** The ending of a file's name in lower case, without its dot; empty when there is none. */
export function fileEnding(name: string): string {
  return /[^.]\.([\p{L}\p{N}]{1,10})$/u.exec(name)?.[1]?.toLowerCase() ?? '';
}

/** A file's name as it may be kept and shown: no folders, nothing invisible, no longer than the limit, its ending kept. */
export function tidyFileName(name: string, fallback = 'file'): string {
  const last = name.split(/[/\\]/).at(-1) ?? '';
  const clean = last.toWellFormed().replace(notInNames, '').normalize('NFC').replace(/\s+/gu, ' ').trim().replace(/^\.+|[. ]+$/gu, '').trim();
  if (clean === '') return fallback;
  if (clean.length <= limits.fileName) return clean;
  const ending = fileEnding(clean);
  const room = limits.fileName - (ending === '' ? 0 : ending.length + 1);
  const stem = clean.slice(0, room).replace(/[\ud800-\udbff]$/, '');
  return ending === '' ? stem.replace(/[. ]+$/u, '') : `${stem}.${ending}`;
}
