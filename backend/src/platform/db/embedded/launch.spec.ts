import { expect, it } from '@jest/globals';
import { sharedBuffers } from './launch.js';

const gigabyte = 2 ** 30;

it.each([[0.25 * gigabyte, '128MB'], [2 * gigabyte, '512MB'], [8 * gigabyte, '2048MB'], [64 * gigabyte, '2048MB']])(
  'keeps a part of the memory for the database: of %d bytes %s',
  (bytes, kept) => expect(sharedBuffers(bytes)).toBe(kept),
);
