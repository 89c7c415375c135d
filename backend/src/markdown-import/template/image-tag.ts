import type { Notes } from '../../importing/report/notes.js';
import { attribute } from './escape.js';

export interface ImageTag {
  readonly src: string;
  readonly alt: string;
}

/** What stands in `{% image "path" "description" %}` and `{% image_with_class "path" "class" "description" %}`. */
export function readImageTag(source: string, notes: Notes): ImageTag | undefined {
  const [whole, , src] = /^\s*(["'])(.*?)\1\s*/.exec(source) ?? [];
  if (whole === undefined || src === undefined || src === '') return undefined;
  const rest = source.slice(whole.length).trim();
  if (rest.startsWith(',')) notes.add('mended', 'a comma in an image tag');
  const [, first, second] = /^"([^"]*)",?\s+"(.*)"$/s.exec(rest.replace(/^,\s*/, '')) ?? [];
  // Two texts are a class and a description, also where the tag has no place for a class.
  if (first !== undefined && second !== undefined && /^[\w-]*$/.test(first)) return { src, alt: unquoted(second) };
  return { src, alt: unquoted(rest.replace(/^,\s*/, '').replace(/^(["'])(.*)\1$/s, '$2')) };
}

/** A picture without a description has no alt at all: an empty one would mean that it needs none. */
export function imageHtml({ src, alt }: ImageTag): string {
  return alt === '' ? `<img src=${attribute(src)}>` : `<img src=${attribute(src)} alt=${attribute(alt)}>`;
}

export function figureHtml(image: ImageTag, caption: string): string {
  const words = caption.replace(/\s+/g, ' ').trim();
  return `<figure>${imageHtml(image)}${words === '' ? '' : `<figcaption>${words}</figcaption>`}</figure>`;
}

/** Some descriptions are quoted twice. */
function unquoted(alt: string): string {
  return alt.trim().replace(/^"([^"]*)"$/, '$1').trim();
}
