import { Link, useNavigate } from 'react-router';
import { limits } from '@crossbench/schema/limits';
import { RegisterDocument } from '../../../gql/identity/graphql';
import { useFormMutation } from '../../../lib/use-form-mutation';
import { Button } from '../../../ui/button/button';
import { Form, textOf } from '../../../ui/form/form';
import { TextField } from '../../../ui/form/text-field';
import { Page } from '../../../ui/page/page';
import type { EmailSent } from '../check-email/check-email-page';
import { DepartmentChoice } from './department-choice';
import { useDepartmentsForEmail } from './use-departments-for-email';

export function RegisterPage() {
  const navigate = useNavigate();
  const { departments, lookUp } = useDepartmentsForEmail();
  const form = useFormMutation({
    mutation: RegisterDocument,
    pick: (data) => data.register,
    onResult: ({ email }) => void navigate('/check-your-email', { state: { email } satisfies EmailSent }),
  });
  const submit = (data: FormData) =>
    form.submit({
      input: {
        name: textOf(data, 'name'),
        email: textOf(data, 'email'),
        departmentId: textOf(data, 'departmentId') || null,
      },
    });
  return (
    <div className="cb-narrow">
      <Page title="Create an account" lede="With your work email address: it tells us which department you are in.">
        <Form name="register" state={form} onSubmit={(data) => void submit(data)}>
          <TextField name="name" label="Full name" autoComplete="name" maxLength={limits.personName} />
          <TextField
            name="email"
            label="Work email address"
            hint="We will send a link to it. You choose a password there."
            type="email"
            autoComplete="email"
            spellCheck={false}
            maxLength={limits.email}
            onBlur={(event) => lookUp(event.currentTarget.value)}
          />
          <DepartmentChoice departments={departments} />
          <Button type="submit" busy={form.busy}>
            Create account
          </Button>
        </Form>
        <p className="cb-afterform">
          Already have one? <Link to="/sign-in">Sign in</Link>
        </p>
      </Page>
    </div>
  );
}
