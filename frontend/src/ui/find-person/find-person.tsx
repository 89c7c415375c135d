import { useState } from 'react';
import type { PersonLineFieldsFragment } from '../../gql/app/graphql';
import '../action-rows/action-rows.scss';
import { Button } from '../button/button';
import { Form, textOf } from '../form/form';
import { TextField } from '../form/text-field';
import { jobAndDepartment } from '../person-line/job-and-department';
import { PersonLine } from '../person-line/person-line';
import './find-person.scss';

interface FindPersonProps {
  /** Unique on the page. */
  name: string;
  label: string;
  /** What was searched for, and who was found; undefined while nobody knows. */
  query: string;
  found: PersonLineFieldsFragment[] | undefined;
  onSearch: (query: string) => void;
  /** The verb on the button beside each, such as "Choose". */
  verb: string;
  onChoose: (person: PersonLineFieldsFragment) => void;
}

const idle = { problems: [], failure: undefined, busy: false };
const mostShown = 10;

/** Finds people by name and offers each with a button. */
export function FindPerson({ name, label, query, found = [], onSearch, verb, onChoose }: FindPersonProps) {
  const [asked, setAsked] = useState(false);
  const shown = found.slice(0, mostShown);
  return (
    <div className="cb-findperson">
      <Form
        name={name}
        state={idle}
        onSubmit={(data) => {
          setAsked(true);
          onSearch(textOf(data, 'name'));
        }}
      >
        <TextField name="name" label={label} hint="By name" type="search" autoComplete="off" />
        <Button type="submit" variant="secondary">
          Find people
        </Button>
      </Form>
      <p role="status" className={shown.length > 0 ? 'vh' : undefined}>
        {asked && query !== '' && (shown.length > 0 ? `${shown.length} found` : 'Nobody was found. Try a part of the name.')}
      </p>
      {shown.length > 0 && (
        <ul className="cb-action-rows" aria-label="Found">
          {shown.map((person) => (
            <li key={person.id}>
              <PersonLine person={person}>{jobAndDepartment(person)}</PersonLine>
              <Button variant="secondary" small onClick={() => onChoose(person)}>
                {verb}
                <span className="vh"> {person.name}</span>
              </Button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
