import { mergeAttributes, Node } from '@tiptap/core';
import { mentionedName } from '../attribute-rules.js';
import { personAddress, personInAddress } from '../person-address.js';
import { lineIn, type ElementLike } from './element.js';

/** A person, by the name that was theirs when this was written. */
export const MentionNode = Node.create({
  name: 'mention',
  group: 'inline',
  inline: true,
  atom: true,
  selectable: true,

  addAttributes() {
    return {
      personId: { isRequired: true, rendered: false },
      name: { isRequired: true, rendered: false },
    };
  },

  parseHTML() {
    return [
      {
        tag: 'a.cb-mention',
        priority: 60,
        getAttrs: (element: ElementLike) => {
          const personId = personInAddress(element.getAttribute('href'));
          const name = mentionedName(lineIn(element).replace(/^@/, ''));
          return personId === undefined || name === undefined ? false : { personId, name };
        },
      },
    ];
  },

  renderHTML({ node, HTMLAttributes }) {
    const link = { class: 'cb-mention', href: personAddress(String(node.attrs.personId)) };
    return ['a', mergeAttributes(HTMLAttributes, link), `@${node.attrs.name}`];
  },

  renderText({ node }) {
    return `@${node.attrs.name}`;
  },
});
