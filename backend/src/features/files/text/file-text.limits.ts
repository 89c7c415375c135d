import { limits } from '@crossbench/schema/limits';

/** What reading the text of one file may take, and how much of it is kept. */
export const extractionLimits = {
  /** Seconds after which what has been read so far is all that is kept. */
  patientSeconds: 30,
  /** Seconds after which the process is ended. */
  mostSeconds: 60,
  /** Megabytes of JavaScript's own memory. */
  heapMegabytes: 256,
  /** Megabytes of all memory of the process. */
  residentMegabytes: 640,
  /** Bytes that the process may say. */
  outputBytes: 12_000_000,
  /** Characters of all parts together, and of one. */
  characters: limits.fileTextCharacters,
  partCharacters: 20_000,
  parts: 5_000,
};
export type ExtractionLimits = typeof extractionLimits;

/** Times that reading a file is begun; after that it is broken: it ends the process that reads it. */
export const mostAttempts = 3;
