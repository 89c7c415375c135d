import type { Dirent } from 'node:fs';
import { readdir, realpath, stat } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { isInside } from '../../importing/files/inside.js';
import { realFolder } from '../../importing/files/real-folder.js';
import type { NamedReason } from '../../importing/report/named-reason.js';

/** A Markdown file below the folder. */
export interface SourceFile {
  /** Below the folder, with "/" between names: `travel/leave.md`. */
  readonly name: string;
  readonly path: string;
}

export interface SourceList {
  readonly files: SourceFile[];
  /** Look like posts but cannot be read. */
  readonly refused: NamedReason[];
  /** Were never meant to be posts. */
  readonly passedOver: NamedReason[];
}

/** Everything below a folder, in the order of names. Nothing outside it is ever opened. */
export async function listSources(folder: string): Promise<SourceList> {
  const root = await realFolder(folder);
  const list: SourceList = { files: [], refused: [], passedOver: [] };
  await walk(root, root, list);
  return list;
}

async function walk(root: string, folder: string, list: SourceList): Promise<void> {
  const entries = await readdir(folder, { withFileTypes: true });
  for (const entry of entries.sort((one, other) => (one.name < other.name ? -1 : 1))) {
    const path = join(folder, entry.name);
    const name = relative(root, path).split(sep).join('/');
    if (entry.name.startsWith('.')) list.passedOver.push({ name, reason: 'is hidden' });
    else if (entry.isDirectory()) {
      if (isMarkdown(entry.name)) list.refused.push({ name, reason: 'is a folder, not a file' });
      await walk(root, path, list);
    } else await sort(root, entry, { name, path }, list);
  }
}

async function sort(root: string, entry: Dirent, file: SourceFile, list: SourceList): Promise<void> {
  const { name, path } = file;
  if (entry.isSymbolicLink()) {
    const real = await realpath(path).catch(() => undefined);
    if (real === undefined) list.refused.push({ name, reason: 'is a link that leads nowhere' });
    else if (!isInside(root, real)) list.refused.push({ name, reason: 'is a link that leads out of the folder' });
    else if (!isMarkdown(name)) list.passedOver.push({ name, reason: 'is not a Markdown file' });
    else if ((await stat(real)).isFile()) list.files.push({ name, path: real });
    else list.refused.push({ name, reason: 'is a link to something that is not a file' });
  } else if (!isMarkdown(name)) list.passedOver.push({ name, reason: 'is not a Markdown file' });
  else if (entry.isFile()) list.files.push(file);
  else list.refused.push({ name, reason: 'is not a file' });
}

function isMarkdown(name: string): boolean {
  return /\.(md|markdown)$/i.test(name);
}
