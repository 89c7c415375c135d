import { useState } from 'react';
import { Navigate, useNavigate } from 'react-router';
import { HandOverGroupDocument, type PersonLineFieldsFragment } from '../../../gql/groups/graphql';
import { useViewer } from '../../../lib/session';
import { useFormMutation } from '../../../lib/use-form-mutation';
import { Button, ButtonLink } from '../../../ui/button/button';
import { Form } from '../../../ui/form/form';
import { useGroupView } from '../group/group-context';
import { Successor } from './successor';

/** An owner names another one and steps down. */
export function HandOverPage() {
  const { group } = useGroupView('Hand over');
  const viewerId = useViewer()?.person.id;
  const [successor, setSuccessor] = useState<PersonLineFieldsFragment>();
  const navigate = useNavigate();
  const form = useFormMutation({
    mutation: HandOverGroupDocument,
    pick: (data) => data.handOverGroup,
    onResult: () => void navigate(group.path),
  });
  if (!group.viewerCan.manage && !form.busy && !form.result) return <Navigate to={group.path} replace />;
  const submit = () => {
    if (successor) void form.submit({ input: { groupId: group.id, personId: successor.id } });
    else form.refuse([{ field: 'successorId', message: 'Choose a member who will own the group' }]);
  };
  return (
    <section aria-labelledby="hand-over" className="stack">
      <h2 className="h-l cb-groupheading" id="hand-over">
        Hand this group over
      </h2>
      <p>You stay a member. Invitation links that you made stop working.</p>
      <Successor address={group.id} viewerId={viewerId} chosen={successor} onChoose={setSuccessor}>
        Choose a member who will own the group instead of you. They are told by email.
      </Successor>
      <Form name="leave" state={form} onSubmit={submit}>
        <div className="row">
          <Button type="submit" busy={form.busy}>
            Hand over
          </Button>
          <ButtonLink variant="secondary" to={group.path}>
            Cancel
          </ButtonLink>
        </div>
      </Form>
    </section>
  );
}
