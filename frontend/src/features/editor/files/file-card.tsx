import { fileInWords } from '@crossbench/schema/rich-text/reading';
import { NodeViewWrapper, type NodeViewProps } from '@tiptap/react';
import { LinkButton } from '../../../ui/link-button/link-button';

/** A file card in the editor, as readers see it, with the way to take it out. */
export function FileCard({ node, deleteNode, editor }: NodeViewProps) {
  const name = String(node.attrs['name']);
  return (
    <NodeViewWrapper className="cb-file-card" data-block={node.attrs['id']} contentEditable={false}>
      <strong data-drag-handle>{name}</strong> <span>{fileInWords(node.attrs)}</span>
      <LinkButton
        className="cb-file-card__action"
        onClick={() => {
          deleteNode();
          editor.commands.focus();
        }}
      >
        Take out of the text<span className="vh">: {name}</span>
      </LinkButton>
    </NodeViewWrapper>
  );
}
