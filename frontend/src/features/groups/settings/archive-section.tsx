import { useState } from 'react';
import { useMutation } from 'urql';
import { ArchiveGroupDocument, RestoreGroupDocument, type GroupHeadFragment } from '../../../gql/groups/graphql';
import { toRequestFailure } from '../../../lib/request-failure';
import { Button } from '../../../ui/button/button';
import { FailureNotice } from '../../../ui/form/failure-notice';
import { ChangeDialog } from './change-dialog';

/** Closes a group for writing, or opens it again. */
export function ArchiveSection({ group, refresh }: { group: GroupHeadFragment; refresh: () => void }) {
  const isArchived = group.archivedAt !== null;
  const [archiving, archive] = useMutation(ArchiveGroupDocument);
  const [restoring, restore] = useMutation(RestoreGroupDocument);
  const [isAsked, setIsAsked] = useState(false);
  const confirm = async () => {
    const { error } = await archive({ groupId: group.id });
    if (error) return;
    setIsAsked(false);
    refresh();
  };
  const undo = async () => {
    const { error } = await restore({ groupId: group.id });
    if (!error) refresh();
  };
  return (
    <section aria-labelledby="group-archive">
      <h2 className="h-m" id="group-archive">
        {isArchived ? 'Archived' : 'Archive'}
      </h2>
      <p>
        {isArchived
          ? 'The group can be read. Nobody writes, comments or joins until it is restored.'
          : 'An archived group can still be read. Nobody writes, comments or joins. You can restore it at any time.'}
      </p>
      {restoring.error && <FailureNotice failure={toRequestFailure(restoring.error)} />}
      {isArchived ? (
        <Button variant="secondary" busy={restoring.fetching} onClick={() => void undo()}>
          Restore the group
        </Button>
      ) : (
        <Button variant="secondary" onClick={() => setIsAsked(true)}>
          Archive the group
        </Button>
      )}
      {isAsked && (
        <ChangeDialog
          title={`Archive ${group.name}?`}
          words={['Members can read everything as before. Nobody writes, comments or joins until an owner restores it.']}
          confirm="Archive it"
          busy={archiving.fetching}
          failure={archiving.error && toRequestFailure(archiving.error)}
          onConfirm={() => void confirm()}
          onCancel={() => setIsAsked(false)}
        />
      )}
    </section>
  );
}
