import type { Editor } from '@tiptap/core';
import { EditorContent } from '@tiptap/react';
import { useRef, type RefObject } from 'react';
import { useField } from '../../../ui/form/form-context';
import { FieldProblem } from '../../../ui/form/form-group';
import { LinkDialog } from './toolbar/link-dialog';
import { FormattingToolbar } from './toolbar/formatting-toolbar';
import { pictureTypes } from './pictures/picture-file';
import './editor.scss';
import './pictures/pictures.scss';
import './prosemirror.scss';
import './toolbar/toolbar.scss';
import '../../../ui/prose/prose.scss';

interface TextSurfaceProps {
  editor: Editor;
  toolbar: RefObject<HTMLDivElement | null>;
  bodyId: string;
  isLinking: boolean;
  onLink: (isLinking: boolean) => void;
  onPictures: (files: File[]) => void;
  /** Opens the dialog for files of other kinds. */
  onFile: () => void;
}

/** Toolbar and text. */
export function TextSurface({ editor, toolbar, bodyId, isLinking, onLink, onPictures, onFile }: TextSurfaceProps) {
  const field = useField('body', false);
  const files = useRef<HTMLInputElement>(null);
  return (
    <>
      <div
        ref={toolbar}
        className="cb-editbar__place"
        onKeyDown={(event) => {
          if (event.key === 'Escape') editor.view.focus();
        }}
      >
        <FormattingToolbar
          editor={editor}
          controls={bodyId}
          onLink={() => onLink(true)}
          onPicture={() => files.current?.click()}
          onFile={onFile}
        />
      </div>
      <FieldProblem field={field} />
      <EditorContent editor={editor} />
      <input
        ref={files}
        className="vh"
        type="file"
        tabIndex={-1}
        aria-hidden="true"
        accept={pictureTypes.join(',')}
        multiple
        onChange={(event) => {
          onPictures([...(event.target.files ?? [])]);
          event.target.value = '';
        }}
      />
      {isLinking && <LinkDialog editor={editor} onClose={() => onLink(false)} />}
    </>
  );
}
