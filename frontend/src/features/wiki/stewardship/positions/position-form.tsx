import { limits } from '@crossbench/schema/limits';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { useQuery } from 'urql';
import {
  AddPositionDocument, ChangePositionDocument, WikiPossibleOwnersDocument, type PersonLineFieldsFragment, type PositionFieldsFragment,
} from '../../../../gql/wiki/graphql';
import { useFormMutation } from '../../../../lib/use-form-mutation';
import { Button } from '../../../../ui/button/button';
import { FindPerson } from '../../../../ui/find-person/find-person';
import { Form, textOf } from '../../../../ui/form/form';
import { SelectField } from '../../../../ui/form/select-field';
import { TextField } from '../../../../ui/form/text-field';
import type { PositionDone } from './positions-page';

interface PositionFormProps {
  position: PositionFieldsFragment | undefined;
  departments: { id: string; name: string }[];
}

export function PositionForm({ position, departments }: PositionFormProps) {
  const navigate = useNavigate();
  const [holder, setHolder] = useState<Pick<PersonLineFieldsFragment, 'id' | 'name'> | null>(position?.holder ?? null);
  const [query, setQuery] = useState('');
  const [{ data: people }] = useQuery({ query: WikiPossibleOwnersDocument, variables: { query }, pause: query === '' });
  const leave = () => void navigate('/administration/positions', { state: { done: 'Position saved.' } satisfies PositionDone });
  const adding = useFormMutation({ mutation: AddPositionDocument, pick: (data) => data.addPosition, onResult: leave });
  const changing = useFormMutation({ mutation: ChangePositionDocument, pick: (data) => data.changePosition, onResult: leave });
  const form = position ? changing : adding;
  const submit = (entered: FormData) => {
    const input = { title: textOf(entered, 'title'), departmentId: textOf(entered, 'departmentId'), holderId: holder?.id ?? null };
    void (position ? changing.submit({ id: position.id, input }) : adding.submit({ input }));
  };
  return (
    <>
      <Form name="position" state={form} onSubmit={submit}>
        <TextField name="title" label="Title" hint="For example “Head of user research”." defaultValue={position?.title} maxLength={limits.jobTitle} />
        <SelectField name="departmentId" label="Department" defaultValue={position?.department.id ?? ''}>
          <option value="">Choose a department</option>
          {departments.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </SelectField>
        <p role="status">Holder: {holder?.name ?? 'vacant'}</p>
        <div className="row">
          <Button type="submit" busy={form.busy}>
            {position ? 'Save position' : 'Add position'}
          </Button>
          {holder && (
            <Button variant="secondary" onClick={() => setHolder(null)}>
              Make vacant
            </Button>
          )}
        </div>
      </Form>
      <FindPerson name="find-holder" label="Find who holds it" query={query} found={people?.people.people} onSearch={setQuery} verb="Choose" onChoose={setHolder} />
    </>
  );
}
