import { Link, useNavigate } from 'react-router';
import { limits } from '@crossbench/schema/limits';
import { RequestPasswordLinkDocument } from '../../../gql/identity/graphql';
import { useFormMutation } from '../../../lib/use-form-mutation';
import { Button } from '../../../ui/button/button';
import { Form, textOf } from '../../../ui/form/form';
import { TextField } from '../../../ui/form/text-field';
import { Page } from '../../../ui/page/page';
import type { EmailSent } from '../check-email/check-email-page';

export function ForgottenPasswordPage() {
  const navigate = useNavigate();
  const form = useFormMutation({
    mutation: RequestPasswordLinkDocument,
    pick: (data) => data.requestPasswordLink,
    onResult: ({ email }) => void navigate('/check-your-email', { state: { email } satisfies EmailSent }),
  });
  return (
    <div className="cb-narrow">
      <Page title="Choose a new password" lede="We will send you a link to a page where you can choose one.">
        <Form
          name="forgotten-password"
          state={form}
          onSubmit={(data) => void form.submit({ email: textOf(data, 'email') })}
        >
          <TextField
            name="email"
            label="Work email address"
            type="email"
            autoComplete="username"
            spellCheck={false}
            maxLength={limits.email}
          />
          <Button type="submit" busy={form.busy}>
            Send the link
          </Button>
        </Form>
        <p className="cb-afterform">
          <Link to="/sign-in">Back to sign in</Link>
        </p>
      </Page>
    </div>
  );
}
