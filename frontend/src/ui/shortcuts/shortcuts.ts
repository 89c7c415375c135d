export interface Shortcut {
  /** As they are pressed, one after the other: `g h`. */
  keys: string;
  label: string;
}

/** After `g`, the places that have a page. */
export const places: Record<string, { label: string; to: string }> = {
  h: { label: 'Go to home', to: '/' },
  b: { label: 'Go to blogs', to: '/blogs' },
  p: { label: 'Go to people', to: '/people' },
  d: { label: 'Go to your drafts', to: '/drafts' },
};

/** Keys of a control on the page say so in its `aria-keyshortcuts`; pressing one uses the control. */
export const pageKeys: Shortcut[] = [
  { keys: '/', label: 'Search' },
  { keys: 'c', label: 'Write a post' },
  { keys: 'e', label: 'Edit this post, where you may' },
  { keys: 's', label: 'Save this search, on the page of results' },
];

/** On the pages that compare two texts. */
export const comparisonKeys: Shortcut[] = [
  { keys: 'n', label: 'Next change' },
  { keys: 'p', label: 'Previous change' },
];

export const listKeys: Shortcut[] = [
  { keys: 'j', label: 'Next post or result' },
  { keys: 'k', label: 'Previous post or result' },
  { keys: 'Enter', label: 'Open it' },
];

/** With a modifier or in a field: these always work. */
export const otherKeys: Shortcut[] = [
  { keys: 'Ctrl K', label: 'Search' },
  { keys: 'Ctrl Enter', label: 'Post a comment, or see all search results' },
  { keys: 'Esc', label: 'Close, or leave the field' },
  { keys: 'Ctrl B, Ctrl I', label: 'Bold and italic, in the editor' },
  { keys: 'Ctrl Z', label: 'Undo, in the editor' },
  { keys: 'Alt F10', label: 'From the text to the toolbar, in the editor' },
];
