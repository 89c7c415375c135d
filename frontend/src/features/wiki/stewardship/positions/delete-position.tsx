import { useNavigate } from 'react-router';
import { DeletePositionDocument, type PositionFieldsFragment } from '../../../../gql/wiki/graphql';
import { useFormMutation } from '../../../../lib/use-form-mutation';
import { Button } from '../../../../ui/button/button';
import { Form } from '../../../../ui/form/form';
import type { PositionDone } from './positions-page';

export function DeletePosition({ position }: { position: PositionFieldsFragment }) {
  const navigate = useNavigate();
  const form = useFormMutation({
    mutation: DeletePositionDocument,
    pick: (data) => data.deletePosition,
    onResult: (result) => {
      if (result.__typename === 'PositionInUse') return [{ message: result.message }];
      const state = { done: `${position.title} was deleted.` } satisfies PositionDone;
      return void navigate('/administration/positions', { state });
    },
  });
  return (
    <section>
      <h2 className="h-m">Delete</h2>
      <Form name="delete-position" state={form} onSubmit={() => void form.submit({ id: position.id })}>
        <p>Only while no page belongs to it.</p>
        <Button type="submit" variant="warning" busy={form.busy}>
          Delete position
        </Button>
      </Form>
    </section>
  );
}
