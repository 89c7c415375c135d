import { mergeAttributes, Node } from '@tiptap/core';
import * as rules from '../attribute-rules.js';
import { imageAddress } from '../image-address.js';
import { numberIn, type ElementLike } from './element.js';

const written = (name: string) => (value: unknown) => (value === null || value === '' ? {} : { [name]: String(value) });

/** A picture that was uploaded to this item. Pictures on other sites are not shown. */
export const ImageNode = Node.create({
  name: 'image',
  group: 'block',
  atom: true,
  draggable: true,

  addAttributes() {
    return {
      attachmentId: {
        isRequired: true,
        parseHTML: (element: ElementLike) => element.getAttribute('data-attachment-id'),
        renderHTML: ({ attachmentId }) => ({ 'data-attachment-id': String(attachmentId) }),
      },
      alt: {
        default: '',
        parseHTML: (element: ElementLike) => rules.imageDescription(element.getAttribute('data-alt')) ?? '',
        renderHTML: ({ alt }) => written('data-alt')(alt),
      },
      caption: {
        default: '',
        parseHTML: (element: ElementLike) => rules.imageCaption(element.getAttribute('data-caption')) ?? '',
        renderHTML: ({ caption }) => written('data-caption')(caption),
      },
      width: {
        default: null,
        parseHTML: (element: ElementLike) => rules.imageSize(numberIn(element, 'data-width')) ?? null,
        renderHTML: ({ width }) => written('data-width')(width),
      },
      height: {
        default: null,
        parseHTML: (element: ElementLike) => rules.imageSize(numberIn(element, 'data-height')) ?? null,
        renderHTML: ({ height }) => written('data-height')(height),
      },
      decorative: {
        default: false,
        parseHTML: (element: ElementLike) => element.getAttribute('data-decorative') === 'true',
        renderHTML: ({ decorative }) => (decorative === true ? { 'data-decorative': 'true' } : {}),
      },
    };
  },

  parseHTML() {
    return [
      {
        tag: 'figure[data-attachment-id]',
        getAttrs: (element: ElementLike) =>
          rules.attachmentId(element.getAttribute('data-attachment-id')) === undefined ? false : null,
      },
    ];
  },

  renderHTML({ node, HTMLAttributes }) {
    const { attachmentId, alt, caption, width, height } = node.attrs;
    const image = ['img', { src: imageAddress(String(attachmentId)), alt, width, height }] as const;
    const figure = mergeAttributes(HTMLAttributes);
    return caption === '' ? ['figure', figure, image] : ['figure', figure, image, ['figcaption', caption]];
  },
});
