import type { Notes } from '../../importing/report/notes.js';
import { linkTo } from './blocks.js';

/**
 * Shortcodes are instructions in square brackets to plugins of the old site. Captions and embedded pages have a form here;
 * all others stay as the text that they are, and are named in the report.
 */
export function readShortcodes(html: string, notes: Notes): string {
  const read = html
    .replace(/\[(?:wp_)?caption\b([^\]]*)\]([\s\S]*?)\[\/(?:wp_)?caption\]/gi, (_, facts: string, inside: string) => figure(facts, inside))
    .replace(/\[embed\b[^\]]*\]\s*([^[\]]*?)\s*\[\/embed\]/gi, (_, address: string) => `\n\n${linkTo(address)}\n\n`);
  for (const name of shortcodesIn(read)) notes.add('degraded', `the shortcode [${name}] stands as text`);
  return read;
}

/** Names of what is surely a shortcode: "[1]" and "[sic]" are words. */
function shortcodesIn(html: string): Set<string> {
  const names = new Set<string>();
  for (const [, name] of html.matchAll(/(?<!\[)\[([a-z][a-z0-9_-]*)(?:\s+[a-z0-9_-]+\s*=[^\]]*|\s*\/)\](?!\])/gi)) if (name) names.add(name);
  for (const [, name] of html.matchAll(/\[\/([a-z][a-z0-9_-]*)\]/gi)) if (name) names.add(name);
  for (const [, name] of html.matchAll(/\[(gallery|audio|video|playlist|contact-form)\]/gi)) if (name) names.add(name);
  return names;
}

/** The words after the picture are its caption; old exports have them as an attribute. */
function figure(facts: string, inside: string): string {
  const picture = /(?:<a\b[^>]*>\s*)?<img\b[^>]*>(?:\s*<\/a>)?/i.exec(inside)?.[0];
  if (picture === undefined) return inside;
  const caption = inside.replace(picture, '').trim() || (/\bcaption="([^"]*)"/i.exec(facts)?.[1] ?? '');
  return `\n\n<figure>${picture}<figcaption>${caption}</figcaption></figure>\n\n`;
}
