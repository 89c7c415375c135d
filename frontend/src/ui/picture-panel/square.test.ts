import { inside, middleOf, resized } from './square';

const size = { width: 400, height: 200 };

it('begins with the largest square in the middle', () => {
  expect(middleOf(size)).toEqual({ left: 100, top: 0, side: 200 });
});

it.each([
  [{ left: -10, top: -10, side: 500 }, { left: 0, top: 0, side: 200 }],
  [{ left: 390, top: 190, side: 50 }, { left: 350, top: 150, side: 50 }],
  [{ left: 0, top: 0, side: 1 }, { left: 0, top: 0, side: 50 }],
])('keeps a square inside: %j', (square, expected) => expect(inside(square, size)).toEqual(expected));

it('keeps its middle when it gets smaller, and its place when it gets too large', () => {
  expect(resized({ left: 100, top: 0, side: 200 }, 100, size)).toEqual({ left: 150, top: 50, side: 100 });
  expect(resized({ left: 300, top: 100, side: 100 }, 400, size)).toEqual({ left: 200, top: 0, side: 200 });
});
