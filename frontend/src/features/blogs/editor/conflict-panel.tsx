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
        Your last changes are not saved yet. Both texts are here: say which one to go on with. If you keep yours, the other
        is kept with the draft under “Texts set aside”.
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
