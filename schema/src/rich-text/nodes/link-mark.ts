import { Mark, markPasteRule, mergeAttributes } from '@tiptap/core';
import { findAddresses } from '../find-addresses.js';
import { safeLink } from '../safe-link.js';
import type { ElementLike } from './element.js';
import { linkPasted, linkTyped, noLinking } from './link-typing.js';

declare module '@tiptap/core' {
  interface Commands<ReturnType> {
    link: {
      /** Makes a link of the selection; refused when the address is not safe. */
      setLink: (attributes: { href: string }) => ReturnType;
      unsetLink: () => ReturnType;
    };
  }
}

/** A link that keeps nothing but its address, and that only when it is safe. Addresses that are typed or pasted become links. */
export const LinkMark = Mark.create({
  name: 'link',
  priority: 1000,
  keepOnSplit: false,
  exitable: true,
  inclusive: true,

  addAttributes() {
    return {
      href: {
        isRequired: true,
        parseHTML: (element: ElementLike) => safeLink(element.getAttribute('href')),
      },
    };
  },

  parseHTML() {
    const getAttrs = (element: ElementLike) => (safeLink(element.getAttribute('href')) === undefined ? false : null);
    // Headings on reading pages are links to themselves.
    return [{ tag: 'a[href]:not(.cb-anchor)', getAttrs }];
  },

  renderHTML({ HTMLAttributes }) {
    const href = safeLink(HTMLAttributes.href) ?? '';
    return ['a', mergeAttributes({ rel: 'noopener noreferrer' }, HTMLAttributes, { href }), 0];
  },

  addCommands() {
    return {
      setLink:
        ({ href }) =>
        ({ chain }) =>
          safeLink(href) !== undefined && chain().setMark(this.name, { href }).setMeta(noLinking, true).run(),
      unsetLink:
        () =>
        ({ chain }) =>
          chain().unsetMark(this.name, { extendEmptyMarkRange: true }).setMeta(noLinking, true).run(),
    };
  },

  addPasteRules() {
    return [
      markPasteRule({
        find: (text) => findAddresses(text).map(({ from, to, href }) => ({ index: from, text: text.slice(from, to), data: { href } })),
        type: this.type,
        getAttributes: (match) => ({ href: match.data?.href }),
      }),
    ];
  },

  addProseMirrorPlugins() {
    return [linkTyped(this.type), linkPasted(this.type)];
  },
});
