import { mergeAttributes, Node } from '@tiptap/core';
import * as rules from '../attribute-rules.js';
import { imageAddress } from '../image-address.js';
import { fileInWords } from '../render-file-card.js';
import { numberIn, type ElementLike } from './element.js';

const written = (name: string) => (value: unknown) => ({ [name]: String(value) });

/** A file that was attached to this item, as a card that downloads it. Name, size and type are kept for showing it. */
export const FileCardNode = Node.create({
  name: 'fileCard',
  group: 'block',
  atom: true,
  draggable: true,

  addAttributes() {
    return {
      attachmentId: {
        isRequired: true,
        parseHTML: (element: ElementLike) => element.getAttribute('data-file-id'),
        renderHTML: ({ attachmentId }) => written('data-file-id')(attachmentId),
      },
      name: {
        default: 'file',
        parseHTML: (element: ElementLike) => rules.fileName(element.getAttribute('data-name')) ?? 'file',
        renderHTML: ({ name }) => written('data-name')(name),
      },
      size: {
        default: 0,
        parseHTML: (element: ElementLike) => rules.fileSize(numberIn(element, 'data-size')) ?? 0,
        renderHTML: ({ size }) => written('data-size')(size),
      },
      mediaType: {
        default: 'application/octet-stream',
        parseHTML: (element: ElementLike) =>
          rules.mediaType(element.getAttribute('data-media-type')) ?? 'application/octet-stream',
        renderHTML: ({ mediaType }) => written('data-media-type')(mediaType),
      },
    };
  },

  parseHTML() {
    return [
      {
        tag: 'p[data-file-id]',
        priority: 60,
        getAttrs: (element: ElementLike) =>
          rules.attachmentId(element.getAttribute('data-file-id')) === undefined ? false : null,
      },
    ];
  },

  renderHTML({ node, HTMLAttributes }) {
    const { attachmentId, name } = node.attrs;
    const link = ['a', { href: imageAddress(String(attachmentId)) }, String(name)] as const;
    return ['p', mergeAttributes(HTMLAttributes, { class: 'cb-file-card' }), link, `, ${fileInWords(node.attrs)}`];
  },
});
