import { CorrectDepartmentDocument } from '../../../gql/identity/graphql';
import { useFormMutation } from '../../../lib/use-form-mutation';
import { Button } from '../../../ui/button/button';
import { Form, textOf } from '../../../ui/form/form';
import { SelectField } from '../../../ui/form/select-field';
import type { AccountProps } from './account-facts';

interface DepartmentFormProps extends AccountProps {
  departments: { id: string; name: string }[];
}

export function DepartmentForm({ account, departments, onDone }: DepartmentFormProps) {
  const { id, person } = account;
  const form = useFormMutation({
    mutation: CorrectDepartmentDocument,
    pick: (data) => data.correctDepartment,
    onResult: (result) => onDone(`${person.name} now belongs to ${result.account.person.department?.name ?? 'no department'}.`),
  });
  return (
    <section>
      <h2 className="h-m">Department</h2>
      <Form
        name="department"
        state={form}
        onSubmit={(data) => void form.submit({ input: { personId: id, departmentId: textOf(data, 'departmentId') } })}
      >
        <SelectField
          name="departmentId"
          label="Belongs to"
          hint="What they may read follows from their next click. What they wrote stays where it is."
          defaultValue={person.department?.id ?? ''}
        >
          {!person.department && <option value="">Choose a department</option>}
          {departments.map((department) => (
            <option key={department.id} value={department.id}>
              {department.name}
            </option>
          ))}
        </SelectField>
        <Button type="submit" variant="secondary" busy={form.busy}>
          Move
        </Button>
      </Form>
    </section>
  );
}
