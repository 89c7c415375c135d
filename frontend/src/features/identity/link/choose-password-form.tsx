import { useNavigate } from 'react-router';
import { limits } from '@crossbench/schema/limits';
import { ChoosePasswordDocument } from '../../../gql/identity/graphql';
import { afterSignIn } from '../../../lib/house-rules-path';
import { useStartAfresh } from '../../../lib/session';
import { useFormMutation } from '../../../lib/use-form-mutation';
import { Button } from '../../../ui/button/button';
import { Form } from '../../../ui/form/form';
import { PasswordField } from '../../../ui/form/password-field';

export function ChoosePasswordForm({ token, email }: { token: string; email: string }) {
  const startAfresh = useStartAfresh();
  const navigate = useNavigate();
  const form = useFormMutation({
    mutation: ChoosePasswordDocument,
    pick: (data) => data.choosePassword,
    onResult: (result) => {
      if (result.__typename === 'LinkNotValid') return [{ message: result.message }];
      // The link is used up now: leave its page before anything asks for it again.
      return void Promise.resolve(navigate(afterSignIn(result.viewer, null), { replace: true })).then(startAfresh);
    },
  });
  return (
    <Form
      name="choose-password"
      state={form}
      onSubmit={(data) => void form.submit({ input: { token, password: String(data.get('password')) } })}
    >
      {/* Tells a password manager whose password this is. */}
      <input type="email" autoComplete="username" value={email} readOnly hidden />
      <PasswordField
        name="password"
        label="New password"
        hint={
          <>
            {limits.passwordMinimum} characters or more. Three unrelated words work well. Common passwords are refused;
            pasting is welcome.
          </>
        }
        autoComplete="new-password"
      />
      <Button type="submit" busy={form.busy}>
        Save password and sign in
      </Button>
    </Form>
  );
}
