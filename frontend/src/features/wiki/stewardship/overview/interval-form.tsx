import { useState } from 'react';
import { ChangeWikiSpaceReviewsDocument } from '../../../../gql/wiki/graphql';
import { useFormMutation } from '../../../../lib/use-form-mutation';
import { Button } from '../../../../ui/button/button';
import { Form, textOf } from '../../../../ui/form/form';
import { SelectField } from '../../../../ui/form/select-field';
import { intervals, monthsInWords } from '../words';
import './overview.scss';

/** How often the pages of a space are reviewed that have no interval of their own. */
export function IntervalForm({ space }: { space: { id: string; reviewMonths: number } }) {
  const [isSaved, setIsSaved] = useState(false);
  const form = useFormMutation({
    mutation: ChangeWikiSpaceReviewsDocument, pick: (data) => data.changeWikiSpaceReviews, onResult: () => setIsSaved(true),
  });
  const submit = (entered: FormData) => {
    setIsSaved(false);
    void form.submit({ spaceId: space.id, reviewMonths: Number(textOf(entered, 'reviewMonths')) });
  };
  return (
    <section className="cb-interval" aria-labelledby="interval">
      <h2 className="h-m" id="interval">
        How often pages are reviewed
      </h2>
      <p role="status">{isSaved && 'Saved.'}</p>
      <Form name="interval" state={form} onSubmit={submit}>
        <SelectField name="reviewMonths" label="Pages are reviewed" hint="A page can have an interval of its own." defaultValue={space.reviewMonths}>
          {intervals.map((months) => (
            <option key={months} value={months}>
              {monthsInWords(months)}
            </option>
          ))}
        </SelectField>
        <Button type="submit" variant="secondary" busy={form.busy}>
          Save
        </Button>
      </Form>
    </section>
  );
}
