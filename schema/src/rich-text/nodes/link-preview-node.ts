import { mergeAttributes, Node } from '@tiptap/core';
import type { DOMOutputSpec } from '@tiptap/pm/model';
import * as rules from '../attribute-rules.js';
import { linkPreviewIn } from '../link-preview.js';
import { lineIn, type ElementLike } from './element.js';

/** A link to a page elsewhere with what that page says of itself. Nothing is loaded from there. */
export const LinkPreviewNode = Node.create({
  name: 'linkPreview',
  group: 'block',
  atom: true,
  draggable: true,

  addAttributes() {
    return {
      url: { isRequired: true, rendered: false },
      title: { default: '', rendered: false },
      description: { default: '', rendered: false },
      siteName: { default: '', rendered: false },
    };
  },

  parseHTML() {
    return [
      {
        tag: 'div.cb-linkcard',
        getAttrs: (element: ElementLike) => {
          const link = element.querySelector('a[href]');
          const url = rules.webAddress(link?.getAttribute('href'));
          if (url === undefined) return false;
          const title = rules.linkTitle(lineIn(link)) ?? '';
          const inside = (part: string) => lineIn(element.querySelector(`.cb-linkcard__${part}`));
          return {
            url,
            title: title === url ? '' : title,
            description: rules.linkDescription(inside('description')) ?? '',
            siteName: rules.siteName(inside('site')) ?? '',
          };
        },
      },
    ];
  },

  renderHTML({ node, HTMLAttributes }) {
    const { url, title, description, siteName, host } = linkPreviewIn({ type: 'linkPreview', attrs: node.attrs });
    const site: DOMOutputSpec[] = siteName === '' ? [] : [['span', { class: 'cb-linkcard__site' }, siteName]];
    const about: DOMOutputSpec[] = description === '' ? [] : [['p', { class: 'cb-linkcard__description' }, description]];
    return [
      'div',
      mergeAttributes(HTMLAttributes, { class: 'cb-linkcard' }),
      ['p', { class: 'cb-linkcard__title' }, ['a', { href: url ?? '', rel: 'noopener noreferrer' }, title]],
      ...about,
      ['p', { class: 'cb-linkcard__where' }, ...site, ['span', { class: 'cb-linkcard__host' }, ` ${host}`]],
    ];
  },
});
