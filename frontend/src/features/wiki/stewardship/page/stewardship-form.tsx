import { useState } from 'react';
import { useQuery } from 'urql';
import {
  ChangeWikiPageStewardshipDocument, PositionsDocument, WikiPossibleOwnersDocument, type PersonLineFieldsFragment,
} from '../../../../gql/wiki/graphql';
import { useFormMutation } from '../../../../lib/use-form-mutation';
import { Button } from '../../../../ui/button/button';
import { FindPerson } from '../../../../ui/find-person/find-person';
import { Form, textOf } from '../../../../ui/form/form';
import { SelectField } from '../../../../ui/form/select-field';
import { intervals, monthsInWords } from '../words';
import type { PageWithStewardship } from './stewardship-page';

const asInSpace = 'space';

/** Names another owner, or another interval. */
export function StewardshipForm({ page }: { page: PageWithStewardship }) {
  const { owner, position, ownMonths } = page.stewardship;
  const [chosen, setChosen] = useState<PersonLineFieldsFragment | null>(position ? null : owner);
  const [query, setQuery] = useState('');
  const [isSaved, setIsSaved] = useState(false);
  const [{ data: positions }] = useQuery({ query: PositionsDocument });
  const [{ data: people }] = useQuery({ query: WikiPossibleOwnersDocument, variables: { query }, pause: query === '' });
  const form = useFormMutation({
    mutation: ChangeWikiPageStewardshipDocument, pick: (data) => data.changeWikiPageStewardship, onResult: () => setIsSaved(true),
  });
  const submit = (entered: FormData) => {
    const positionId = textOf(entered, 'positionId');
    const months = textOf(entered, 'reviewMonths');
    setIsSaved(false);
    void form.submit({
      input: {
        pageId: page.id,
        ...(positionId ? { positionId } : { ownerId: chosen?.id ?? null }),
        reviewMonths: months === asInSpace ? null : Number(months),
      },
    });
  };
  return (
    <section aria-labelledby="change-stewardship">
      <h2 className="h-m" id="change-stewardship">
        Change owner or interval
      </h2>
      <FindPerson
        name="find-owner"
        label="Find another owner"
        query={query}
        found={people?.people.people}
        onSearch={setQuery}
        verb="Choose"
        onChoose={setChosen}
      />
      <Form name="stewardship" state={form} onSubmit={submit}>
        <p className="govuk-form-group" role="status">{isSaved && !form.busy ? 'Saved.' : `Owner: ${chosen?.name ?? 'nobody chosen yet'}, unless a position is chosen.`}</p>
        <SelectField
          key={positions ? 'there' : 'awaited'}
          name="positionId"
          label="Position"
          hint="A position passes the page on by itself when somebody else takes it over."
          defaultValue={position?.id ?? ''}
        >
          <option value="">No position: a person owns the page</option>
          {positions?.positions.map(({ id, title, department, holder }) => (
            <option key={id} value={id}>
              {title}, {department.name} ({holder?.name ?? 'vacant'})
            </option>
          ))}
        </SelectField>
        <SelectField name="reviewMonths" label="Reviewed" defaultValue={ownMonths === null ? asInSpace : String(ownMonths)}>
          <option value={asInSpace}>As in the space{page.space && `: ${monthsInWords(page.space.reviewMonths).toLowerCase()}`}</option>
          {intervals.map((months) => (
            <option key={months} value={months}>
              {monthsInWords(months)}
            </option>
          ))}
        </SelectField>
        <Button type="submit" variant="secondary" busy={form.busy}>
          Save owner and interval
        </Button>
      </Form>
    </section>
  );
}
