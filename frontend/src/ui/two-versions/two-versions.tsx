import { useEffect, useRef } from 'react';
import { Button } from '../button/button';
import './two-versions.scss';

export interface Differing {
  label: string;
  stored: string;
  mine: string;
}

interface TwoVersionsProps {
  /** What was changed elsewhere, such as "Your profile was changed elsewhere". */
  heading: string;
  /** The fields in which the two are not the same. */
  differing: Differing[];
  busy: boolean;
  onKeepMine: () => void;
  onUseStored: () => void;
}

/** Nothing was saved: both versions are shown where they differ, and one of them is chosen. */
export function TwoVersions({ heading, differing, busy, onKeepMine, onUseStored }: TwoVersionsProps) {
  const section = useRef<HTMLElement>(null);
  useEffect(() => section.current?.focus(), []);
  return (
    <section className="panel cb-twoversions" aria-label={heading} tabIndex={-1} ref={section}>
      <h2 className="h-m">{heading}</h2>
      <p>Nothing has been saved yet. Choose which version to keep, or change yours below and save it.</p>
      <dl>
        {differing.map(({ label, stored, mine }) => (
          <div key={label}>
            <dt className="who">{label}</dt>
            <dd>
              <span className="meta">Stored:</span> {stored || 'nothing'}
            </dd>
            <dd>
              <span className="meta">Yours:</span> {mine || 'nothing'}
            </dd>
          </div>
        ))}
      </dl>
      <div className="row">
        <Button busy={busy} onClick={onKeepMine}>
          Save mine
        </Button>
        <Button variant="secondary" onClick={onUseStored}>
          Keep what is stored
        </Button>
      </div>
    </section>
  );
}
