import { useEffect, useRef, useState } from 'react';
import { Button } from '../../../../ui/button/button';
import type { DraftText } from '../saving/draft-text';
import { ShownText } from '../shown-text';
import type { Aside } from '../use-choices';

interface SetAsideTextProps {
  aside: Aside;
  /** The text that goes on. */
  chosen: DraftText;
  onUse: () => Promise<void>;
  onClose: () => void;
}

/** A text that does not go on, to copy from until it is closed, or to go on with after all. */
export function SetAsideText({ aside: { text, isKept }, chosen, onUse, onClose }: SetAsideTextProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  const [isBusy, setIsBusy] = useState(false);
  useEffect(() => heading.current?.focus(), [text]);
  const use = async () => {
    setIsBusy(true);
    await onUse();
    setIsBusy(false);
  };
  return (
    <section className="cb-conflict" aria-labelledby="set-aside">
      <h2 className="h-m" id="set-aside" tabIndex={-1} ref={heading}>
        {isKept ? 'A text that was set aside' : 'The text you did not choose'}
      </h2>
      <p>
        {isKept
          ? 'It is kept with the draft. If you go on with it, the text below is set aside in its place.'
          : 'Copy what you need. It is gone when you close it.'}
      </p>
      <div className="cb-conflict__scroll" tabIndex={0} role="group" aria-label="Text to copy from">
        <ShownText text={text} other={chosen} />
      </div>
      <div className="row">
        {isKept && (
          <Button busy={isBusy} onClick={() => void use()}>
            Go on with this text
          </Button>
        )}
        <Button variant="secondary" onClick={onClose}>
          Close
        </Button>
      </div>
    </section>
  );
}
