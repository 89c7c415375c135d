import { Button } from '../../../ui/button/button';
import { Form, textOf } from '../../../ui/form/form';
import { PasswordField } from '../../../ui/form/password-field';
import { TextField } from '../../../ui/form/text-field';
import { useSignIn } from './use-sign-in';

export function SignInForm() {
  const form = useSignIn();
  const submit = (data: FormData) => {
    const email = textOf(data, 'email');
    const password = String(data.get('password'));
    const problems = [];
    if (!email) problems.push({ field: 'email', message: 'Enter your email address' });
    if (!password) problems.push({ field: 'password', message: 'Enter your password' });
    if (problems.length > 0) form.refuse(problems);
    else void form.submit({ input: { email, password } });
  };
  return (
    <Form name="sign-in" state={form} onSubmit={submit}>
      <TextField name="email" label="Work email address" type="email" autoComplete="username" spellCheck={false} />
      <PasswordField name="password" label="Password" autoComplete="current-password" />
      <Button type="submit" busy={form.busy}>
        Sign in
      </Button>
    </Form>
  );
}
