import { ChangeRoleDocument, type Role } from '../../../gql/identity/graphql';
import { useFormMutation } from '../../../lib/use-form-mutation';
import { Button } from '../../../ui/button/button';
import { Form } from '../../../ui/form/form';
import type { AccountProps } from './account-facts';
import { roleWords } from './words';
import '../account/account.scss';

const meanings: Record<Role, string> = {
  SITE_ADMIN: 'Looks after people, departments, markings and the running of the site.',
  MODERATOR: 'Decides on what is reported.',
};

export function Roles({ account, onDone }: AccountProps) {
  const form = useFormMutation({ mutation: ChangeRoleDocument, pick: (data) => data.changeRole });
  const change = async (role: Role, held: boolean) => {
    await form.submit({ input: { personId: account.id, role, held } });
    onDone('');
  };
  return (
    <section>
      <h2 className="h-m">Roles</h2>
      <p className="cb-administration__note">They count from the person’s next click. Roles give work to do, not more to read.</p>
      <Form name="roles" state={form} onSubmit={() => undefined} aria-label="Roles">
        <ul className="cb-sessions">
          {(Object.keys(meanings) as Role[]).map((role) => {
            const held = account.roles.includes(role);
            return (
              <li key={role}>
                <div>
                  <span className="who">{roleWords[role]}</span>
                  <div className="meta">{meanings[role]}</div>
                </div>
                <Button variant="secondary" small busy={form.busy} onClick={() => void change(role, !held)}>
                  {held ? 'Take' : 'Give'}
                  <span className="vh"> the role {roleWords[role].toLowerCase()}</span>
                </Button>
              </li>
            );
          })}
        </ul>
      </Form>
    </section>
  );
}
