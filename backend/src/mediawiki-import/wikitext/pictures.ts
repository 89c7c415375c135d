import { escapeAttribute, unescapeText } from './escape.js';
import { wordsIn } from './html-tags.js';
import { type Scope, fileAddress } from './scope.js';

/** How a picture is shown; none of these is its caption. */
const looks =
  /^(?:thumb|thumbnail|mini|miniatur|frame|framed|frameless|border|left|right|center|centre|none|baseline|sub|super|top|text-top|middle|bottom|text-bottom|upright(?:\s*=.*)?|\d*(?:x\d+)?\s*px|(?:link|lang|page|class|thumb|start|end|thumbtime)\s*=.*)$/i;
const isPicture = /\.(?:png|jpe?g|gif|webp|avif|svg|tiff?|bmp)$/i;

/** A picture with its words; anything else that is shown like one becomes a link to the file. */
export function figure(name: string, options: readonly string[], scope: Scope): string {
  const written = options.map((option) => option.trim());
  const alt = written.find((option) => /^alt\s*=/i.test(option))?.replace(/^alt\s*=\s*/i, '');
  const caption = written.findLast((option) => option !== '' && !looks.test(option) && !/^alt\s*=/i.test(option)) ?? '';
  const words = scope.inline(caption);
  if (!isPicture.test(name)) return scope.keep(linkToFile(name, words || escapeAttribute(name)));
  const description = alt === undefined ? '' : ` alt="${escapeAttribute(unescapeText(alt))}"`;
  const below = words === '' ? '' : `<figcaption>${words}</figcaption>`;
  return scope.keep(`<figure><img src="${fileAddress(name)}"${description}>${below}</figure>`, 'block');
}

/** The lines of a gallery: "File:Name.jpg|Caption". */
export function gallery(body: string, scope: Scope): string {
  const figures = body.split('\n').flatMap((line) => {
    const [name = '', ...options] = line.split('|');
    const target = scope.site.titles.read(unescapeText(name));
    return target && isPicture.test(target.name) ? [figure(target.name, [options.join('|')], scope)] : [];
  });
  return figures.join('\n');
}

export function linkToFile(name: string, label: string): string {
  return `<a href="${escapeAttribute(fileAddress(name))}">${wordsIn(label) === '' ? escapeAttribute(name) : label}</a>`;
}
