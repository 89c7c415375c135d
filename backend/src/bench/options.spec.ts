import { describe, expect, it } from '@jest/globals';
import { readOptions } from './options.js';

const names = ['post', 'home'];

describe('the arguments of the benchmark', () => {
  it('have the size of the product’s promise as their default', () => {
    expect(readOptions([], names)).toEqual({ people: 50_000, posts: 20_000, comments: 60_000, pages: 20_000, documents: 500_000, engine: 'postgres', seconds: 2, only: undefined, profile: undefined });
  });

  it('profile the post page unless something else is named', () => {
    expect(readOptions(['--cpu-profile', 'file'], names)).toMatchObject({ profile: 'file', only: 'post' });
    expect(readOptions(['--cpu-profile', 'file', '--only', 'home'], names)).toMatchObject({ only: 'home' });
  });

  it.each([['--posts', 'many'], ['--posts', '5'], ['--seconds', '0.5'], ['--only', 'nothing'], ['--engine', 'other'], ['--colour'], ['stray']])(
    'refuse %s %s',
    (...args) => {
      expect(() => readOptions(args, names)).toThrow(expect.objectContaining({ message: expect.not.stringContaining('\n') }));
    },
  );
});
