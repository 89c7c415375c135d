import { useNavigate, useParams } from 'react-router';
import { limits } from '@crossbench/schema/limits';
import {
  AddMarkingDocument,
  AdministeredMarkingsDocument,
  ChangeMarkingDocument,
  DeleteMarkingDocument,
  type AdministeredMarkingFieldsFragment,
} from '../../../gql/content/graphql';
import { RequestFailure } from '../../../lib/request-failure';
import { useFormMutation } from '../../../lib/use-form-mutation';
import { usePageQuery } from '../../../lib/use-page-query';
import { AdministrationNavigation } from '../../../ui/administration-navigation/administration-navigation';
import { Breadcrumbs } from '../../../ui/breadcrumbs/breadcrumbs';
import { Button } from '../../../ui/button/button';
import { Form, textOf } from '../../../ui/form/form';
import { TextField } from '../../../ui/form/text-field';
import { Page } from '../../../ui/page/page';
import { Skeleton } from '../../../ui/skeleton/skeleton';

/** Adds a marking, at the address "new", or changes one. */
export function MarkingPage() {
  const { id = '' } = useParams();
  const { latest } = usePageQuery({ query: AdministeredMarkingsDocument, variables: {} });
  const isNew = id === 'new';
  const marking = latest?.administeredMarkings.find((one) => one.id === id);
  if (latest && !isNew && !marking) throw new RequestFailure('NOT_FOUND');
  return (
    <div className="cb-grid cb-grid--side">
      <AdministrationNavigation />
      <div className="cb-narrow">
        <Breadcrumbs trail={[{ label: 'Markings', to: '/administration/markings' }]} />
        <Page title={isNew ? 'Add a marking' : (marking?.label ?? 'Marking')}>
          {!latest && <Skeleton label="Loading the marking" rows={1} />}
          {latest && (
            <div className="stack-l">
              <MarkingForm marking={marking} />
              {marking?.itemCount === 0 && <DeleteMarking id={id} />}
            </div>
          )}
        </Page>
      </div>
    </div>
  );
}

function MarkingForm({ marking }: { marking: AdministeredMarkingFieldsFragment | undefined }) {
  const leave = useLeave();
  const adding = useFormMutation({ mutation: AddMarkingDocument, pick: (data) => data.addMarking, onResult: leave });
  const changing = useFormMutation({ mutation: ChangeMarkingDocument, pick: (data) => data.changeMarking, onResult: leave });
  const form = marking ? changing : adding;
  const submit = (data: FormData) => {
    const input = { label: textOf(data, 'label'), description: textOf(data, 'description') };
    void (marking ? changing.submit({ id: marking.id, input }) : adding.submit({ input }));
  };
  return (
    <Form name="marking" state={form} onSubmit={submit}>
      <TextField
        name="label"
        label="Label"
        {...(marking && marking.itemCount > 0 && { hint: 'What carries it shows the new label.' })}
        defaultValue={marking?.label}
        maxLength={limits.markingLabel}
      />
      <TextField
        name="description"
        label="What may be marked so"
        hint="Shown to people while they choose."
        defaultValue={marking?.description}
        maxLength={limits.markingDescription}
      />
      {!marking && <p className="cb-formnote">It is added on top, and nobody can choose it until you say so.</p>}
      <Button type="submit" busy={form.busy}>
        {marking ? 'Save marking' : 'Add marking'}
      </Button>
    </Form>
  );
}

function DeleteMarking({ id }: { id: string }) {
  const leave = useLeave();
  const form = useFormMutation({ mutation: DeleteMarkingDocument, pick: (data) => data.deleteMarking, onResult: leave });
  return (
    <section>
      <h2 className="h-m">Delete</h2>
      <Form name="delete-marking" state={form} onSubmit={() => void form.submit({ id })}>
        <p className="cb-formnote">Only while no text, draft or older revision carries it.</p>
        <Button type="submit" variant="warning" busy={form.busy}>
          Delete marking
        </Button>
      </Form>
    </section>
  );
}

/** Back to the scheme, or the reason why not. */
function useLeave() {
  const navigate = useNavigate();
  return (result: { __typename: string; message?: string }) => {
    if (result.__typename === 'MarkingRefused') return [{ message: result.message ?? '' }];
    return void navigate('/administration/markings');
  };
}
