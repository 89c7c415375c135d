import type { Editor } from '@tiptap/core';
import { sizeInWords } from '@crossbench/schema/rich-text/reading';
import { useRef, useState } from 'react';
import { Button } from '../../../../ui/button/button';
import { FileInput, insertCard, removeCards, replaceFile } from '../../../editor/public';
import { FileRow } from './file-row';
import './files.scss';
import { InterruptedUploads } from './interrupted-uploads';
import type { PostFile, PostHome } from './use-files';

interface FilesPanelProps {
  editor: Editor;
  home: PostHome;
  isPublished: boolean;
  onAttach: () => void;
}

/** The post's files, and how much room is left. */
export function FilesPanel({ editor, home, isPublished, onAttach }: FilesPanelProps) {
  const { files, storage, interrupted, refresh } = home.files;
  const [replaced, setReplaced] = useState<PostFile>();
  const [news, setNews] = useState('');
  const input = useRef<HTMLInputElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);

  const removed = (file: PostFile) => {
    removeCards(editor, file.id);
    setNews(`${file.name} was removed`);
    heading.current?.focus();
    void refresh();
  };

  return (
    <section className="cb-files">
      <h2 tabIndex={-1} ref={heading}>
        Files
      </h2>
      {files.length === 0 ? (
        <p className="meta">No files yet.</p>
      ) : (
        <ul className="cb-files__list">
          {files.map((file) => (
            <FileRow
              key={file.id}
              file={file}
              isPublished={isPublished}
              onReplace={() => {
                setReplaced(file);
                input.current?.click();
              }}
              onShow={() => insertCard(editor, file, editor.state.selection.to)}
              onRemoved={() => removed(file)}
              onDescribed={() => void refresh()}
            />
          ))}
        </ul>
      )}
      <InterruptedUploads uploads={interrupted} onForgotten={() => void refresh()} />
      <Button variant="secondary" small onClick={onAttach}>
        Attach a file
      </Button>
      {storage && (
        <p className="meta">
          You use {sizeInWords(storage.usedBytes)} of your {sizeInWords(storage.quotaBytes)}.
        </p>
      )}
      <p className="vh" role="status">
        {news}
      </p>
      <FileInput
        ref={input}
        label="New version of a file"
        fileTypes={storage?.fileTypes}
        onFiles={([file]) => {
          if (file && replaced) replaceFile(editor, home, file, replaced.id);
        }}
      />
    </section>
  );
}
