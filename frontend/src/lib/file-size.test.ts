import { fileSize } from './file-size';

describe('fileSize', () => {
  it.each([
    [0, '0 bytes'],
    [999, '999 bytes'],
    [12_300, '12 kB'],
    [3_440_000, '3.4 MB'],
    [52_000_000, '52 MB'],
    [1_500_000_000, '1.5 GB'],
  ])('%d is %s', (bytes, words) => expect(fileSize(bytes)).toBe(words));
});
