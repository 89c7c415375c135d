import { withoutControlCharacters } from '../../platform/control-characters.js';

/** "travel-and-leave" → "Travel and leave". The page of a folder is called like the folder. */
export function nameInWords(name: string): string {
  const parts = name.replace(/\.(md|markdown)$/i, '').split('/');
  const last = parts.length > 1 && isFolderPage(name) ? parts[parts.length - 2] : parts[parts.length - 1];
  const words = withoutControlCharacters(last ?? '').replace(/^\d{1,3}[-_. ]+(?=\D)/, '').replace(/[-_]+/g, ' ').replace(/\s+/g, ' ').trim();
  return (words.charAt(0).toUpperCase() + words.slice(1)) || 'Untitled';
}

/** Whether a file is the page of the folder in which it lies. */
export function isFolderPage(name: string): boolean {
  return /(^|\/)(index|_index|readme)\.(md|markdown)$/i.test(name);
}
