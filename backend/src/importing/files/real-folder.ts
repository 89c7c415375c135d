import { realpath, stat } from 'node:fs/promises';
import { SourceProblem } from '../source-problem.js';

/** The folder behind links; a SourceProblem when there is none. */
export async function realFolder(folder: string): Promise<string> {
  const real = await realpath(folder).catch(() => undefined);
  if (real === undefined || !(await stat(real)).isDirectory()) throw new SourceProblem(`${folder} is not a folder`);
  return real;
}
