import { useState } from 'react';
import { ChangeWikiSpaceReadersDocument, type AudienceChoice, type ChangeWikiSpaceReadersMutation } from '../../../../gql/wiki/graphql';
import { useFormMutation } from '../../../../lib/use-form-mutation';
import { count } from '../../../../lib/words';
import { Button } from '../../../../ui/button/button';
import { LazyConfirmDialog } from '../../../../ui/confirm-dialog/lazy-confirm-dialog';
import { FailureNotice } from '../../../../ui/form/failure-notice';
import { Form } from '../../../../ui/form/form';
import { ReadersChoice, choiceIn } from '../readers-choice';
import type { SectionProps } from './space-settings-page';

type Answer = Exclude<ChangeWikiSpaceReadersMutation['changeWikiSpaceReaders'], { __typename: 'ValidationFailed' }>;
type Change = Extract<Answer, { __typename: 'WikiReadersChangeToAccept' }>['change'];

/** Who reads the space and all its pages. Who gains and who loses sight is said before it is changed. */
export function ReadersSection({ space, refresh }: SectionProps) {
  const [asked, setAsked] = useState<Change>();
  const [wanted, setWanted] = useState<AudienceChoice>(space.audience);
  const [isSaved, setIsSaved] = useState(false);
  const form = useFormMutation({
    mutation: ChangeWikiSpaceReadersDocument,
    pick: (answer) => answer.changeWikiSpaceReaders,
    onResult: (result) => {
      if (result.__typename === 'WikiReadersChangeToAccept') return setAsked(result.change);
      setAsked(undefined);
      setIsSaved(true);
      refresh();
    },
  });
  const submit = (readers: AudienceChoice, acceptedChange: string | null) => form.submit({ input: { spaceId: space.id, readers, acceptedChange } });
  const change = (entered: FormData) => {
    const readers = choiceIn(entered, space.readerOptions);
    if (!readers) return;
    setWanted(readers);
    setIsSaved(false);
    void submit(readers, null);
  };
  return (
    <section aria-labelledby="space-readers">
      <h2 className="h-m" id="space-readers">
        Readers
      </h2>
      <p>
        Now: {space.readers.label}, {space.readers.inWords}.
      </p>
      <p role="status">{isSaved && 'Saved. It is true from now on, for all pages of the space.'}</p>
      {space.readerOptions.length < 2 ? (
        <p className="meta">{space.group ? 'A space of a group that is not open is for its members.' : 'A space of all staff is for everyone.'}</p>
      ) : (
        <Form name="space-readers-form" aria-label="Who can read it" state={form} onSubmit={change}>
          <ReadersChoice options={space.readerOptions} chosen={space.audience} />
          <Button type="submit" busy={form.busy}>
            Change who can read it
          </Button>
        </Form>
      )}
      {asked && (
        <LazyConfirmDialog
          title="Change who can see this space?"
          confirm="Change it"
          cancel="Leave it as it is"
          busy={form.busy}
          problem={form.failure && <FailureNotice failure={form.failure} />}
          onConfirm={() => void submit(wanted, asked.key)}
          onCancel={() => setAsked(undefined)}
        >
          <WhatItMeans change={asked} pageCount={space.pageCount} />
        </LazyConfirmDialog>
      )}
    </section>
  );
}

function WhatItMeans({ change: { from, to, gain, lose }, pageCount }: { change: Change; pageCount: number }) {
  return (
    <>
      <p>
        Now: {from.label}. From now on: <strong>{to.label}</strong>. This is for the space and its {count(pageCount, 'page')}.
      </p>
      <ul className="govuk-list govuk-list--bullet">
        <li>Can see it from now on: {gain.people > 0 ? gain.inWords : 'nobody else'}</li>
        <li>Can no longer see it: {lose.inWords}</li>
      </ul>
      <p>Comments, files and all earlier versions of the pages go with it. Links keep working for those who can see it.</p>
    </>
  );
}
