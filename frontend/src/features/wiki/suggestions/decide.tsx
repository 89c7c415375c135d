import { limits } from '@crossbench/schema/limits';
import { useState } from 'react';
import { AcceptWikiSuggestionDocument, DeclineWikiSuggestionDocument } from '../../../gql/wiki/graphql';
import { useFormMutation } from '../../../lib/use-form-mutation';
import { Banner } from '../../../ui/banner/banner';
import { Button, ButtonLink } from '../../../ui/button/button';
import { Form, textOf } from '../../../ui/form/form';
import { TextAreaField } from '../../../ui/form/text-area-field';
import type { SuggestionOnScreen } from './suggestion-page';

interface DecideProps {
  suggestion: SuggestionOnScreen;
  onDone: () => void;
}

/** Accepts a suggestion as it is, changes it first, or declines it with a reason. */
export function Decide({ suggestion: { id, merge }, onDone }: DecideProps) {
  const [isDeclining, setIsDeclining] = useState(false);
  const accepting = useFormMutation({ mutation: AcceptWikiSuggestionDocument, pick: (data) => data.acceptWikiSuggestion, onResult: onDone });
  const fits = merge !== null && merge.conflicts.length === 0;
  const isLate = accepting.result?.__typename === 'WikiSuggestionConflict';
  return (
    <div className="cb-suggestion__acts">
      {isLate && <Banner kind="warning">Somebody changed the same words at this moment. Nothing was decided; look at what would change now.</Banner>}
      <Form name="accept" state={accepting} onSubmit={() => void accepting.submit({ input: { suggestionId: id } })}>
        <div className="row">
          {fits && (
            <Button type="submit" busy={accepting.busy}>
              Accept
            </Button>
          )}
          <ButtonLink variant="secondary" to={`/wiki/suggestions/${id}/change`}>
            Change and accept
          </ButtonLink>
          <Button variant="secondary" aria-expanded={isDeclining} onClick={() => setIsDeclining(!isDeclining)}>
            Decline
          </Button>
        </div>
      </Form>
      {isDeclining && <DeclineForm id={id} onDone={onDone} />}
    </div>
  );
}

function DeclineForm({ id, onDone }: { id: string; onDone: () => void }) {
  const form = useFormMutation({ mutation: DeclineWikiSuggestionDocument, pick: (data) => data.declineWikiSuggestion, onResult: onDone });
  return (
    <Form name="decline" state={form} onSubmit={(entered) => void form.submit({ input: { suggestionId: id, answer: textOf(entered, 'answer') } })}>
      <TextAreaField name="answer" label="Why you decline it" hint="Whoever suggested the change gets this by email." maxLength={limits.suggestionAnswer} rows={3} />
      <Button type="submit" busy={form.busy}>
        Decline the suggestion
      </Button>
    </Form>
  );
}
