import { Extension, InputRule } from '@tiptap/core';
import { insertPageLink } from './insert-page-link';
import type { PageTitles } from './page-titles';

const typed = /\[\[([^[\]|\ufffc]+)(?:\|([^[\]|\ufffc]+))?\]\]$/;

/** Makes a link of `[[Title]]` and of `[[Title|words]]`. */
export function pageLinkTyping(titles: PageTitles): Extension {
  return Extension.create({
    name: 'pageLinkTyping',
    addInputRules() {
      const { editor } = this;
      const rule = new InputRule({
        find: typed,
        handler: ({ state, range, match }) => {
          const title = match[1]?.trim() ?? '';
          if (title === '') return null;
          insertPageLink(state.tr, range, { words: match[2]?.trim() || title, href: titles.addressOf(title) });
          titles.follow(editor, title);
          return undefined;
        },
      });
      return [rule];
    },
  });
}
