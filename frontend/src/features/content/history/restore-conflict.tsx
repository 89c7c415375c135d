import { useEffect, useRef, type ReactNode } from 'react';
import type { RestoreRevisionMutation } from '../../../gql/content/graphql';
import { Button, ButtonLink } from '../../../ui/button/button';
import { Comparison } from '../../../ui/comparison/comparison';
import { Time } from '../../../ui/time/time';

interface RestoreConflictProps {
  number: number;
  conflict: Extract<RestoreRevisionMutation['restoreRevision'], { __typename: 'RestoreConflict' }>;
  busy: boolean;
  failure: ReactNode;
  onReplace: () => void;
}

/** Somebody was faster: shows what the draft holds now beside the revision, and lets the person choose. */
export function RestoreConflict({ number, conflict, busy, failure, onReplace }: RestoreConflictProps) {
  const { savedBy, savedAt } = conflict.workingCopy;
  const section = useRef<HTMLElement>(null);
  useEffect(() => section.current?.focus(), [conflict]);
  return (
    <section className="cb-restoreconflict" role="alert" tabIndex={-1} ref={section}>
      <h2 className="h-m">The draft was changed meanwhile</h2>
      <p>
        {savedBy.isViewer ? 'You' : savedBy.name} saved it <Time value={savedAt} />. Nothing was replaced: choose which
        text goes on.
      </p>
      {failure}
      <div className="row">
        <ButtonLink to={conflict.editPath}>Keep the draft</ButtonLink>
        <Button variant="warning" busy={busy} onClick={onReplace}>
          Replace it with revision {number}
        </Button>
      </div>
      <Comparison changes={conflict.changes} from={{ name: 'The draft now' }} to={{ name: `Revision ${number}` }} />
    </section>
  );
}
