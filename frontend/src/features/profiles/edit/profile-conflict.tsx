import { useEffect, useRef } from 'react';
import type { EditableProfileFragment } from '../../../gql/profiles/graphql';
import { Button } from '../../../ui/button/button';
import type { EnteredProfile } from './entered-profile';

interface ProfileConflictProps {
  /** What somebody, or oneself elsewhere, saved meanwhile. */
  stored: EditableProfileFragment;
  entered: EnteredProfile;
  busy: boolean;
  onKeepMine: () => void;
  onUseStored: () => void;
}

const fields: { field: keyof EnteredProfile; label: string }[] = [
  { field: 'name', label: 'Full name' },
  { field: 'jobTitle', label: 'Job title' },
  { field: 'team', label: 'Team' },
  { field: 'location', label: 'Place' },
  { field: 'bio', label: 'About you' },
  { field: 'skills', label: 'Skills' },
];

/** Nothing was saved: both versions are shown where they differ, and one of them is chosen. */
export function ProfileConflict({ stored, entered, busy, onKeepMine, onUseStored }: ProfileConflictProps) {
  const section = useRef<HTMLElement>(null);
  useEffect(() => section.current?.focus(), [stored]);
  const differing = fields.filter(({ field }) => inWords(stored[field]) !== inWords(entered[field]));
  return (
    <section className="panel cb-profileconflict" aria-labelledby="profile-conflict" tabIndex={-1} ref={section}>
      <h2 className="h-m" id="profile-conflict">
        Your profile was changed elsewhere
      </h2>
      <p>Nothing has been saved yet. Choose which version to keep, or change yours below and save it.</p>
      <dl>
        {differing.map(({ field, label }) => (
          <div key={field}>
            <dt className="who">{label}</dt>
            <dd>
              <span className="meta">Stored:</span> {inWords(stored[field])}
            </dd>
            <dd>
              <span className="meta">Yours:</span> {inWords(entered[field])}
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

function inWords(value: string | readonly string[]): string {
  const text = typeof value === 'string' ? value : value.join(', ');
  return text || 'nothing';
}
