import { imageAddress, renderHtml, type RichTextDocument } from '@crossbench/schema/rich-text';
import { useEffect, useRef } from 'react';
import { Button } from '../../../ui/button/button';
import { Notice } from '../../../ui/notice/notice';
import '../../../ui/prose/prose.scss';
import { ServerHtml } from '../../../ui/server-html/server-html';
import './plain-conflict.scss';

export interface TheirText {
  versionNumber: number;
  body: unknown;
}

interface PlainConflictProps {
  theirs: TheirText;
  onMine: () => void;
  onTheirs: () => void;
}

/** Two changed the same words: both texts stand there, and a person decides. It has focus, since it stands above what was pressed. */
export function PlainConflict({ theirs, onMine, onTheirs }: PlainConflictProps) {
  const shown = useRef<HTMLElement>(null);
  useEffect(() => shown.current?.focus(), [theirs]);
  return (
    <section className="cb-plainconflict" aria-labelledby="page-conflict" tabIndex={-1} ref={shown}>
      <Notice title="Somebody else changed the same words">
        <p id="page-conflict">Nothing was saved yet. Below is version {theirs.versionNumber}, as it is now; your own text follows it. Take over what is missing in yours, then save again.</p>
        <div className="row">
          <Button variant="secondary" onClick={onMine}>
            Go on with my text
          </Button>
          <Button variant="secondary" onClick={onTheirs}>
            Go on with their text
          </Button>
        </div>
      </Notice>
      <h2>Version {theirs.versionNumber}, as it is now</h2>
      <ServerHtml className="cb-prose" html={renderHtml(theirs.body as RichTextDocument, { imageUrl: imageAddress })} />
      <h2>Your text</h2>
    </section>
  );
}
