import { imageAddress } from '@crossbench/schema/rich-text';
import { limits } from '@crossbench/schema/limits';
import { NodeViewWrapper, type NodeViewProps } from '@tiptap/react';
import TriangleAlert from 'lucide-react/icons/triangle-alert';
import { useState } from 'react';
import { Icon } from '../../../ui/icon/icon';
import { LinkButton } from '../../../ui/link-button/link-button';
import { pictureButtonId } from './picture-button-id';
import { PictureFields } from './picture-fields';

/** A picture in the editor: as readers see it, and below it what is said about it. */
export function PictureFigure({ node, updateAttributes, deleteNode, editor }: NodeViewProps) {
  const [isOpen, setIsOpen] = useState(false);
  const { id, attachmentId, alt, caption, decorative, width, height } = node.attrs as PictureAttributes;
  const isUndescribed = !decorative && alt.trim() === '';

  return (
    <NodeViewWrapper as="figure" data-block={id} className="cb-figure" contentEditable={false}>
      <img
        src={imageAddress(attachmentId, 1280)}
        alt={alt}
        width={width ?? undefined}
        height={height ?? undefined}
        data-drag-handle
      />
      {caption !== '' && !isOpen && <p className="cb-figure__caption">{caption}</p>}
      {isOpen ? (
        <PictureFields
          start={{ alt, caption, decorative }}
          limits={{ alt: limits.imageDescription, caption: limits.imageCaption }}
          onChange={updateAttributes}
          onClose={() => setIsOpen(false)}
          onRemove={() => {
            deleteNode();
            editor.commands.focus();
          }}
        />
      ) : (
        <div className="cb-figure__line">
          <Summary isUndescribed={isUndescribed} decorative={decorative} alt={alt} />
          <LinkButton id={id === null ? undefined : pictureButtonId(id)} onClick={() => setIsOpen(true)}>
            {isUndescribed ? 'Add a description' : 'Change'}
            <span className="vh">{isUndescribed ? ' of the picture' : ' the description or caption'}</span>
          </LinkButton>
        </div>
      )}
    </NodeViewWrapper>
  );
}

interface PictureAttributes {
  id: string | null;
  attachmentId: string;
  alt: string;
  caption: string;
  decorative: boolean;
  width: number | null;
  height: number | null;
}

function Summary({ isUndescribed, decorative, alt }: { isUndescribed: boolean; decorative: boolean; alt: string }) {
  if (isUndescribed) {
    return (
      <span>
        <Icon of={TriangleAlert} className="cb-figure__todo" /> Describe this picture for people who cannot see it.
      </span>
    );
  }
  return <span>{decorative ? 'Decoration, left out by screen readers.' : `Description: ${alt}`}</span>;
}
