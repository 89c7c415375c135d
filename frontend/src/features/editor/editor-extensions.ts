import { FileCardNode, FootnoteNode, ImageNode, TaskItem, richTextExtensions } from '@crossbench/schema/rich-text';
import type { AnyExtension } from '@tiptap/core';
import { TrailingNode } from '@tiptap/extensions/trailing-node';
import { UndoRedo } from '@tiptap/extensions/undo-redo';
import { ReactNodeViewRenderer } from '@tiptap/react';
import { FileCard } from './files/file-card';
import { EditableFootnote } from './notes/editable-footnote';
import { PendingPictures } from './pictures/pending-pictures';
import { PictureFigure } from './pictures/picture-figure';
import { EditableTask } from './tasks/editable-task';

const EditableImage = ImageNode.extend({
  addNodeView() {
    return ReactNodeViewRenderer(PictureFigure);
  },
});

const EditableFileCard = FileCardNode.extend({
  addNodeView() {
    return ReactNodeViewRenderer(FileCard);
  },
});

const editable: Readonly<Record<string, AnyExtension>> = {
  [ImageNode.name]: EditableImage,
  [FileCardNode.name]: EditableFileCard,
  [FootnoteNode.name]: EditableFootnote,
  [TaskItem.name]: EditableTask,
};

/** The shared document schema, and what only an editor needs. */
export const editorExtensions: AnyExtension[] = [
  ...richTextExtensions.map((extension) => editable[extension.name] ?? extension),
  UndoRedo,
  TrailingNode,
  PendingPictures,
];
