import { useEffect, useRef } from 'react';
import { useNavigate } from 'react-router';
import { places } from '../../ui/shortcuts/shortcuts';

/** Milliseconds in which the second key of two is waited for. */
const patience = 1500;

/** Single keys outside of fields: places after `g`, controls by their `aria-keyshortcuts`, lists by `j` and `k`. */
export function useShortcutKeys(on: boolean, onHelp: () => void): void {
  const navigate = useNavigate();
  const wentAt = useRef(-Infinity);
  useEffect(() => {
    if (!on) return;
    const listen = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || isTaken(event.target)) return;
      const place = event.timeStamp - wentAt.current < patience ? places[event.key] : undefined;
      wentAt.current = event.key === 'g' ? event.timeStamp : -Infinity;
      if (place) void navigate(place.to);
      else if (event.key === '?') onHelp();
      else if (event.key === 'j') focusTitle(1);
      else if (event.key === 'k') focusTitle(-1);
      else if (!pressControl(event.key)) return;
      event.preventDefault();
    };
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, [on, onHelp, navigate]);
}

/** Fields, menus and dialogs have their own use for keys. */
function isTaken(target: EventTarget | null): boolean {
  const taken = 'input, textarea, select, [contenteditable], dialog, [role="dialog"], [role="alertdialog"], [role="menu"], [role="listbox"]';
  return target instanceof Element && target.closest(taken) !== null;
}

/** Whether there is a control with this key on the page. */
function pressControl(key: string): boolean {
  if (!/^[a-z/]$/.test(key)) return false;
  const controls = document.querySelectorAll<HTMLElement>(`[aria-keyshortcuts~="${key}"]`);
  const control = [...controls].find((one) => one.getClientRects().length > 0);
  if (control instanceof HTMLInputElement) control.focus();
  else control?.click();
  return control !== undefined;
}

function focusTitle(step: 1 | -1): void {
  const titles = [...document.querySelectorAll<HTMLElement>('main li article :is(h2, h3) a')];
  const now = titles.findIndex((title) => title.closest('article')?.contains(document.activeElement));
  const next = titles[now === -1 ? (step === 1 ? 0 : titles.length - 1) : now + step];
  next?.focus();
}
