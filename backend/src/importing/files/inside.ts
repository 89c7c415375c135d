import { sep } from 'node:path';

/** Whether a real path lies in a real folder. Links must be resolved before. */
export function isInside(folder: string, path: string): boolean {
  return path === folder || path.startsWith(folder.endsWith(sep) ? folder : folder + sep);
}
