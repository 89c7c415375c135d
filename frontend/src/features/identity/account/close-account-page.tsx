import { useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { ClosingFactsDocument, CloseAccountDocument } from '../../../gql/identity/graphql';
import { useStartAfresh } from '../../../lib/session';
import { useFormMutation } from '../../../lib/use-form-mutation';
import { usePageQuery } from '../../../lib/use-page-query';
import { Button } from '../../../ui/button/button';
import { LazyConfirmDialog } from '../../../ui/confirm-dialog/lazy-confirm-dialog';
import { Form } from '../../../ui/form/form';
import { PasswordField } from '../../../ui/form/password-field';
import { Skeleton } from '../../../ui/skeleton/skeleton';
import { OwnPage } from './own-page';

type Facts = { fate: 'KEPT' | 'REMOVED'; words: string }[];

export function CloseAccountPage() {
  const { latest } = usePageQuery({ query: ClosingFactsDocument, variables: {} });
  return (
    <OwnPage title="Close your account" lede="At once and for good. You are signed out everywhere and cannot sign in again.">
      {latest ? <Closing facts={latest.closingFacts} /> : <Skeleton label="Counting what you have written" rows={2} />}
    </OwnPage>
  );
}

function Closing({ facts }: { facts: Facts }) {
  const navigate = useNavigate();
  const startAfresh = useStartAfresh();
  const [password, setPassword] = useState<string>();
  const form = useFormMutation({
    mutation: CloseAccountDocument,
    pick: (data) => data.closeAccount,
    onResult: (result) => {
      if (result.__typename === 'LastAdministrator') return [{ message: result.message }];
      return void Promise.resolve(navigate('/account-closed', { replace: true })).then(startAfresh);
    },
  });
  const close = async () => {
    await form.submit({ password: password ?? '' });
    setPassword(undefined);
  };
  return (
    <div className="stack-l">
      <FactList heading="What stays" facts={facts.filter(({ fate }) => fate === 'KEPT')} />
      <FactList heading="What is removed" facts={facts.filter(({ fate }) => fate === 'REMOVED')} />
      <p>
        You may want to <Link to="/account/data">download your data</Link> first. You can join again later with the same
        address, as a new person.
      </p>
      <Form name="close-account" state={form} onSubmit={(data) => setPassword(String(data.get('password')))}>
        <PasswordField name="password" label="Your password" autoComplete="current-password" />
        <Button type="submit" variant="warning" busy={form.busy}>
          Close account
        </Button>
      </Form>
      {password !== undefined && (
        <LazyConfirmDialog
          title="Close your account?"
          confirm="Close account"
          cancel="Keep it"
          busy={form.busy}
          onConfirm={() => void close()}
          onCancel={() => setPassword(undefined)}
        >
          <p>This cannot be undone, not even by an administrator.</p>
        </LazyConfirmDialog>
      )}
    </div>
  );
}

function FactList({ heading, facts }: { heading: string; facts: Facts }) {
  return (
    <section>
      <h2 className="h-m">{heading}</h2>
      <ul className="cb-account__facts">
        {facts.map(({ words }) => (
          <li key={words}>{words}</li>
        ))}
      </ul>
    </section>
  );
}
