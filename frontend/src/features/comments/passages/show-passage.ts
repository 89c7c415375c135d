/** Moves to the words that a thread is about; false where they are not marked in the text. */
export function showPassage(threadId: string): boolean {
  const marker = document.querySelector<HTMLElement>(`[data-threads~="${CSS.escape(threadId)}"]`);
  if (!marker) return false;
  marker.focus({ preventScroll: true });
  marker.scrollIntoView?.({ block: 'center' });
  return true;
}
