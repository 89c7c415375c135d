import { useState } from 'react';
import type { GroupHeadFragment, GroupWordsFragment } from '../../../gql/groups/graphql';
import { sameWords } from './entered-words';
import { WordsForm } from './words-form';

/** What a group says of itself. Begins from what was stored when the page was opened; after a conflict perhaps again. */
export function WordsSection({ group }: { group: GroupHeadFragment }) {
  const [base, setBase] = useState<GroupWordsFragment>(group);
  // Its kind, say, may have been changed on this page: that is no reason to ask whose words to keep.
  const lockVersion = sameWords(group, base) ? group.lockVersion : base.lockVersion;
  return (
    <section aria-labelledby="group-words">
      <h2 className="h-m" id="group-words">
        Name and description
      </h2>
      <WordsForm key={base.lockVersion} base={base} lockVersion={lockVersion} onStartAgain={setBase} />
    </section>
  );
}
