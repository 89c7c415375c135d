/** Goes with a link out of the editor to what is changed beside it, so that one comes back to the text. */
export const fromEditor = { from: 'editor' } as const;

/** Whether somebody came with such a link. */
export function isFromEditor(state: unknown): boolean {
  return typeof state === 'object' && state !== null && 'from' in state && state.from === fromEditor.from;
}
