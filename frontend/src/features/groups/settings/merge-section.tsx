import { useState } from 'react';
import { useClient, useMutation } from 'urql';
import { GroupMergeChangeDocument, GroupsToMergeIntoDocument, MergeGroupsDocument, type GroupHeadFragment } from '../../../gql/groups/graphql';
import { type RequestFailure, toRequestFailure } from '../../../lib/request-failure';
import { usePageQuery } from '../../../lib/use-page-query';
import { Button } from '../../../ui/button/button';
import { Form, textOf } from '../../../ui/form/form';
import { SelectField } from '../../../ui/form/select-field';
import { Skeleton } from '../../../ui/skeleton/skeleton';
import { ChangeDialog } from './change-dialog';
import { mergeChangeInWords } from './change-words';

/** Takes a group over into another of which the viewer is an owner too. */
export function MergeSection({ group }: { group: GroupHeadFragment }) {
  const client = useClient();
  const { data } = usePageQuery({ query: GroupsToMergeIntoDocument });
  const [merging, merge] = useMutation(MergeGroupsDocument);
  const [asked, setAsked] = useState<{ intoId: string; name: string; words: string[] }>();
  const [asking, setAsking] = useState(false);
  const [failure, setFailure] = useState<RequestFailure>();
  if (!data) return <Skeleton label="Loading your groups" rows={1} />;
  const others = data.ownGroups.filter(({ id, viewerRole, archivedAt }) => id !== group.id && viewerRole === 'OWNER' && !archivedAt);

  const ask = async (entered: FormData) => {
    const into = others.find(({ id }) => id === textOf(entered, 'into'));
    if (!into) return;
    setAsking(true);
    const variables = { goneId: group.id, intoId: into.id };
    const answer = await client.query(GroupMergeChangeDocument, variables, { requestPolicy: 'network-only' }).toPromise();
    setAsking(false);
    setFailure(answer.error && toRequestFailure(answer.error));
    if (answer.data) setAsked({ intoId: into.id, name: into.name, words: mergeChangeInWords(answer.data.groupMergeChange, group.name, into.name) });
  };
  /** The page asks for the group again, and is led to the one that took it over. */
  const confirm = () => asked && void merge({ input: { goneId: group.id, intoId: asked.intoId } });

  return (
    <section aria-labelledby="group-merge">
      <h2 className="h-m" id="group-merge">
        Merge into another group
      </h2>
      {others.length === 0 ? (
        <p>You can merge it into another group that you own. You own no other one that goes on.</p>
      ) : (
        <Form
          name="group-merge-form"
          aria-label="Merge into another group"
          state={{ problems: [], failure, busy: asking }}
          onSubmit={(entered) => void ask(entered)}
        >
          <SelectField name="into" label="Group that takes everything over" hint="Groups that you own.">
            {others.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </SelectField>
          <Button type="submit" variant="secondary" busy={asking}>
            See what this means
          </Button>
        </Form>
      )}
      {asked && (
        <ChangeDialog
          title={`Merge ${group.name} into ${asked.name}?`}
          words={asked.words}
          confirm="Merge for good"
          busy={merging.fetching}
          failure={merging.error && toRequestFailure(merging.error)}
          onConfirm={confirm}
          onCancel={() => setAsked(undefined)}
        />
      )}
    </section>
  );
}
