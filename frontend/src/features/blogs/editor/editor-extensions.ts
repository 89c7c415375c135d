import { ImageNode, richTextExtensions } from '@crossbench/schema/rich-text';
import type { AnyExtension } from '@tiptap/core';
import { Placeholder, TrailingNode, UndoRedo } from '@tiptap/extensions';
import { ReactNodeViewRenderer } from '@tiptap/react';
import { PendingPictures } from './pictures/pending-pictures';
import { PictureFigure } from './pictures/picture-figure';

const EditableImage = ImageNode.extend({
  addNodeView() {
    return ReactNodeViewRenderer(PictureFigure);
  },
});

/** The shared document schema, and what only an editor needs. */
export const editorExtensions: AnyExtension[] = [
  ...richTextExtensions.map((extension) => (extension.name === ImageNode.name ? EditableImage : extension)),
  UndoRedo,
  TrailingNode,
  Placeholder.configure({ placeholder: 'Write your post' }),
  PendingPictures,
];
