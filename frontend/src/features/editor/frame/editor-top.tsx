import type { ReactNode } from 'react';
import './editor-frame.scss';

interface EditorTopProps {
  /** What can be done with the text. */
  actions: ReactNode;
  /** The way back, and where the text is. */
  children: ReactNode;
}

/** The line above a text that is written. */
export function EditorTop({ actions, children }: EditorTopProps) {
  return (
    <div className="cb-editor__top">
      {children}
      <div className="push">{actions}</div>
    </div>
  );
}
