import { useState } from 'react';
import { useClient } from 'urql';
import {
  ChangeGroupKindDocument, GroupKindChangeDocument, GroupLimitsDocument, type ChangeGroupKindInput, type GroupHeadFragment, type GroupKind,
} from '../../../gql/groups/graphql';
import { type RequestFailure, toRequestFailure } from '../../../lib/request-failure';
import { useFormMutation } from '../../../lib/use-form-mutation';
import { usePageQuery } from '../../../lib/use-page-query';
import { Button } from '../../../ui/button/button';
import { CheckboxesField } from '../../../ui/form/checkboxes-field';
import { FailureNotice } from '../../../ui/form/failure-notice';
import { Form } from '../../../ui/form/form';
import { RadiosField } from '../../../ui/form/radios-field';
import { Skeleton } from '../../../ui/skeleton/skeleton';
import { kindChoices } from '../kind-choices';
import { ChangeDialog } from './change-dialog';
import { kindChangeInWords } from './change-words';

interface SectionProps {
  group: GroupHeadFragment;
  refresh: () => void;
}

interface Asked {
  input: ChangeGroupKindInput;
  words: string[];
}

/** Who can find a group, join it and read in it. What a change means is said before it is made. */
export function KindSection({ group, refresh }: SectionProps) {
  const client = useClient();
  const { data } = usePageQuery({ query: GroupLimitsDocument });
  const [asked, setAsked] = useState<Asked>();
  const [asking, setAsking] = useState(false);
  const [failure, setFailure] = useState<RequestFailure>();
  const [isSaved, setIsSaved] = useState(false);
  const form = useFormMutation({
    mutation: ChangeGroupKindDocument,
    pick: (answer) => answer.changeGroupKind,
    onResult: () => {
      setIsSaved(true);
      refresh();
    },
  });
  if (!data) return <Skeleton label="Loading departments" rows={1} />;

  const ask = async (entered: FormData) => {
    const kind = entered.get('kind') as GroupKind;
    const input = { groupId: group.id, kind, departmentIds: entered.getAll('departmentIds').map(String) };
    setAsking(true);
    setIsSaved(false);
    const answer = await client.query(GroupKindChangeDocument, input, { requestPolicy: 'network-only' }).toPromise();
    setAsking(false);
    setFailure(answer.error && toRequestFailure(answer.error));
    if (answer.data) setAsked({ input, words: kindChangeInWords(answer.data.groupKindChange, group.kind, kind) });
  };
  const change = async () => {
    if (asked) await form.submit({ input: asked.input });
    setAsked(undefined);
  };

  return (
    <section aria-labelledby="group-kind">
      <h2 className="h-m" id="group-kind">
        Who can find and read it
      </h2>
      <p role="status">{isSaved && 'Saved. It is true from now on, for everything in the group.'}</p>
      {failure && <FailureNotice failure={failure} />}
      <Form name="group-kind-form" state={form} onSubmit={(entered) => void (asking || ask(entered))} aria-label="Who can find and read it">
        <RadiosField name="kind" legend="Kind of group" choices={kindChoices} defaultValue={group.kind} />
        <CheckboxesField
          name="departmentIds"
          legend="Departments whose people may join"
          hint="Tick none to let people of all departments join. Members of other departments stay."
          choices={data.departments.map(({ id, name }) => ({ value: id, label: name }))}
          defaultValues={group.limitedTo.map(({ id }) => id)}
        />
        <Button type="submit" busy={asking || form.busy}>
          See what this means
        </Button>
      </Form>
      {asked && (
        <ChangeDialog
          title="Change who can find and read it?"
          words={asked.words}
          confirm="Change it"
          busy={form.busy}
          onConfirm={() => void change()}
          onCancel={() => setAsked(undefined)}
        />
      )}
    </section>
  );
}
