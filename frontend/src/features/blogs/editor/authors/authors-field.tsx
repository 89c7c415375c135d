import { useRef, useState } from 'react';
import { FailureNotice } from '../../../../ui/form/failure-notice';
import { LazyConfirmDialog } from '../../../../ui/confirm-dialog/lazy-confirm-dialog';
import { AuthorRow } from './author-row';
import './authors-field.scss';
import { ColleaguePicker } from './colleague-picker';
import type { Author, Authors } from './use-authors';

interface AuthorsFieldProps {
  authors: Authors;
  isPublished: boolean;
  /** Where the post is to stand. */
  blogId: string;
  /** The person has taken themselves off. */
  onLeft: () => void;
}

/** Who writes the post, in the order in which they are named. Each of them sees and edits the draft. */
export function AuthorsField({ authors: { authors, busy, problem, failure, change }, isPublished, blogId, onLeft }: AuthorsFieldProps) {
  const [news, setNews] = useState('');
  const [leaving, setLeaving] = useState<Author>();
  const heading = useRef<HTMLHeadingElement>(null);

  const add = async (person: { id: string; name: string }) => {
    setNews('');
    if (await change('add', person.id)) setNews(`${person.name} is now an author`);
  };
  const moveUp = async (person: Author) => {
    if (await change('moveUp', person.id)) setNews(`${person.name} is now named earlier`);
  };
  const remove = async (person: Author) => {
    const done = await change('remove', person.id);
    setLeaving(undefined);
    if (!done) return;
    if (!done.isAuthor) return onLeft();
    setNews(`${person.name} is no longer an author`);
    heading.current?.focus();
  };

  return (
    <section className="cb-authors">
      <h2 tabIndex={-1} ref={heading}>
        Authors
      </h2>
      <ul>
        {authors.map((author, index) => (
          <AuthorRow
            key={author.id}
            author={author}
            busy={busy}
            onMoveUp={index > 0 ? () => void moveUp(author) : undefined}
            onRemove={
              authors.length > 1 ? () => (author.isViewer ? setLeaving(author) : void remove(author)) : undefined
            }
          />
        ))}
      </ul>
      <ColleaguePicker authors={authors} blogId={blogId} problem={problem} onChoose={(person) => void add(person)} />
      {failure && <FailureNotice failure={failure} />}
      <p className="meta" role="status">
        {news}
      </p>
      {leaving && (
        <LazyConfirmDialog
          title="Stop being an author of this post?"
          confirm="Remove me"
          cancel="Stay"
          busy={busy}
          onConfirm={() => void remove(leaving)}
          onCancel={() => setLeaving(undefined)}
        >
          <p>
            {isPublished
              ? 'You can still read the post, but not change it. Another author can add you again.'
              : 'You will not see this draft any more. Another author can add you again.'}
          </p>
        </LazyConfirmDialog>
      )}
    </section>
  );
}
