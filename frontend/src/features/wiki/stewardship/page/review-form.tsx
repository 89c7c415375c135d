import { limits } from '@crossbench/schema/limits';
import { Fragment, useState } from 'react';
import { Link } from 'react-router';
import { ReviewWikiPageDocument, type WikiReviewAnswer } from '../../../../gql/wiki/graphql';
import { useFocusOnChange } from '../../../../lib/use-focus-on-change';
import { useFormMutation } from '../../../../lib/use-form-mutation';
import { Banner } from '../../../../ui/banner/banner';
import { Button } from '../../../../ui/button/button';
import { Form, textOf } from '../../../../ui/form/form';
import { RadiosField } from '../../../../ui/form/radios-field';
import { TextAreaField } from '../../../../ui/form/text-area-field';
import type { PageWithStewardship } from './stewardship-page';

const choices: { value: WikiReviewAnswer; label: string; hint: string }[] = [
  { value: 'STILL_RIGHT', label: 'Still right', hint: 'Nothing needs to change until the next review.' },
  { value: 'CHANGE', label: 'Change', hint: 'The text must change. The next version counts as the review.' },
  { value: 'RETIRE', label: 'Retire', hint: 'It can still be read, but leaves lists and stands low in search. It can be brought back.' },
];

const done: Record<WikiReviewAnswer, string> = {
  STILL_RIGHT: 'Thank you. The page is still right.',
  CHANGE: 'Thank you. The page waits for its change.',
  RETIRE: 'The page is retired.',
  BRING_BACK: 'The page is back.',
};

/** Asks whether a page is still right; of one that was retired, whether it is of use again. */
export function ReviewForm({ page, onDone }: { page: PageWithStewardship; onDone: () => void }) {
  const [answered, setAnswered] = useState<WikiReviewAnswer>();
  const [round, setRound] = useState(0);
  const form = useFormMutation({
    mutation: ReviewWikiPageDocument,
    pick: (data) => data.reviewWikiPage,
    onResult: () => {
      setRound(round + 1);
      onDone();
    },
  });
  const news = useFocusOnChange<HTMLDivElement>(round);
  const { review } = page.stewardship.viewerCan;
  const submit = async (entered: FormData) => {
    const answer = review ? choices.find(({ value }) => value === entered.get('answer'))?.value : 'BRING_BACK';
    if (!answer) {
      form.refuse([{ field: 'answer', message: 'Choose what you found' }]);
      return;
    }
    setAnswered(answer);
    await form.submit({ input: { pageId: page.id, answer, note: textOf(entered, 'note') } });
  };
  const isDone = answered && form.result && !form.busy && form.problems.length === 0 && !form.failure;
  return (
    <section aria-labelledby="review">
      <h2 className="h-m" id="review">
        {review ? 'Is this page still right?' : 'Bring this page back'}
      </h2>
      {isDone && (
        <div tabIndex={-1} ref={news}>
          <Banner kind="good" action={answered === 'CHANGE' && <Link to={`/wiki/${page.id}/edit`}>Edit the page</Link>}>
            {done[answered]}
          </Banner>
        </div>
      )}
      <Form name="review-page" state={form} onSubmit={(entered) => void submit(entered)}>
        <Fragment key={round}>
          {review && <RadiosField name="answer" legend="What did you find?" choices={choices} />}
          <TextAreaField name="note" label="Note (optional)" hint="Everyone who reads the page can see it in its reviews." maxLength={limits.reviewNote} rows={2} />
        </Fragment>
        <Button type="submit" busy={form.busy}>
          {review ? 'Save review' : 'Bring back'}
        </Button>
      </Form>
    </section>
  );
}
