const box = /^\s*([☐☑☒⬜✅])\s*/u;
const done = /[☑☒✅]/u;
const inside = 'p, div, ul, ol, table';

/** Things to do, as other programs write them, in the form that the editor knows. */
export function pastedTasks(body: HTMLElement): void {
  for (const line of body.querySelectorAll<HTMLElement>('p, div')) toList(line);
  for (const item of body.querySelectorAll('li')) {
    const isChecked = stateOf(item);
    if (isChecked === undefined) continue;
    boxOf(item)?.remove();
    item.dataset['checked'] = String(isChecked);
    item.parentElement?.classList.add('cb-tasks');
  }
}

/** Word writes each task as a line with a box as its first character. */
function toList(line: HTMLElement): void {
  const sign = box.exec(line.textContent);
  if (!sign || line.closest('li') || line.querySelector(inside)) return;
  const before = line.previousElementSibling;
  const list = before?.matches('ul.cb-tasks') ? before : line.ownerDocument.createElement('ul');
  if (list !== before) {
    list.className = 'cb-tasks';
    line.before(list);
  }
  const item = line.ownerDocument.createElement('li');
  item.dataset['checked'] = String(done.test(sign[0]));
  takeSign(line);
  item.append(line);
  list.append(item);
}

function takeSign(line: Element): void {
  const texts = line.ownerDocument.createTreeWalker(line, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) {
    texts.currentNode.textContent = (texts.currentNode.textContent ?? '').replace(box, '').trimStart();
    if (texts.currentNode.textContent !== '') return;
  }
}

function stateOf(item: HTMLElement): boolean | undefined {
  if (item.dataset['checked'] !== undefined) return item.dataset['checked'] !== 'false';
  if (item.getAttribute('role') === 'checkbox') return item.getAttribute('aria-checked') === 'true';
  if (item.dataset['inlineTaskId'] !== undefined) return item.classList.contains('checked');
  return boxOf(item)?.hasAttribute('checked');
}

/** The box of this item, not of one in a list below it. */
function boxOf(item: Element): Element | undefined {
  const found = item.querySelector('input[type="checkbox"]');
  return found?.closest('li') === item ? found : undefined;
}
