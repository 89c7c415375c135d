import { useEffect, useRef } from 'react';
import { Button } from '../../../ui/button/button';
import { differencesBetween } from './differences';
import { clock } from './save-status';
import type { StoredDraft } from './saving/saving-tools';
import type { DraftText } from './saving/draft-text';
import { ShownText } from './shown-text';

interface ConflictPanelProps {
  mine: DraftText;
  theirs: StoredDraft<DraftText>;
  onKeepMine: () => void;
  onUseTheirs: () => void;
}

/** Two texts, neither lost: the person says which goes on. */
export function ConflictPanel({ mine, theirs, onKeepMine, onUseTheirs }: ConflictPanelProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  const isYou = theirs.savedBy === 'you';
  const who = isYou ? 'You, in another window' : theirs.savedBy;
  const differences = differencesBetween(mine, theirs.text);
  useEffect(() => heading.current?.focus(), []);
  return (
    <section className="cb-conflict" aria-labelledby="conflict" role="alert">
      <h2 className="h-l" id="conflict" tabIndex={-1} ref={heading}>
        {isYou ? 'You changed this draft in another window' : 'Someone else changed this draft'}
      </h2>
      <p>
        Your last changes are not saved yet. Both texts are here: say which one to go on with. The other stays on this
        page to copy from.
      </p>
      {differences.length > 0 && <p>They differ in: {differences.join(', ')}.</p>}
      <div className="cb-conflict__texts">
        <div className="cb-conflict__text">
          <h3 className="h-s">The text here, by you</h3>
          <div className="cb-conflict__scroll" tabIndex={0} role="region" aria-label="The text here">
            <ShownText text={mine} other={theirs.text} />
          </div>
          <Button onClick={onKeepMine}>Keep mine</Button>
        </div>
        <div className="cb-conflict__text">
          <h3 className="h-s">
            {who}, saved at {clock(Date.parse(theirs.savedAt))}
          </h3>
          <div className="cb-conflict__scroll" tabIndex={0} role="region" aria-label="The saved text">
            <ShownText text={theirs.text} other={mine} />
          </div>
          <Button variant="secondary" onClick={onUseTheirs}>
            Use theirs
          </Button>
        </div>
      </div>
    </section>
  );
}

interface SetAsideProps {
  text: DraftText;
  /** The text that goes on. */
  chosen: DraftText;
  onClose: () => void;
}

/** The text that was not chosen, to copy from until it is closed. */
export function SetAside({ text, chosen, onClose }: SetAsideProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <section className="cb-conflict" aria-labelledby="set-aside">
      <h2 className="h-m" id="set-aside" tabIndex={-1} ref={heading}>
        The text you did not choose
      </h2>
      <p>Copy what you need. It is gone when you close it.</p>
      <div className="cb-conflict__scroll" tabIndex={0} role="group" aria-label="Text to copy from">
        <ShownText text={text} other={chosen} />
      </div>
      <Button variant="secondary" onClick={onClose}>
        Close
      </Button>
    </section>
  );
}
