import type { Notes } from '../../importing/report/notes.js';

/** Whether a text was written with the block editor. */
export function hasBlocks(content: string): boolean {
  return content.includes('<!-- wp:');
}

/** The HTML that the block editor keeps, without the comments in which it describes its blocks to itself. */
export function htmlOfBlocks(content: string, notes: Notes): string {
  return content
    .replace(/<a\b[^>]*\bwp-block-file__button\b[^>]*>[\s\S]*?<\/a>/gi, '')
    .replace(/<div\b[^>]*\bwp-block-embed__wrapper\b[^>]*>([\s\S]*?)<\/div>/gi, (_, address: string) => linkTo(address.trim()))
    .replace(/<!-- wp:social-link (\{.*?\}) \/-->/g, (block: string, facts: string) => socialLink(facts) ?? block)
    .replace(/<!-- wp:([a-z][\w/-]*)(?:\s[\s\S]*?)?(\/)?-->/g, (_, name: string, isAlone: string | undefined) => {
      // Such a block has no text of its own: the old site made it anew for every reader.
      if (isAlone && name !== 'more' && name !== 'nextpage') notes.add('degraded', `the block "${name}" is left out`);
      return '';
    })
    .replace(/<!-- \/wp:[\s\S]*?-->/g, '')
    .replace(/<(ul|ol)\b[^>]*>\s*<\/\1>/gi, '');
}

/** An icon that leads to somebody's page elsewhere becomes a link in its list; undefined when it leads nowhere. */
function socialLink(facts: string): string | undefined {
  const url = /"url":"(https?:[^"\\<>]+)"/i.exec(facts)?.[1];
  const name = /"label":"([^"\\<>]+)"/.exec(facts)?.[1] ?? /"service":"([\w-]+)"/.exec(facts)?.[1];
  return url && `<li><a href="${url}">${name ?? url}</a></li>`;
}

/** A link that shows its address; text that is no address stays text. */
export function linkTo(address: string): string {
  return /^https?:\/\/[^\s<>"]+$/i.test(address) ? `<p><a href="${address}">${address}</a></p>` : `<p>${address}</p>`;
}
