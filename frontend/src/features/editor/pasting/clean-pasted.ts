import { pastedTasks } from '../tasks/pasted-tasks';
import { styleToElements } from './emphasis';
import { parsePasted } from './parse-pasted';
import { wordParagraphsToLists } from './word-lists';

/** What the document schema reads; every other attribute goes, scripts and looks among them. */
const keptAttribute = /^(href|start|type|colspan|rowspan|class|data-(?!pasted-).*)$/;
const keptClass = /^(cb-|language-)/;
const unwanted = 'script, style, meta, link, title, iframe, object, embed, xml, template, noscript';
const block = 'p, ul, ol, table, hr, blockquote, pre, div, h1, h2, h3, h4, h5, h6';

/**
 * Pasted HTML as the editor should read it: emphasis that word processors write as style becomes elements, Word's
 * paragraphs with bullets become lists, and looks, scripts and comments go. Nothing is run or loaded.
 */
export function cleanPasted(html: string): string {
  // The editor's own copies say everything in elements, and carry what it needs to join them to the text.
  if (html.includes('data-pm-slice')) return html;
  const body = parsePasted(html);
  for (const element of body.querySelectorAll(unwanted)) element.remove();
  wordParagraphsToLists(body);
  pastedTasks(body);
  styleToElements(body);
  for (const element of body.querySelectorAll('*')) {
    if (isOnlyLook(element)) element.replaceWith(...element.childNodes);
    else dropAttributes(element);
  }
  dropEmptyLines(body);
  return body.innerHTML;
}

/** Spans and fonts, of which only the look was left, and elements of other programs such as "o:p". */
function isOnlyLook({ localName }: Element): boolean {
  return localName === 'span' || localName === 'font' || localName.includes(':');
}

function dropAttributes(element: Element): void {
  for (const { name } of [...element.attributes]) {
    if (!keptAttribute.test(name)) element.removeAttribute(name);
  }
  const classes = [...element.classList].filter((name) => keptClass.test(name)).join(' ');
  if (classes) element.className = classes;
  else element.removeAttribute('class');
}

/** Distance between paragraphs is the page's to give. */
function dropEmptyLines(body: HTMLElement): void {
  for (const paragraph of body.querySelectorAll('p')) {
    if (!paragraph.querySelector('img') && paragraph.textContent.trim() === '') paragraph.remove();
  }
  for (const line of body.querySelectorAll(':scope > br')) {
    const beside = [line.previousElementSibling, line.nextElementSibling];
    if (beside.some((element) => element?.matches(block))) line.remove();
  }
}
