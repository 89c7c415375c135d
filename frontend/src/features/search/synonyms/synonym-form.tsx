import { limits } from '@crossbench/schema/limits';
import { SaveSynonymSetDocument, type SynonymSetFieldsFragment } from '../../../gql/search/graphql';
import { useFormMutation } from '../../../lib/use-form-mutation';
import { Button, ButtonLink } from '../../../ui/button/button';
import { Form, textOf } from '../../../ui/form/form';
import { RadiosField } from '../../../ui/form/radios-field';
import { TextAreaField } from '../../../ui/form/text-area-field';
import { synonymsPath } from './synonym-tabs';

interface SynonymFormProps {
  /** Left out for new ones. */
  synonymSet: SynonymSetFieldsFragment | undefined;
  onSaved: () => void;
}

export function SynonymForm({ synonymSet, onSaved }: SynonymFormProps) {
  const form = useFormMutation({
    mutation: SaveSynonymSetDocument,
    pick: (data) => data.saveSynonymSet,
    onResult: (result) => {
      if (result.__typename === 'SynonymSetSaved') return onSaved();
      return [{ message: 'Somebody else changed these synonyms meanwhile. Copy your words, load the page again and start from theirs' }];
    },
  });
  const submit = (data: FormData) =>
    void form.submit({
      input: {
        id: synonymSet?.id ?? null,
        lockVersion: synonymSet?.lockVersion ?? null,
        isOneWay: data.get('how') === 'ONE_WAY',
        phrases: textOf(data, 'phrases').split('\n'),
      },
    });
  return (
    <Form name="synonyms" state={form} onSubmit={submit}>
      <TextAreaField
        name="phrases"
        label="Words and phrases that mean the same"
        hint={`One on each line, at most ${limits.synonymPhrases}, each of ${limits.synonymWords} words or fewer. Capitals, accents, hyphens, plurals and American spelling make no difference.`}
        defaultValue={synonymSet?.phrases.join('\n')}
        rows={6}
        spellCheck
      />
      <RadiosField
        name="how"
        legend="What finds what?"
        defaultValue={synonymSet?.isOneWay ? 'ONE_WAY' : 'EACH'}
        choices={[
          { value: 'EACH', label: 'Each finds the others', hint: 'For an acronym and what it stands for, or two words for one thing.' },
          {
            value: 'ONE_WAY',
            label: 'The first finds the others',
            hint: 'For a wider word: “vehicle” finds “van”, and “van” does not find every vehicle.',
          },
        ]}
      />
      <div className="row">
        <Button type="submit" busy={form.busy}>
          Save synonyms
        </Button>
        <ButtonLink variant="secondary" to={synonymsPath}>
          Cancel
        </ButtonLink>
      </div>
    </Form>
  );
}
