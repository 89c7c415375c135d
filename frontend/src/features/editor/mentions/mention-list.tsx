import type { Editor } from '@tiptap/core';
import { useEditorState } from '@tiptap/react';
import { Avatar } from '../../../ui/avatar/avatar';
import { jobAndDepartment } from '../../../ui/person-line/job-and-department';
import { CompletionList } from '../completions/completion-list';
import type { CompletionQuery } from '../completions/completion-query';
import { mentionQueryOf } from './mention-query';
import { useColleagues, type Colleague } from './use-colleagues';

/** Completes the name of a person after an @. */
export function MentionList({ editor }: { editor: Editor }) {
  const query = useEditorState({ editor, selector: ({ editor: current }) => mentionQueryOf(current) }) ?? undefined;
  const people = useColleagues(query?.typed ?? '');
  return (
    <CompletionList
      editor={editor}
      id="mentions"
      label="People"
      query={query}
      choices={people}
      keyOf={({ id }) => id}
      news={(count) => `${count === 1 ? '1 person' : `${count} people`} found. Use the up and down arrows to choose, and Enter to mention.`}
      draw={(person) => (
        <>
          <Avatar person={person} size="s" />
          <span>
            {person.name} <span className="meta">{jobAndDepartment(person, 'acronym')}</span>
          </span>
        </>
      )}
      onTake={(person, found) => insertMention(editor, found, person)}
    />
  );
}

function insertMention(editor: Editor, { from, to }: CompletionQuery, { id, name }: Colleague): void {
  const mention = { type: 'mention', attrs: { personId: id, name } };
  editor
    .chain()
    .focus()
    .insertContentAt({ from, to }, [mention, { type: 'text', text: ' ' }])
    .run();
}
