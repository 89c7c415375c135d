import { expect, it } from '@jest/globals';
import { readHtml } from './dom.js';

it('lets go of what it has read: a window keeps every element with a name', () => {
  const read = readHtml('<h2 id="a-name">A</h2>', (document) => {
    const window = document.defaultView ?? {};
    return { view: window, wasThere: 'a-name' in window };
  });
  expect([read?.wasThere, 'a-name' in (read?.view ?? {})]).toEqual([true, false]);
});
