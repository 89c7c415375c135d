import { jest } from '@jest/globals';
import { showDiagram } from './diagrams/show-diagram';
import { enhanceCode } from './enhance-code';
import { knownLanguage, languages } from './languages';
import { highlighted } from './highlight';

function page(html: string): HTMLElement {
  document.body.innerHTML = `<div>${html}</div>`;
  return document.body.firstElementChild as HTMLElement;
}

describe('code on a page', () => {
  it.each(Object.keys(languages))('knows how to colour %s without changing a letter', (language) => {
    const text = '<b>&amp; if (x) { return "y"; } # 1 -- ok\n';
    expect(highlighted(text, language).textContent).toBe(text);
  });

  it('is coloured when its language is known, by any of its names', async () => {
    const root = page('<pre tabindex="0"><code class="language-ts">const a = "&lt;img src=x&gt;";</code></pre><pre><code class="language-elvish">x</code></pre>');
    await enhanceCode(root);
    expect(root.querySelector('.hljs-string')?.textContent).toBe('"<img src=x>"');
    expect(root.querySelector('img')).toBeNull();
    expect(root.textContent).toContain('TypeScript');
    expect(root.querySelectorAll('.cb-code')).toHaveLength(2);
    await enhanceCode(root);
    expect(root.querySelectorAll('.cb-code')).toHaveLength(2);
    expect(knownLanguage('elvish')).toBeUndefined();
    expect(knownLanguage('constructor')).toBeUndefined();
  });

  it('can be copied, and says so', async () => {
    const writeText = jest.fn(async () => undefined);
    Object.defineProperty(navigator, 'clipboard', { value: { writeText }, configurable: true });
    const root = page('<pre><code>npm ci\n</code></pre>');
    await enhanceCode(root);
    root.querySelector('button')?.click();
    await Promise.resolve();
    await Promise.resolve();
    expect(writeText).toHaveBeenCalledWith('npm ci');
    expect(root.querySelector('[role="status"]')?.textContent).toBe('Code copied');
    Reflect.deleteProperty(navigator, 'clipboard');
  });
});

describe('a diagram', () => {
  const source = () => {
    const root = page('<div class="cb-code"><pre>text</pre></div>');
    return { root, code: root.querySelector<HTMLElement>('.cb-code') ?? root };
  };

  beforeEach(() => {
    window.matchMedia = () => Object.assign(new EventTarget(), { matches: false }) as MediaQueryList;
    URL.createObjectURL = () => 'blob:picture';
    URL.revokeObjectURL = () => undefined;
  });

  it('is a picture with its text folded below it', async () => {
    const { root, code } = source();
    await showDiagram(code, 'flowchart TD\naccTitle: From draft to post', async (_, isDark) => ({ kind: 'drawing', id: '1', svg: '<svg/>', width: isDark ? 2 : 200, height: 100 }));
    const picture = root.querySelector('img');
    expect(picture).toHaveAttribute('alt', 'From draft to post');
    expect(picture).toHaveAttribute('width', '200');
    expect(picture?.getAttribute('src')).toBe('blob:picture');
    expect(root.querySelector('details')?.open).toBe(false);
    expect(root.querySelector('details pre')?.textContent).toBe('text');
    document.documentElement.dataset['theme'] = 'dark';
    await new Promise((resolve) => setTimeout(resolve));
    expect(root.querySelector('.cb-diagram--dark .cb-diagram__dark')).not.toBeNull();
    delete document.documentElement.dataset['theme'];
  });

  it.each([
    ['Parse error on line 2:\n...x', 'line 2'],
    ['Parse error on line 9:\n...x', 'line 3'],
    ['No diagram type detected matching given configuration for text: x', 'first line'],
    ['no answer', 'took too long'],
    ['Something else', 'There is a mistake in its text.'],
  ])('that cannot be drawn says why: %s', async (problem, words) => {
    const { root, code } = source();
    await showDiagram(code, 'x\ny\nz\n', async () => ({ kind: 'drawing', id: '1', problem }));
    expect(root.querySelector('.cb-diagram__problem')?.textContent).toContain(words);
    expect(root.querySelector('details')?.open).toBe(true);
    expect(root.querySelector('img')).toBeNull();
  });

  it('that is too long is not even tried', async () => {
    const { root, code } = source();
    const draw = jest.fn<Parameters<typeof showDiagram>[2] & object>();
    await showDiagram(code, 'x'.repeat(20_001), draw);
    expect(draw).not.toHaveBeenCalled();
    expect(root.textContent).toContain('too long to draw');
  });
});
