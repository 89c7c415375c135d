import { useState } from 'react';
import { limits } from '@crossbench/schema/limits';
import { ChangeAddressDocument, PendingAddressChangeDocument } from '../../../gql/identity/graphql';
import { useFormMutation } from '../../../lib/use-form-mutation';
import { usePageQuery } from '../../../lib/use-page-query';
import { Button } from '../../../ui/button/button';
import { Form, textOf } from '../../../ui/form/form';
import { PasswordField } from '../../../ui/form/password-field';
import { TextField } from '../../../ui/form/text-field';
import { Skeleton } from '../../../ui/skeleton/skeleton';
import { useDepartmentsForEmail } from '../register/use-departments-for-email';
import { DepartmentMove } from './department-move';
import { OwnPage } from './own-page';
import { PendingAddress } from './pending-address';

export function ChangeAddressPage() {
  const { latest, refresh } = usePageQuery({ query: PendingAddressChangeDocument, variables: {} });
  const [again, setAgain] = useState(false);
  const person = latest?.viewer?.person;
  const pending = latest?.pendingAddressChange;
  return (
    <OwnPage title="Change your email address" lede={person && `Your address is ${person.email ?? 'not known'}.`}>
      {!latest && <Skeleton label="Loading your address" rows={1} />}
      {pending && !again && (
        <PendingAddress pending={pending} oldEmail={person?.email ?? ''} onGivenUp={refresh} onAgain={() => setAgain(true)} />
      )}
      {latest && (!pending || again) && (
        <NewAddress
          department={person?.department ?? null}
          onBegun={() => {
            setAgain(false);
            refresh();
          }}
        />
      )}
    </OwnPage>
  );
}

interface NewAddressProps {
  department: { id: string; name: string } | null;
  onBegun: () => void;
}

function NewAddress({ department, onBegun }: NewAddressProps) {
  const { departments, lookUp } = useDepartmentsForEmail();
  const form = useFormMutation({
    mutation: ChangeAddressDocument,
    pick: (data) => data.changeAddress,
    onResult: onBegun,
  });
  const submit = (data: FormData) =>
    form.submit({
      input: {
        email: textOf(data, 'email'),
        password: String(data.get('password')),
        departmentId: textOf(data, 'departmentId') || null,
      },
    });
  return (
    <>
      <ul className="cb-account__facts">
        <li>We send a link to the new address and one to the old. The address changes when both were used.</li>
        <li>Cannot read the old one any more? Ask an administrator, who can change it for you.</li>
      </ul>
      <Form name="change-address" state={form} onSubmit={(data) => void submit(data)}>
        <TextField
          name="email"
          label="New work email address"
          type="email"
          autoComplete="email"
          spellCheck={false}
          maxLength={limits.email}
          onBlur={(event) => lookUp(event.currentTarget.value)}
        />
        <DepartmentMove departments={departments} current={department} />
        <PasswordField name="password" label="Your password" autoComplete="current-password" />
        <Button type="submit" busy={form.busy}>
          Send the links
        </Button>
      </Form>
    </>
  );
}
