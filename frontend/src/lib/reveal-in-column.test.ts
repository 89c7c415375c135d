import { afterEach, expect, it } from '@jest/globals';
import { revealInColumn } from './reveal-in-column';

const box = (top: number, height: number) => () => ({ top, height, bottom: top + height }) as DOMRect;

/** A column of 300 pixels below the header, and a line in it that is 20 high. */
function given(top: number) {
  document.body.innerHTML = '<nav style="overflow-y: auto"><ul><li></li></ul></nav>';
  const [column, line] = [document.querySelector('nav'), document.querySelector('li')];
  if (!column || !line) throw new Error('Nothing is there');
  column.getBoundingClientRect = box(100, 300);
  line.getBoundingClientRect = box(top, 20);
  return { column, line };
}

afterEach(() => document.body.replaceChildren());

it.each([
  ['leaves what is seen where it is', 380, 0],
  ['brings what is below into the middle', 900, 660],
  ['brings what is cut off into the middle', 390, 150],
])('%s', (_, top, scrolled) => {
  const { column, line } = given(top);
  revealInColumn(line);
  expect(column.scrollTop).toBe(scrolled);
});

it('goes back up as well', () => {
  const { column, line } = given(-200);
  column.scrollTop = 1000;
  revealInColumn(line);
  expect(column.scrollTop).toBe(560);
});

it('does nothing where no column scrolls', () => {
  const { column, line } = given(900);
  column.style.overflowY = 'visible';
  revealInColumn(line);
  expect(column.scrollTop).toBe(0);
});
