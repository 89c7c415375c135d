import { limits } from '@crossbench/schema/limits';
import { useEffect } from 'react';
import { short } from './mark-passages';
import { linesOf, wholeLine, wordsOf, type Chosen } from './text-places';

/** Puts a button at every paragraph while somebody looks for the one to comment on: without selecting, by keyboard and by voice. */
export function useChoosing(root: Element, isOn: boolean, { choose, leave }: { choose: (chosen: Chosen) => void; leave: () => void }): void {
  useEffect(() => {
    if (!isOn) return;
    const buttons = linesOf(root).filter((line) => wordsOf(line).trim() !== '').map((line) => buttonAt(line, choose));
    buttons[0]?.focus();
    const escape = (event: KeyboardEvent) => {
      if (event.key === 'Escape') leave();
    };
    document.addEventListener('keydown', escape);
    return () => {
      document.removeEventListener('keydown', escape);
      for (const button of buttons) button.remove();
    };
  }, [root, isOn, choose, leave]);
}

function buttonAt(line: HTMLElement, choose: (chosen: Chosen) => void): HTMLButtonElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'cb-passage__choose';
  button.textContent = 'Comment';
  button.setAttribute('aria-label', `Comment on “${short(wordsOf(line))}”`);
  button.addEventListener('click', () => choose(wholeLine(line, limits.passage)));
  line.append(button);
  return button;
}
