import { fileEnding, sizeInWords } from '@crossbench/schema/rich-text/reading';

/** How much somebody may attach, and of which kinds. */
export interface Storage {
  usedBytes: number;
  quotaBytes: number;
  /** Of one file. */
  fileBytes: number;
  fileTypes: readonly string[];
}

/** What is wrong with a file before it is sent; the server looks again, at its content. */
export function problemWithFile(file: Pick<File, 'name' | 'size'>, storage: Storage | undefined): string | undefined {
  if (file.size === 0) return `“${file.name}” is empty. Choose another file.`;
  if (!storage) return undefined;
  if (!storage.fileTypes.includes(fileEnding(file.name))) {
    return `“${file.name}” cannot be attached. Use one of these types: ${storage.fileTypes.join(', ')}.`;
  }
  if (file.size > storage.fileBytes) {
    return `“${file.name}” is larger than ${sizeInWords(storage.fileBytes)}. Choose a smaller file.`;
  }
  const left = storage.quotaBytes - storage.usedBytes;
  if (file.size > left) {
    return `There is no room for “${file.name}”: you have ${sizeInWords(Math.max(0, left))} left. Remove files that you no longer need.`;
  }
  return undefined;
}
