import { Link } from '@tiptap/extension-link';
import { safeLink } from '../safe-link.js';
import type { ElementLike } from './element.js';

/** A link that keeps nothing but its address, and that only when it is safe. */
export const LinkMark = Link.extend({
  addAttributes() {
    return {
      href: {
        isRequired: true,
        parseHTML: (element: ElementLike) => safeLink(element.getAttribute('href')),
      },
    };
  },
}).configure({
  openOnClick: false,
  defaultProtocol: 'https',
  isAllowedUri: (address) => safeLink(address) !== undefined,
  HTMLAttributes: { target: null, rel: 'noopener noreferrer', class: null },
});
