import type { TagCall } from './apply-template.js';
import { firstArgument, namedArguments } from './arguments.js';
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
  slack_channel: ({ source }) => `#${firstArgument(source).replace(/^#/, '')}`,
  alert: ({ source }) => `\n\n<div class="cb-callout cb-callout--${/warning|error|caution/.test(source) ? 'warning' : 'info'}">\n\n`,
  endalert: () => '\n\n</div>\n\n',
};

/** What `{% name … %}` becomes; undefined when it is not known. */
export function tag(call: TagCall): string | undefined {
  const [whole, name] = /^(\w+)\s*/.exec(call.source) ?? [];
  if (whole === undefined || name === undefined || !Object.hasOwn(tags, name)) return undefined;
  return tags[name]?.({ ...call, source: call.source.slice(whole.length) });
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

function downloadTag({ source }: TagCall): string | undefined {
  const [, path, title] = /^["']([^"']+)["'](?:[\s,]+["']([^"']*)["'])?/.exec(source) ?? [];
  return path && `<a href=${attribute(path)}>${text(title || path.slice(path.lastIndexOf('/') + 1))}</a>`;
}
