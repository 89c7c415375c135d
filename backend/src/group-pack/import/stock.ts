import { PackRefused } from '../../packs/pack-refused.js';
import type { PackZip } from '../../packs/pack-zip.js';
import type { CheckPackFiles } from './check-pack-files.js';
import type { ReadFile, ReadPost } from './read-documents.js';

/** Whether what has this marking may be kept here. */
export type IsAllowed = (marking: { readonly id: string; readonly label: string }) => boolean;

/** What was found in a pack while it is looked at. */
export class Stock {
  readonly refused: { path: string; marking: string }[] = [];
  readonly leftOut = new Set<string>();
  /** Those who wrote or decided something that comes. */
  readonly writers = new Set<string>();
  comments = 0;
  files = 0;
  fileBytes = 0;
  private readonly ids = new Set<string>();

  constructor(
    private readonly zip: PackZip,
    private readonly packFiles: CheckPackFiles,
    readonly isAllowed: IsAllowed,
  ) {}

  /** Every post, page, comment and file stands in the pack once. */
  checkOnce({ path, id, files, comments }: Pick<ReadPost, 'path' | 'id' | 'files' | 'comments'>): void {
    for (const one of [id, ...files.map((file) => file.id), ...comments.map((comment) => comment.id)]) {
      if (this.ids.has(one)) throw new PackRefused('DOCUMENT_INVALID', path, 'an id stands for two things');
      this.ids.add(one);
    }
  }

  refuse(path: string, marking: string): void {
    this.refused.push({ path, marking });
  }

  wrote(people: Iterable<string | null>): void {
    for (const person of people) if (person !== null) this.writers.add(person);
  }

  /** Answers what of its files may be kept here. */
  async take(post: Pick<ReadPost, 'files' | 'comments'>): Promise<ReadFile[]> {
    const files: ReadFile[] = [];
    for (const file of post.files) {
      if (await this.packFiles.check(this.zip, file)) files.push(file);
      else this.leftOut.add(file.path);
    }
    this.comments += post.comments.filter(({ author }) => author !== null).length;
    this.fileBytes += files.reduce((sum, file) => sum + (this.zip.entries.get(file.path)?.size ?? 0), 0);
    this.files += files.length;
    this.wrote(post.comments.map(({ author }) => author));
    return files;
  }
}
