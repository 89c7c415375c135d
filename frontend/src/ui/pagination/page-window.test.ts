import { pageWindow } from './page-window';

describe('pageWindow', () => {
  it.each([
    [1, 2, [1, 2]],
    [1, 7, [1, 2, 'gap after', 7]],
    [3, 7, [1, 2, 3, 4, 'gap after', 7]],
    [4, 7, [1, 2, 3, 4, 5, 6, 7]],
    [25, 50, [1, 'gap before', 24, 25, 26, 'gap after', 50]],
    [50, 50, [1, 'gap before', 49, 50]],
  ])('shows around page %i of %i: %j', (page, pageCount, expected) => {
    expect(pageWindow(page, pageCount)).toEqual(expected);
  });
});
