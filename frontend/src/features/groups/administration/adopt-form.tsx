import { useState } from 'react';
import { AdoptGroupDocument, type PersonLineFieldsFragment } from '../../../gql/groups/graphql';
import { useFormMutation } from '../../../lib/use-form-mutation';
import { LazyConfirmDialog } from '../../../ui/confirm-dialog/lazy-confirm-dialog';
import { ErrorSummary } from '../../../ui/form/error-summary';
import { FailureNotice } from '../../../ui/form/failure-notice';
import { FindPerson } from '../../../ui/find-person/find-person';
import { useFoundPeople } from '../belonging/use-found';

interface AdoptFormProps {
  group: { id: string; name: string };
  onAdopted: (words: string) => void;
}

/** Finds who is to own a group, and asks once more: all its members hear of it. */
export function AdoptForm({ group, onAdopted }: AdoptFormProps) {
  const search = useFoundPeople();
  const [chosen, setChosen] = useState<PersonLineFieldsFragment>();
  const form = useFormMutation({
    mutation: AdoptGroupDocument,
    pick: (data) => data.adoptGroup,
    onResult: () => onAdopted(`${chosen?.name} owns ${group.name} now. Its members are being told.`),
  });
  const adopt = async (personId: string) => {
    await form.submit({ input: { groupId: group.id, personId } });
    setChosen(undefined);
  };
  return (
    <>
      <ErrorSummary form={`adopt-${group.id}`} problems={form.problems.map(({ message }) => ({ message }))} />
      {form.failure && <FailureNotice failure={form.failure} />}
      <FindPerson {...search} name={`adopt-${group.id}`} label="Find the new owner" verb="Name" onChoose={setChosen} />
      {chosen && (
        <LazyConfirmDialog
          title={`Make ${chosen.name} the owner of ${group.name}?`}
          confirm="Name owner"
          cancel="Cancel"
          busy={form.busy}
          onConfirm={() => void adopt(chosen.id)}
          onCancel={() => setChosen(undefined)}
        >
          <p>They read everything in the group from then on. All its members are told by email.</p>
        </LazyConfirmDialog>
      )}
    </>
  );
}
