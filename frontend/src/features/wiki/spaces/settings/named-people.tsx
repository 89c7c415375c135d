import { useRef, useState } from 'react';
import { useQuery } from 'urql';
import {
  FindPeopleForSpaceDocument, NameWikiSpacePersonDocument, RemoveWikiSpacePersonDocument, type PersonLineFieldsFragment, type WikiSpaceRole,
} from '../../../../gql/wiki/graphql';
import { useFormMutation } from '../../../../lib/use-form-mutation';
import '../../../../ui/action-rows/action-rows.scss';
import { Button } from '../../../../ui/button/button';
import { FindPerson } from '../../../../ui/find-person/find-person';
import { ErrorSummary } from '../../../../ui/form/error-summary';
import { FailureNotice } from '../../../../ui/form/failure-notice';
import { jobAndDepartment } from '../../../../ui/person-line/job-and-department';
import { PersonLine } from '../../../../ui/person-line/person-line';
import type { SectionProps } from './space-settings-page';

interface NamedPeopleProps extends SectionProps {
  role: WikiSpaceRole;
  people: { person: PersonLineFieldsFragment; note: string | undefined }[];
  heading: string;
  /** Said where there are none. */
  nobody: string;
  /** Of the field in which somebody is searched for. */
  label: string;
}

/** People who are named in a space: shown, found and taken off. */
export function NamedPeople({ space, refresh, role, people, heading, nobody, label }: NamedPeopleProps) {
  const [query, setQuery] = useState('');
  const [news, setNews] = useState('');
  const title = useRef<HTMLHeadingElement>(null);
  const [{ data, fetching }] = useQuery({ query: FindPeopleForSpaceDocument, variables: { query }, pause: query === '' });
  const known = new Set(people.map(({ person }) => person.id));
  const found = query === '' ? undefined : data?.people.people.filter(({ id }) => !known.has(id));
  const onResult = () => {
    setNews('Saved. It is true from now on.');
    refresh();
  };
  // The button beside them is gone with the search.
  const onNamed = () => {
    setQuery('');
    onResult();
    title.current?.focus();
  };
  const naming = useFormMutation({ mutation: NameWikiSpacePersonDocument, pick: (answer) => answer.nameWikiSpacePerson, onResult: onNamed });
  const removing = useFormMutation({ mutation: RemoveWikiSpacePersonDocument, pick: (answer) => answer.removeWikiSpacePerson, onResult });
  const failure = naming.failure ?? removing.failure;
  const name = async (person: PersonLineFieldsFragment) => {
    removing.refuse([]);
    setNews('');
    await naming.submit({ input: { spaceId: space.id, personId: person.id, role } });
  };
  const remove = async (person: PersonLineFieldsFragment) => {
    naming.refuse([]);
    setNews('');
    await removing.submit({ input: { spaceId: space.id, personId: person.id } });
    title.current?.focus();
  };
  const problems = [...naming.problems, ...removing.problems];
  return (
    <div className="cb-named">
      <h3 className="h-s" ref={title} tabIndex={-1}>
        {heading}
      </h3>
      <ErrorSummary form={`named-${role}`} problems={problems.map(({ message }) => ({ message }))} />
      {failure && <FailureNotice failure={failure} />}
      <p role="status" className="vh">
        {problems.length === 0 && !failure && news}
      </p>
      {people.length === 0 ? (
        <p className="meta">{nobody}</p>
      ) : (
        <ul className="cb-action-rows" aria-label={heading}>
          {people.map(({ person, note }) => (
            <li key={person.id}>
              <PersonLine person={person}>{note ?? jobAndDepartment(person)}</PersonLine>
              <Button variant="secondary" small busy={removing.busy} onClick={() => void remove(person)}>
                Take off<span className="vh"> {person.name}</span>
              </Button>
            </li>
          ))}
        </ul>
      )}
      <FindPerson
        name={`find-${role.toLowerCase()}`}
        label={label}
        query={fetching ? '' : query}
        found={found}
        onSearch={setQuery}
        verb="Name"
        onChoose={(person) => void name(person)}
      />
    </div>
  );
}
