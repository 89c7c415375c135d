import { copyButton } from './copy-button';
import { diagramLanguage, knownLanguage, languages } from './languages';
import './rich-code.scss';

/** Characters. Longer code is shown plain, because colouring it would hold up the page. */
const longest = 50_000;

/** Gives blocks of code a way to copy them and colours, and shows diagrams where their text is. What is needed for it comes now. */
export async function enhanceCode(root: Element): Promise<void> {
  const blocks = [...root.querySelectorAll('pre')].filter((block) => block.parentElement?.closest('.cb-code, .cb-diagram') === null);
  await Promise.all(blocks.map((block) => enhance(block)));
}

async function enhance(block: HTMLPreElement): Promise<void> {
  const code = block.querySelector('code');
  if (!code) return;
  const name = /(?:^|\s)language-(\S+)/.exec(code.className)?.[1] ?? '';
  const language = knownLanguage(name);
  const frame = document.createElement('div');
  frame.className = 'cb-code';
  block.replaceWith(frame);
  frame.append(topOf(code.textContent, language ? (languages[language] ?? '') : ''), block);
  if (name === diagramLanguage) {
    const { showDiagram } = await import('./diagrams/show-diagram');
    await showDiagram(frame, code.textContent);
  } else if (language && code.textContent.length <= longest) {
    const { highlighted } = await import('./highlight');
    code.replaceChildren(highlighted(code.textContent, language));
  }
}

function topOf(text: string, label: string): HTMLElement {
  const top = document.createElement('div');
  top.className = 'cb-code__top';
  const name = document.createElement('span');
  name.textContent = label;
  top.append(name, ...copyButton(text));
  return top;
}
