import { UniqueID } from '@tiptap/extension-unique-id';
import { identifiedNodes } from '../attribute-rules.js';
import { isBlockId, newBlockId } from '../block-id.js';
import type { ElementLike } from './element.js';

/** Gives every block a short id that stays with it while people edit around it. */
export const BlockIds = UniqueID.extend({
  addGlobalAttributes() {
    return [
      {
        types: identifiedNodes,
        attributes: {
          id: {
            default: null,
            parseHTML: (element: ElementLike) => {
              const id = element.getAttribute('data-id');
              return isBlockId(id) ? id : null;
            },
            renderHTML: ({ id }) => (isBlockId(id) ? { 'data-id': id } : {}),
          },
        },
      },
    ];
  },
}).configure({ types: identifiedNodes, generateID: newBlockId });
