/** Where a piece of text stands. */
export interface TextPlace {
  isLineStart: boolean;
  isInHeading: boolean;
}

/** Text that Markdown reads as nothing but text. Spaces are expected to be single. */
export function escapeMarkdown(text: string, { isLineStart, isInHeading }: TextPlace): string {
  const escaped = text
    .replace(/[\\`*[\]<|~]/g, '\\$&')
    .replace(/(?<![A-Za-z0-9])_|_(?![A-Za-z0-9])/g, '\\_')
    // Only what looks like an entity would be read as one.
    .replace(/&(?=[#A-Za-z])/g, '\\&')
    // Addresses that are only text stay text.
    .replace(/\b(https?|ftp|mailto):/gi, '$1\\:')
    .replace(/\/(?=\/)/g, '\\/')
    // Before a link it would make a picture.
    .replace(/!$/, '\\!');
  return escapeSigns(escaped, isLineStart, isInHeading).replace(/[^\S \t\r\n]/g, entityOf);
}

/** What makes headings, lists, quotations and rules at the beginning of a line, and names at the end of a heading. */
function escapeSigns(text: string, isLineStart: boolean, isInHeading: boolean): string {
  if (isInHeading) return text.replaceAll('#', '\\#');
  // At the end of a quotation a dash says who is quoted.
  return isLineStart ? text.replace(/^— /, '&mdash; ').replace(/^[-+=:#>]/, '\\$&').replace(/^(\d{1,9})([.)])/, '$1\\$2') : text;
}

/** Spaces of other kinds, which readers of Markdown trim away at the ends of lines. */
function entityOf(space: string): string {
  return space === '\u00a0' ? '&nbsp;' : `&#x${(space.codePointAt(0) ?? 0).toString(16)};`;
}

/** Addresses that mean the same in Markdown as they say; others are written as HTML. */
export function isPlainAddress(address: string): boolean {
  return /^(?:https?:\/\/[A-Za-z0-9.-]+(?::\d+)?|\/(?!\/)|#)?(?:[A-Za-z0-9\-._~/?#=&+,:@!]|%[0-9A-F]{2})*$/.test(address);
}
