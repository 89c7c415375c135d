import { problemWithFile } from './file-problem';

const storage = { usedBytes: 900, quotaBytes: 1_000, fileBytes: 500, fileTypes: ['pdf', 'csv'] };

it.each([
  ['takes a file that fits', { name: 'Report.PDF', size: 100 }, undefined],
  ['says what an empty file is', { name: 'a.pdf', size: 0 }, '“a.pdf” is empty. Choose another file.'],
  ['says which types there are', { name: 'a.exe', size: 1 }, '“a.exe” cannot be attached. Use one of these types: pdf, csv.'],
  ['says what is too large', { name: 'a.csv', size: 501 }, '“a.csv” is larger than 500 bytes. Choose a smaller file.'],
  [
    'says how much room is left',
    { name: 'a.csv', size: 101 },
    'There is no room for “a.csv”: you have 100 bytes left. Remove files that you no longer need.',
  ],
])('%s', (_, file, problem) => expect(problemWithFile(file, storage)).toBe(problem));

it('leaves it to the server while the limits are not known', () => {
  expect(problemWithFile({ name: 'a.exe', size: 1 }, undefined)).toBeUndefined();
});
