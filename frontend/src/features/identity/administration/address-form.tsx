import { limits } from '@crossbench/schema/limits';
import { ChangeAddressOfDocument } from '../../../gql/identity/graphql';
import { useFormMutation } from '../../../lib/use-form-mutation';
import { Button } from '../../../ui/button/button';
import { Form, textOf } from '../../../ui/form/form';
import { TextField } from '../../../ui/form/text-field';
import { DepartmentMove } from '../account/department-move';
import { useDepartmentsForEmail } from '../register/use-departments-for-email';
import type { AccountProps } from './account-facts';

export function AddressForm({ account, onDone }: AccountProps) {
  const { departments, lookUp } = useDepartmentsForEmail();
  const form = useFormMutation({
    mutation: ChangeAddressOfDocument,
    pick: (data) => data.changeAddressOf,
    onResult: ({ email }) => onDone(`A link was sent to ${email}. The address changes when it is used.`),
  });
  const submit = (data: FormData) =>
    form.submit({
      input: { personId: account.id, email: textOf(data, 'email'), departmentId: textOf(data, 'departmentId') || null },
    });
  return (
    <section>
      <h2 className="h-m">Address</h2>
      <Form name="address" state={form} onSubmit={(data) => void submit(data)}>
        <TextField
          name="email"
          label="New work email address"
          hint="For people who cannot read the old one any more. Make sure that it is them who ask: only the new address has to confirm."
          type="email"
          spellCheck={false}
          maxLength={limits.email}
          onBlur={(event) => lookUp(event.currentTarget.value)}
        />
        <DepartmentMove departments={departments} current={account.person.department ?? null} />
        <Button type="submit" variant="secondary" busy={form.busy}>
          Send the link
        </Button>
      </Form>
    </section>
  );
}
