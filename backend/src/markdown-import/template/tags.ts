import type { TagCall } from './apply-template.js';
import { argumentsOf, firstArgument, namedArguments } from './arguments.js';
import { attribute, text } from './escape.js';
import { figureHtml, imageHtml, readImageTag } from './image-tag.js';

type Tag = (call: TagCall) => string | undefined;

const image: Tag = ({ source, notes }) => {
  const read = readImageTag(source, notes);
  return read && imageHtml(read);
};

/** An address in brackets of a link: `[the guide]({% page "/guide/" %})`. */
const address: Tag = ({ source }) => {
  const path = firstArgument(source).replace(/^_?posts\//, '');
  if (/^[a-z][a-z0-9+.-]*:/i.test(path)) return path;
  return path === '' ? undefined : `/${path.replace(/^\/+/, '')}`;
};

const tags: Readonly<Record<string, Tag>> = {
  image,
  image_with_class: image,
  include: includeTag,
  link: address,
  page: address,
  post_url: address,
  download: downloadTag,
  slack_channel: channelTag,
  alert: alertTag,
  endalert: () => '\n\n</div>\n\n',
};

/** What `{% name … %}` becomes; undefined when it is not known. */
export function tag(call: TagCall): string | undefined {
  const [whole, name] = /^(\w+)\s*/.exec(call.source) ?? [];
  if (whole === undefined || name === undefined || !Object.hasOwn(tags, name)) return undefined;
  return tags[name]?.({ ...call, source: call.source.slice(whole.length) });
}

/** A channel by its name, or by what it is called and its name. */
function channelTag({ source }: TagCall): string {
  const [name = '', title = ''] = argumentsOf(source);
  const channel = `#${name.replace(/^#/, '')}`;
  return title === '' ? channel : `${text(title)} (${channel})`;
}

const warnings = new Set(['warning', 'error', 'caution', 'emergency']);
/** What says how an alert looks; everything else is its heading. */
const alertWords = new Set([...warnings, 'info', 'success', 'note', 'tip', 'slim', 'no-icon', '']);

function alertTag({ source }: TagCall): string {
  const words = argumentsOf(source);
  const kind = words.some((word) => warnings.has(word)) ? 'warning' : 'info';
  const heading = words.find((word) => !alertWords.has(word));
  return `\n\n<div class="cb-callout cb-callout--${kind}">\n\n${heading === undefined ? '' : `<p><strong>${text(heading)}</strong></p>\n\n`}`;
}

/** Includes are files of the old site. Those that show a picture say so in their arguments. */
function includeTag({ source, notes }: TagCall): string | undefined {
  const { image: src, src: other, alt, caption, url } = namedArguments(source);
  const picture = src ?? (/figure|image/.test(source) ? other : undefined);
  if (picture === undefined) return undefined;
  if (url === undefined) return figureHtml({ src: picture, alt: alt ?? '' }, caption ?? '');
  notes.add('degraded', `the link around a picture stands below it: ${url}`);
  return `${figureHtml({ src: picture, alt: alt ?? '' }, '')}\n<p><a href=${attribute(url)}>${text(caption ?? alt ?? url)}</a></p>`;
}

/** A link by itself, or the address of one that stands around it. */
function downloadTag({ source, isAddress }: TagCall): string | undefined {
  const [, path, title] = /^["']([^"']+)["'](?:[\s,]+["']([^"']*)["'])?/.exec(source) ?? [];
  return path === undefined || isAddress ? path : `<a href=${attribute(path)}>${text(title || path.slice(path.lastIndexOf('/') + 1))}</a>`;
}
