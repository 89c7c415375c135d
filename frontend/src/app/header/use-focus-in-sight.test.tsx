import { jest } from '@jest/globals';
import { render, screen } from '@testing-library/react';
import { useRef } from 'react';
import { useFocusInSight } from './use-focus-in-sight';

function Screen() {
  const header = useRef<HTMLElement>(null);
  useFocusInSight(header);
  return (
    <>
      <header ref={header}>
        <button>Menu</button>
      </header>
      <main>
        <button>Covered</button>
        <button>In sight</button>
      </main>
    </>
  );
}

const at = (element: HTMLElement, top: number, bottom: number) => {
  element.getBoundingClientRect = () => ({ top, bottom }) as DOMRect;
  element.scrollIntoView = jest.fn<typeof element.scrollIntoView>();
  return element;
};

it('scrolls to what the header covers, and to nothing else', () => {
  render(<Screen />);
  at(screen.getByRole('banner'), 0, 61);
  const menu = at(screen.getByRole('button', { name: 'Menu' }), 10, 40);
  const covered = at(screen.getByRole('button', { name: 'Covered' }), 45, 66);
  const inSight = at(screen.getByRole('button', { name: 'In sight' }), 90, 110);
  for (const element of [menu, covered, inSight]) element.focus();
  expect(covered.scrollIntoView).toHaveBeenCalledWith({ block: 'nearest' });
  expect(menu.scrollIntoView).not.toHaveBeenCalled();
  expect(inSight.scrollIntoView).not.toHaveBeenCalled();
});
