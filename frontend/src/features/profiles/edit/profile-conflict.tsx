import { useEffect, useRef } from 'react';
import type { EditableProfileFragment } from '../../../gql/profiles/graphql';
import { Button } from '../../../ui/button/button';
import type { Choices } from './choices';
import type { EnteredProfile } from './entered-profile';
import { asEntered, inWords } from './profile-in-words';

interface ProfileConflictProps {
  /** What somebody, or oneself elsewhere, saved meanwhile. */
  stored: EditableProfileFragment;
  entered: EnteredProfile;
  choices: Choices;
  busy: boolean;
  onKeepMine: () => void;
  onUseStored: () => void;
}

/** Nothing was saved: both versions are shown where they differ, and one of them is chosen. */
export function ProfileConflict({ stored, entered, choices, busy, onKeepMine, onUseStored }: ProfileConflictProps) {
  const section = useRef<HTMLElement>(null);
  useEffect(() => section.current?.focus(), [stored]);
  const mine = new Map(inWords(entered, choices));
  const differing = inWords(asEntered(stored), choices).filter(([label, words]) => mine.get(label) !== words);
  return (
    <section className="panel cb-profileconflict" aria-labelledby="profile-conflict" tabIndex={-1} ref={section}>
      <h2 className="h-m" id="profile-conflict">
        Your profile was changed elsewhere
      </h2>
      <p>Nothing has been saved yet. Choose which version to keep, or change yours below and save it.</p>
      <dl>
        {differing.map(([label, words]) => (
          <div key={label}>
            <dt className="who">{label}</dt>
            <dd>
              <span className="meta">Stored:</span> {words || 'nothing'}
            </dd>
            <dd>
              <span className="meta">Yours:</span> {mine.get(label) || 'nothing'}
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
