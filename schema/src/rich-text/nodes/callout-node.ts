import { mergeAttributes, Node } from '@tiptap/core';
import type { DOMOutputSpec } from '@tiptap/pm/model';
import { calloutIcons, calloutNames } from '../callout-icons.js';
import type { CalloutTone } from '../types.js';
import type { ElementLike } from './element.js';

const svg = 'http://www.w3.org/2000/svg';

/** A boxed note that stands out from the text around it. */
export const CalloutNode = Node.create({
  name: 'callout',
  group: 'block',
  content: 'block+',
  defining: true,

  addAttributes() {
    return {
      tone: {
        default: 'info',
        parseHTML: (element: ElementLike): CalloutTone =>
          /(^|\s)cb-callout--warning(\s|$)/.test(element.getAttribute('class') ?? '') ? 'warning' : 'info',
        rendered: false,
      },
    };
  },

  parseHTML() {
    return [{ tag: 'div.cb-callout' }];
  },

  renderHTML({ node, HTMLAttributes }) {
    const tone: CalloutTone = node.attrs.tone === 'warning' ? 'warning' : 'info';
    const shapes = calloutIcons[tone].map(([tag, attributes]): DOMOutputSpec => [`${svg} ${tag}`, attributes]);
    const note = { class: `cb-callout cb-callout--${tone}`, role: 'note', 'aria-label': calloutNames[tone] };
    return [
      'div',
      mergeAttributes(HTMLAttributes, note),
      [`${svg} svg`, { class: 'i', viewBox: '0 0 24 24', 'aria-hidden': 'true', contenteditable: 'false' }, ...shapes],
      ['div', { class: 'cb-callout__body' }, 0],
    ];
  },
});
