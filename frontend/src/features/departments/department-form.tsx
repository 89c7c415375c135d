import { useNavigate } from 'react-router';
import { limits } from '@crossbench/schema/limits';
import {
  AddDepartmentDocument,
  ChangeDepartmentDocument,
  type AdministeredDepartmentFieldsFragment,
} from '../../gql/departments/graphql';
import { useFormMutation } from '../../lib/use-form-mutation';
import { Button } from '../../ui/button/button';
import { Form, textOf } from '../../ui/form/form';
import { TextAreaField } from '../../ui/form/text-area-field';
import { TextField } from '../../ui/form/text-field';
import type { DepartmentDone } from './departments-page';

export function DepartmentForm({ department }: { department: AdministeredDepartmentFieldsFragment | undefined }) {
  const navigate = useNavigate();
  const leave = () =>
    void navigate('/administration/departments', { state: { done: 'Department saved.' } satisfies DepartmentDone });
  const adding = useFormMutation({ mutation: AddDepartmentDocument, pick: (data) => data.addDepartment, onResult: leave });
  const changing = useFormMutation({
    mutation: ChangeDepartmentDocument,
    pick: (data) => data.changeDepartment,
    onResult: leave,
  });
  const form = department ? changing : adding;
  const submit = (data: FormData) => {
    const domains = textOf(data, 'domains').split(/[\s,;]+/).filter(Boolean);
    const input = { name: textOf(data, 'name'), acronym: textOf(data, 'acronym'), domains };
    void (department ? changing.submit({ id: department.id, input }) : adding.submit({ input }));
  };
  return (
    <Form name="department" state={form} onSubmit={submit}>
      <TextField
        name="name"
        label="Name"
        {...(department && { hint: 'A new name keeps the old one, so that people still find the department under it.' })}
        defaultValue={department?.name}
        maxLength={limits.departmentName}
      />
      <TextField
        name="acronym"
        label="Acronym"
        hint="Shown in tight rows. Left empty, it is made from the name."
        defaultValue={department?.acronym}
        maxLength={limits.acronym}
      />
      <TextAreaField
        name="domains"
        label="Email domains"
        hint="One on each line: skills.example for exactly that, *.skills.example for all below it. Departments may share one: people then choose."
        defaultValue={department?.domains.join('\n')}
        rows={4}
        spellCheck={false}
      />
      <Button type="submit" busy={form.busy}>
        {department ? 'Save department' : 'Add department'}
      </Button>
    </Form>
  );
}
