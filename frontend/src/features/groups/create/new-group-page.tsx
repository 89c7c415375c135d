import { limits } from '@crossbench/schema/limits';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { CreateGroupDocument, GroupLimitsDocument, type GroupKind } from '../../../gql/groups/graphql';
import { useViewer } from '../../../lib/session';
import { useFormMutation } from '../../../lib/use-form-mutation';
import { usePageQuery } from '../../../lib/use-page-query';
import { Button, ButtonLink } from '../../../ui/button/button';
import { CheckboxesField } from '../../../ui/form/checkboxes-field';
import { Form, textOf } from '../../../ui/form/form';
import { RadiosField } from '../../../ui/form/radios-field';
import { TextAreaField } from '../../../ui/form/text-area-field';
import { Page } from '../../../ui/page/page';
import { Skeleton } from '../../../ui/skeleton/skeleton';
import { kindChoices } from '../kind-choices';
import { GroupNameField } from './group-name-field';
import { TopicsField } from './topics-field';
import './new-group.scss';

/** Makes a group, of which whoever makes it is the first owner. */
export function NewGroupPage() {
  const { data } = usePageQuery({ query: GroupLimitsDocument });
  const [id] = useState(() => crypto.randomUUID());
  const navigate = useNavigate();
  const home = useViewer()?.person.department?.name;
  const form = useFormMutation({
    mutation: CreateGroupDocument,
    pick: (answer) => answer.createGroup,
    onResult: ({ group }) => void navigate(group.path),
  });
  const create = (entered: FormData) => {
    const input = {
      id,
      name: textOf(entered, 'name'),
      purpose: textOf(entered, 'purpose'),
      kind: entered.get('kind') as GroupKind,
      topics: entered.getAll('topics').map(String),
      departmentIds: entered.getAll('departmentIds').map(String),
    };
    void form.submit({ input });
  };
  return (
    <Page title="New group" lede={home ? `You will be its owner, and its home will be your department: ${home}.` : 'You will be its owner.'}>
      {!data && <Skeleton label="Loading departments" />}
      {data && (
        <div className="cb-newgroup">
          <Form name="new-group" state={form} onSubmit={create}>
            <GroupNameField />
            <TextAreaField
              name="purpose"
              label="Purpose"
              hint="What the group is for, in a sentence or two. Everyone who can find the group sees it."
              rows={3}
              maxLength={limits.groupPurpose}
            />
            <RadiosField name="kind" legend="Kind of group" choices={kindChoices} defaultValue="OPEN" />
            <TopicsField />
            <CheckboxesField
              name="departmentIds"
              legend="Departments whose people may join"
              hint="Tick none to let people of all departments join. If you tick any, tick your own too."
              choices={data.departments.map((department) => ({ value: department.id, label: department.name }))}
              defaultValues={[]}
            />
            <div className="row">
              <Button type="submit" busy={form.busy}>
                Create group
              </Button>
              <ButtonLink variant="secondary" to="/groups">
                Cancel
              </ButtonLink>
            </div>
          </Form>
        </div>
      )}
    </Page>
  );
}
