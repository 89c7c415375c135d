import { Code } from '@tiptap/extension-code';
import { CodeBlock } from '@tiptap/extension-code-block';
import { Heading } from '@tiptap/extension-heading';
import { languageOf } from '../attribute-rules.js';
import type { ElementLike } from './element.js';

/** The page's title is the only first-level heading, so headings in text begin at the second. */
export const TextHeading = Heading.extend({
  addAttributes() {
    return { level: { default: 2, rendered: false } };
  },
  parseHTML() {
    return [
      { tag: 'h1', attrs: { level: 2 } },
      { tag: 'h2', attrs: { level: 2 } },
      { tag: 'h3', attrs: { level: 3 } },
      { tag: 'h4', attrs: { level: 4 } },
      { tag: 'h5', attrs: { level: 4 } },
      { tag: 'h6', attrs: { level: 4 } },
    ];
  },
}).configure({ levels: [2, 3, 4] });

/** Names of functions and files are often links or bold as well. */
export const InlineCode = Code.extend({
  excludes: 'code',
  parseHTML() {
    return [{ tag: 'code' }, { tag: 'kbd' }, { tag: 'samp' }, { tag: 'tt' }];
  },
});

const languageIn = (element: ElementLike | null): string | null => {
  const name = (element?.getAttribute('class') ?? '').split(/\s+/).find((one) => one.startsWith('language-'));
  return languageOf(name?.slice('language-'.length)) ?? null;
};

export const PlainCodeBlock = CodeBlock.extend({
  addAttributes() {
    return {
      language: {
        default: null,
        parseHTML: (element: ElementLike) => languageIn(element) ?? languageIn(element.querySelector('code')),
        rendered: false,
      },
    };
  },
});
