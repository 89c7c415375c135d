import { act, render, screen, within } from '@testing-library/react';
import { ContentsFold, ContentsList } from './contents-list';

const entries = [
  { id: 'b-one', text: 'Decide whether to send it', level: 2 },
  { id: 'b-two', text: 'Colour and size', level: 3 },
];

describe('ContentsList', () => {
  let report: (entries: Partial<IntersectionObserverEntry>[]) => void;
  const observe = globalThis.IntersectionObserver;

  beforeEach(() => {
    globalThis.IntersectionObserver = class {
      constructor(tell: IntersectionObserverCallback) {
        report = (seen) => tell(seen as IntersectionObserverEntry[], this as unknown as IntersectionObserver);
      }
      observe() {}
      disconnect() {}
    } as unknown as typeof IntersectionObserver;
    document.body.innerHTML = '<h2 id="b-one"></h2><h3 id="b-two"></h3>';
  });

  afterEach(() => {
    globalThis.IntersectionObserver = observe;
    document.body.replaceChildren();
  });

  it('marks the heading that is being read', () => {
    render(<ContentsList title="On this page" entries={entries} />);
    const list = screen.getByRole('navigation', { name: 'On this page' });
    const link = (name: string) => within(list).getByRole('link', { name });
    expect(link('Colour and size')).toHaveAttribute('href', '#b-two');
    expect(link('Colour and size').parentElement).toHaveClass('cb-toc__below');
    const at = (id: string, top: number) => ({
      target: document.getElementById(id) ?? document.body,
      boundingClientRect: new DOMRect(0, top),
      rootBounds: new DOMRect(0, 0, 0, 300),
    });
    act(() => report([at('b-one', 10), at('b-two', 900)]));
    expect(link('Decide whether to send it')).toHaveAttribute('aria-current', 'true');
    act(() => report([at('b-two', 100)]));
    expect(link('Decide whether to send it')).not.toHaveAttribute('aria-current');
    expect(link('Colour and size')).toHaveAttribute('aria-current', 'true');
  });

  it('is nothing for a text without headings', () => {
    const { container } = render(
      <>
        <ContentsList title="On this page" entries={[]} />
        <ContentsFold title="On this page" entries={[]} />
      </>,
    );
    expect(container).toBeEmptyDOMElement();
  });

  it('is folded above the text on narrow screens', () => {
    const { container } = render(<ContentsFold title="On this page" entries={entries} />);
    expect(container.querySelector('details')).not.toHaveAttribute('open');
    expect(container.querySelectorAll('a')).toHaveLength(2);
  });
});
