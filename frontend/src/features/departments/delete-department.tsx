import { useNavigate } from 'react-router';
import { DeleteDepartmentDocument, type AdministeredDepartmentFieldsFragment } from '../../gql/departments/graphql';
import { useFormMutation } from '../../lib/use-form-mutation';
import { Button } from '../../ui/button/button';
import { Form } from '../../ui/form/form';
import type { DepartmentDone } from './departments-page';

/** Offered only where nobody belongs to it; the server knows of posts. */
export function DeleteDepartment({ department }: { department: AdministeredDepartmentFieldsFragment }) {
  const navigate = useNavigate();
  const form = useFormMutation({
    mutation: DeleteDepartmentDocument,
    pick: (data) => data.deleteDepartment,
    onResult: (result) => {
      if (result.__typename === 'DepartmentInUse') return [{ message: result.message }];
      const state = { done: `${department.name} was deleted.` } satisfies DepartmentDone;
      return void navigate('/administration/departments', { state });
    },
  });
  if (department.peopleCount > 0) return null;
  return (
    <section>
      <h2 className="h-m">Delete</h2>
      <Form name="delete-department" state={form} onSubmit={() => void form.submit({ id: department.id })}>
        <p>Only while nothing belongs to it.</p>
        <Button type="submit" variant="warning" busy={form.busy}>
          Delete department
        </Button>
      </Form>
    </section>
  );
}
