import { useState } from 'react';
import { Link } from 'react-router';
import { limits } from '@crossbench/schema/limits';
import { ChangePasswordDocument } from '../../../gql/identity/graphql';
import { useViewer } from '../../../lib/session';
import { useFormMutation } from '../../../lib/use-form-mutation';
import { Banner } from '../../../ui/banner/banner';
import { Button } from '../../../ui/button/button';
import { Form } from '../../../ui/form/form';
import { PasswordField } from '../../../ui/form/password-field';
import { OwnPage } from './own-page';

export function ChangePasswordPage() {
  const viewer = useViewer();
  const [changes, setChanges] = useState(0);
  const form = useFormMutation({
    mutation: ChangePasswordDocument,
    pick: (data) => data.changePassword,
    onResult: () => setChanges((times) => times + 1),
  });
  const changed = form.result && form.problems.length === 0 && !form.failure && !form.busy;
  const submit = (data: FormData) => {
    const [currentPassword, newPassword] = [String(data.get('currentPassword')), String(data.get('newPassword'))];
    void form.submit({ input: { currentPassword, newPassword } });
  };
  return (
    <OwnPage
      title="Change your password"
      lede="You stay signed in here and are signed out on all other devices. Your feed addresses stop working too."
    >
      {changed && (
        <div className="cb-account__done">
          <Banner kind="good">
            <strong>Password changed.</strong> You were signed out on all other devices. Do you read feeds?{' '}
            <Link to="/account/feeds">Make new feed addresses</Link>.
          </Banner>
        </div>
      )}
      <Form name="change-password" state={form} onSubmit={submit} key={changes}>
        {/* Tells a password manager whose password this is. */}
        <input type="text" autoComplete="username" value={viewer?.person.name ?? ''} readOnly hidden />
        <PasswordField name="currentPassword" label="Current password" autoComplete="current-password" />
        <PasswordField
          name="newPassword"
          label="New password"
          hint={`${limits.passwordMinimum} characters or more. Three unrelated words work well. Common passwords are refused; pasting is welcome.`}
          autoComplete="new-password"
        />
        <Button type="submit" busy={form.busy}>
          Change password
        </Button>
      </Form>
      <p className="cb-afterform">
        You do not know the current one? <Link to="/forgotten-password">Get a link by email</Link>
      </p>
    </OwnPage>
  );
}
