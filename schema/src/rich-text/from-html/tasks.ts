import type { Element, Node } from 'happy-dom';
import { boxCharacter, isDone } from '../nodes/task-signs.js';
import type { Conversion } from './conversion.js';
import { rename, unwrap, wordsOf } from './dom.js';

const traces = /checkbox|data-checked|data-inline-task|<ac:task|[☐☑☒⬜✅]/u;
const doneSigns = /[☑☒✅]/u;

/** Whether there may be things to do in HTML that is in lower case: lines next to each other become one list of them. */
export function mayHoldTasks(html: string): boolean {
  return traces.test(html);
}

/** Lists of things to do, as other programs write them, get the one form that the document's rules know. */
export function convertTasks(conversion: Conversion): void {
  const { document, losses, source } = conversion;
  if (!mayHoldTasks(source)) return;
  if (source.includes('<ac:task')) convertStoredTasks(document.body);
  const lines = [...document.body.querySelectorAll('p, div')].filter(isTaskLine);
  const before = elementsBefore(lines);
  const lists = new Map<Element, Element>();
  for (const line of lines) lists.set(line, listLine(line, lists.get(before.get(line) ?? line)));
  for (const item of document.body.querySelectorAll('li')) convertItem(item);
  for (const list of document.body.querySelectorAll('.cb-tasks')) {
    for (const item of list.children) {
      if (item.localName === 'li' && !item.hasAttribute('data-checked')) losses.degrade('li', `became a task: ${wordsOf(item)}`);
    }
  }
}

function convertItem(item: Element): void {
  const sign = boxCharacter.exec(item.textContent)?.[1];
  const done = isDone(item) ?? (sign === undefined ? undefined : doneSigns.test(sign));
  const parent = item.parentElement;
  if (done === undefined || parent === null || !/^(ul|ol|menu|dir)$/.test(parent.localName)) return;
  for (const box of item.querySelectorAll('input[type="checkbox"]')) {
    if (box.closest('li') !== item) continue;
    const label = box.closest('label');
    if (label !== null && item.contains(label)) unwrap(label);
    box.remove();
  }
  if (sign !== undefined) takeSign(item);
  item.setAttribute('data-checked', String(done));
  const list = parent.localName === 'ul' ? parent : rename(parent, 'ul');
  list.setAttribute('class', 'cb-tasks');
}

/** Word processors write a line of its own for each task, with a box as its first character. */
function isTaskLine(line: Element): boolean {
  return boxCharacter.test(line.textContent) && line.closest('li') === null && line.querySelector('p, div, ul, ol, table') === null;
}

/** Found all at once: to ask an element for the one before it takes longer the more there are. */
function elementsBefore(elements: readonly Element[]): Map<Element, Element> {
  const before = new Map<Element, Element>();
  for (const parent of new Set(elements.map(({ parentElement }) => parentElement))) {
    let last: Element | undefined;
    for (const child of parent?.children ?? []) {
      if (last) before.set(child, last);
      last = child;
    }
  }
  return before;
}

/** Puts the line into the list in which the one before it stands, if there is one. Answers the list. */
function listLine(line: Element, before: Element | undefined): Element {
  const { ownerDocument: document } = line;
  const list = before ?? document.createElement('ul');
  if (!before) line.parentNode?.insertBefore(list, line);
  const item = document.createElement('li');
  list.appendChild(item);
  item.appendChild(line.localName === 'p' ? line : rename(line, 'p'));
  return list;
}

/** Takes the box from the beginning of the words, and the room behind it. */
function takeSign(item: Element): void {
  for (const text of textsIn(item)) {
    text.textContent = (text.textContent ?? '').replace(boxCharacter, '').trimStart();
    if (text.textContent !== '') return;
  }
}

function* textsIn(node: Node): Generator<Node> {
  if (node.nodeType === node.TEXT_NODE) yield node;
  for (const child of node.childNodes) yield* textsIn(child);
}

/** Confluence keeps tasks as elements of its own: a status and a body. */
function convertStoredTasks(body: Element): void {
  const named = (name: string) => [...body.querySelectorAll('*')].filter(({ tagName }) => tagName.toLowerCase() === name);
  const statuses = named('ac:task-status').map((status) => ({ status, isDone: wordsOf(status) === 'complete' }));
  for (const { status, isDone: done } of statuses) {
    const task = status.parentElement;
    if (task?.tagName.toLowerCase() === 'ac:task') task.setAttribute('data-done', String(done));
    status.remove();
  }
  for (const id of [...named('ac:task-id'), ...named('ac:task-uuid')]) id.remove();
  for (const task of named('ac:task')) {
    const done = task.getAttribute('data-done') ?? 'false';
    rename(task, 'li').setAttribute('data-checked', done);
  }
  for (const part of named('ac:task-body')) unwrap(part);
  for (const list of named('ac:task-list')) rename(list, 'ul');
}
