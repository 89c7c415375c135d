import { convertQuotes } from './quotes.js';
import { escapeAttribute, escapeText, unescapeText } from './escape.js';
import type { Scope } from './scope.js';

const bracketed = /\[((?:https?:\/\/|\/\/|ftp:\/\/|mailto:)[^\s[\]<>"\u007f]{1,2000})[ \t]{0,100}([^\]\n]{0,500})\]/gi;
const bare = /\b(?:https?:\/\/|mailto:)(?:(?!'')[^\s[\]<>"|\u007f]){1,2000}/gi;

/** Links that lead out of the wiki, in brackets with words or as they are. */
export function convertAddresses(text: string, scope: Scope): string {
  if (!/:|\/\//.test(text)) return text;
  return text
    .replace(bracketed, (_, address: string, words: string) => scope.keep(linkTo(address, convertQuotes(words.trim()))))
    .replace(bare, (written) => {
      const end = (written.includes('(') ? /[.,;:!?]+$/ : /[.,;:!?)]+$/).exec(written)?.[0] ?? '';
      const address = written.slice(0, written.length - end.length);
      return scope.keep(linkTo(address, '')) + end;
    });
}

function linkTo(written: string, words: string): string {
  const address = unescapeText(written);
  const href = address.startsWith('//') ? `https:${address}` : address;
  return `<a href="${escapeAttribute(href)}">${words || escapeText(address.replace(/^mailto:/i, ''))}</a>`;
}
