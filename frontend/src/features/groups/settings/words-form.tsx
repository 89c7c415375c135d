import { limits } from '@crossbench/schema/limits';
import { useState } from 'react';
import { DescribeGroupDocument, type GroupWordsFragment } from '../../../gql/groups/graphql';
import { useFormMutation } from '../../../lib/use-form-mutation';
import { Button } from '../../../ui/button/button';
import { Form } from '../../../ui/form/form';
import { TextAreaField } from '../../../ui/form/text-area-field';
import { TextField } from '../../../ui/form/text-field';
import { TwoVersions } from '../../../ui/two-versions/two-versions';
import { TopicsField } from '../create/topics-field';
import { differingWords, enteredWords, type EnteredWords } from './entered-words';

interface WordsFormProps {
  /** What is being edited. */
  base: GroupWordsFragment;
  /** The version that a save must still find. */
  lockVersion: number;
  /** Drops what was entered and begins from what is stored. */
  onStartAgain: (stored: GroupWordsFragment) => void;
}

export function WordsForm({ base, lockVersion, onStartAgain }: WordsFormProps) {
  const [saved, setSaved] = useState<number>();
  const [entered, setEntered] = useState<EnteredWords>();
  const form = useFormMutation({
    mutation: DescribeGroupDocument,
    pick: (answer) => answer.describeGroup,
    onResult: (result) => {
      if (result.__typename === 'GroupSaved') setSaved(result.group.lockVersion);
    },
  });
  const conflict = form.result?.__typename === 'GroupConflict' ? form.result.current : undefined;
  const save = (words: EnteredWords, version: number) => {
    setEntered(words);
    void form.submit({ input: { ...words, id: base.id, lockVersion: version } });
  };
  const settled = form.problems.length === 0 && !form.failure && !form.busy;

  return (
    <>
      <p role="status">{settled && form.result?.__typename === 'GroupSaved' && 'Saved. Old addresses of the group lead here.'}</p>
      {conflict && entered && (
        <TwoVersions
          key={conflict.lockVersion}
          heading="The group was changed elsewhere"
          differing={differingWords(conflict, entered)}
          busy={form.busy}
          onKeepMine={() => save(entered, conflict.lockVersion)}
          onUseStored={() => onStartAgain(conflict)}
        />
      )}
      <Form
        name="group-words-form"
        aria-label="Name and description"
        state={form}
        onSubmit={(data) => save(enteredWords(data), conflict?.lockVersion ?? Math.max(saved ?? 0, lockVersion))}
      >
        <TextField
          name="name"
          label="Name"
          hint="You can rename the group at any time: links to it go on working."
          maxLength={limits.groupName}
          defaultValue={base.name}
          autoComplete="off"
        />
        <TextAreaField
          name="purpose"
          label="Purpose"
          hint="What the group is for, in a sentence or two. Everyone who can find the group sees it."
          rows={3}
          maxLength={limits.groupPurpose}
          defaultValue={base.purpose}
        />
        <TextAreaField
          name="about"
          label="About (optional)"
          hint="More about the group, for its page “About”: what you do, when you meet, whom to ask. Plain text."
          rows={8}
          maxLength={limits.groupAbout}
          defaultValue={base.about}
        />
        <TopicsField topics={base.topics} />
        <TextAreaField
          name="welcome"
          label="Welcome (optional)"
          hint="What newcomers see first, at the top of the overview. Plain text."
          rows={3}
          maxLength={limits.groupWelcome}
          defaultValue={base.welcome}
        />
        <Button type="submit" busy={form.busy}>
          Save name and description
        </Button>
      </Form>
    </>
  );
}
