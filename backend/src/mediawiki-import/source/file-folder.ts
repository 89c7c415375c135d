import { opendir } from 'node:fs/promises';
import { join } from 'node:path';

/** Folders of the old wiki that hold no file as it was last sent. */
const passedOver = new Set(['thumb', 'archive', 'deleted', 'temp', 'lockdir', 'transcoded', '.git']);
const mostFiles = 500_000;
const deepest = 6;

/** The files of the old wiki, by name. What a page names is looked up here and never opened as a path. */
export class FileFolder {
  private readonly paths = new Map<string, string>();

  /** Reads a real folder as MediaWiki lays it out, `a/ab/Name.png`, or with all files in one. */
  static async read(folder: string | undefined): Promise<FileFolder> {
    const files = new FileFolder();
    if (folder !== undefined) await files.add(folder, 0);
    return files;
  }

  /** The path of a file. */
  find(name: string): string | undefined {
    return this.paths.get(keyOf(name));
  }

  private async add(folder: string, depth: number): Promise<void> {
    for await (const entry of await opendir(folder)) {
      const path = join(folder, entry.name);
      // Links lead out of the folder.
      if (entry.isDirectory() && depth < deepest && !passedOver.has(entry.name)) await this.add(path, depth + 1);
      else if (entry.isFile() && this.paths.size < mostFiles && !this.paths.has(keyOf(entry.name))) this.paths.set(keyOf(entry.name), path);
    }
  }
}

/** "my_plan.png" and "My plan.png" are one file. */
function keyOf(name: string): string {
  const spaced = name.normalize('NFC').replace(/[\s_]+/g, ' ').trim();
  return spaced.charAt(0).toUpperCase() + spaced.slice(1);
}
