import type { ElementLike } from './element.js';

/** A box to tick as a character, as word processors write it. */
export const boxCharacter = /^\s*([☐☑☒⬜✅])\s*/u;

/**
 * Whether the task of a list's item is done; undefined when the item is no task. Knows our own lists, boxes to tick as on
 * GitHub, the lists of Confluence, and those of word processors on the web.
 */
export function isDone(item: ElementLike): boolean | undefined {
  const own = item.getAttribute('data-checked');
  if (own !== null) return own !== 'false';
  if (item.getAttribute('role') === 'checkbox') return item.getAttribute('aria-checked') === 'true';
  if (item.getAttribute('data-inline-task-id') !== null) return /(^|\s)checked(\s|$)/.test(item.getAttribute('class') ?? '');
  const box = boxIn(item);
  return box === undefined ? undefined : box.getAttribute('checked') !== null;
}

/** The box of this item, not of one in a list below it. */
function boxIn<E extends ElementLike>(item: E): ElementLike | undefined {
  const box = item.querySelector('input[type="checkbox"]');
  return box !== null && box.closest('li') === item ? box : undefined;
}

/** Whether a list begins with a task. */
export function isTaskList(list: ElementLike): boolean {
  if (/(^|\s)cb-tasks(\s|$)/.test(list.getAttribute('class') ?? '')) return true;
  const first = list.querySelector('li');
  return first !== null && isDone(first) !== undefined;
}
