import { useRef, useState } from 'react';
import { useMutation, useQuery } from 'urql';
import {
  NameBlogEditorDocument,
  PeopleForBlogDocument,
  RemoveBlogEditorDocument,
  type BlogToLookAfterQuery,
} from '../../../gql/blogs/graphql';
import { toRequestFailure } from '../../../lib/request-failure';
import { Banner } from '../../../ui/banner/banner';
import { Button } from '../../../ui/button/button';
import { FailureNotice } from '../../../ui/form/failure-notice';
import { Form, textOf } from '../../../ui/form/form';
import { TextField } from '../../../ui/form/text-field';
import { jobAndDepartment } from '../../../ui/person-line/job-and-department';
import { PersonLine } from '../../../ui/person-line/person-line';

type Blog = BlogToLookAfterQuery['blog'];
const idle = { problems: [], failure: undefined, busy: false };
const mostShown = 10;

/** Who pins posts and takes them out: named and let go here, by site administrators and by the editors themselves. */
export function ChangeEditors({ blog }: { blog: Blog }) {
  const [naming, name] = useMutation(NameBlogEditorDocument);
  const [removing, remove] = useMutation(RemoveBlogEditorDocument);
  const [said, setSaid] = useState('');
  const heading = useRef<HTMLHeadingElement>(null);
  const error = naming.error ?? removing.error;
  const answer = naming.data?.nameBlogEditor;
  const refusal = answer?.__typename === 'ValidationFailed' && answer.problems[0];

  const change = async (run: typeof name | typeof remove, person: { id: string; name: string }, done: string) => {
    const { error: failed } = await run({ input: { blogId: blog.id, personId: person.id } });
    if (failed) return;
    setSaid(`${person.name} ${done}`);
    // The pressed button goes with its row.
    heading.current?.focus();
  };

  return (
    <section className="cb-changeeditors">
      <h2 className="h-m" ref={heading} tabIndex={-1}>
        Editors
      </h2>
      <p>
        Editors pin posts, put the pinned ones in order, and take out what does not belong here. They can read only what
        they could read anyway.
      </p>
      {error && <FailureNotice failure={toRequestFailure(error)} />}
      {refusal && <Banner kind="warning">{refusal.message}</Banner>}
      <p className="vh" role="status">
        {said}
      </p>
      <ul className="cb-editors">
        {blog.editors.map((person) => (
          <li key={person.id}>
            <PersonLine person={person}>{jobAndDepartment(person)}</PersonLine>
            <Button variant="secondary" small onClick={() => void change(remove, person, 'is no longer an editor')}>
              Remove<span className="vh"> {person.name}</span>
            </Button>
          </li>
        ))}
      </ul>
      <FindPeople
        except={blog.editors.map(({ id }) => id)}
        onChoose={(person) => void change(name, person, 'is an editor now')}
      />
    </section>
  );
}

interface FindPeopleProps {
  /** Who is an editor already. */
  except: string[];
  onChoose: (person: { id: string; name: string }) => void;
}

function FindPeople({ except, onChoose }: FindPeopleProps) {
  const [query, setQuery] = useState('');
  const [{ data, error }] = useQuery({ query: PeopleForBlogDocument, variables: { query }, pause: query === '' });
  const people = query === '' ? [] : (data?.people.people ?? []);
  const found = people.filter(({ id }) => !except.includes(id)).slice(0, mostShown);
  return (
    <>
      <Form name="editor" state={idle} onSubmit={(form) => setQuery(textOf(form, 'name'))}>
        <TextField name="name" label="Find somebody to name as an editor" hint="By name" type="search" />
        <Button type="submit" variant="secondary">
          Find people
        </Button>
      </Form>
      {error && <FailureNotice failure={toRequestFailure(error)} />}
      <p role="status" className={found.length > 0 ? 'vh' : undefined}>
        {query !== '' &&
          data &&
          (found.length > 0
            ? `${found.length} found`
            : people.length > 0
              ? 'Everybody who was found is an editor.'
              : 'Nobody was found. Try a part of the name.')}
      </p>
      <ul className="cb-editors">
        {found.map((person) => (
          <li key={person.id}>
            <PersonLine person={person}>{jobAndDepartment(person)}</PersonLine>
            <Button variant="secondary" small onClick={() => onChoose(person)}>
              Name as editor<span className="vh">: {person.name}</span>
            </Button>
          </li>
        ))}
      </ul>
    </>
  );
}
