import type { QueryPart } from './query-parts.js';

/** A word that needs no quotation marks, and a value that needs none. */
const oneWord = /^[\p{L}\p{N}]+$/u;
const oneValue = /^[\p{L}\p{N}][\p{L}\p{N}.@/+-]*$/u;

/** A query that is read as these parts. */
export function writeQuery(parts: readonly QueryPart[]): string {
  return parts.map(writePart).join(' ');
}

function writePart(part: QueryPart): string {
  switch (part.as) {
    case 'word':
      return part.text;
    case 'phrase':
      return `"${part.text}"`;
    case 'without':
      return `-${oneWord.test(part.text) ? part.text : `"${part.text}"`}`;
    case 'operator':
      return `${part.operator}:${oneValue.test(part.text) ? part.text : `"${part.text}"`}`;
  }
}
