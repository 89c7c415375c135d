import { limits } from '@crossbench/schema/limits';
import { Navigate, useNavigate } from 'react-router';
import { AskToJoinGroupDocument } from '../../../gql/groups/graphql';
import { useFormMutation } from '../../../lib/use-form-mutation';
import { Button, ButtonLink } from '../../../ui/button/button';
import { Form, textOf } from '../../../ui/form/form';
import { TextAreaField } from '../../../ui/form/text-area-field';
import { useGroupView } from '../group/group-context';

/** Asks the owners and moderators of a group to be let in. */
export function AskPage() {
  const { group } = useGroupView('Ask to join');
  const navigate = useNavigate();
  const form = useFormMutation({
    mutation: AskToJoinGroupDocument,
    pick: (data) => data.askToJoinGroup,
    onResult: () => void navigate(group.path),
  });
  if (!group.viewerCan.ask && !form.busy && !form.result) return <Navigate to={group.path} replace />;
  return (
    <section aria-labelledby="ask">
      <h2 className="h-l cb-groupheading" id="ask">
        Ask to join
      </h2>
      <Form name="ask" state={form} onSubmit={(data) => void form.submit({ input: { groupId: group.id, reason: textOf(data, 'reason') } })}>
        <TextAreaField
          name="reason"
          label="Why do you want to join?"
          hint="The owners and moderators of the group read this with your name. They get an email, and so do you when they have decided."
          maxLength={limits.groupWords}
        />
        <div className="row">
          <Button type="submit" busy={form.busy}>
            Ask to join
          </Button>
          <ButtonLink variant="secondary" to={group.path}>
            Cancel
          </ButtonLink>
        </div>
      </Form>
    </section>
  );
}
