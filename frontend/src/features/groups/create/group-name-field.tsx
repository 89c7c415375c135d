import { limits } from '@crossbench/schema/limits';
import { useState } from 'react';
import { useQuery } from 'urql';
import { SimilarGroupsDocument } from '../../../gql/groups/graphql';
import { useDelayed } from '../../../lib/use-delayed';
import { TextField } from '../../../ui/form/text-field';
import { kindNames } from '../words';
import './group-name-field.scss';

/** Milliseconds without typing before the server is asked. */
const pause = 300;
/** Fewer letters are like too many names. */
const fewest = 3;

/** The name of a new group, and the groups that may be the one somebody is about to make again. */
export function GroupNameField() {
  const [typed, setTyped] = useState('');
  const name = useDelayed(typed.trim(), pause);
  const isAsked = name.length >= fewest && typed.trim().length >= fewest;
  const [{ data }] = useQuery({ query: SimilarGroupsDocument, variables: { name }, pause: !isAsked });
  const similar = isAsked ? (data?.similarGroups ?? []) : [];
  return (
    <>
      <TextField
        name="name"
        label="Name"
        maxLength={limits.groupName}
        autoComplete="off"
        onChange={(event) => setTyped(event.target.value)}
      />
      <div role="status" className="cb-similargroups">
        {similar.length > 0 && (
          <>
            <p>Groups with a name like this (links open in a new tab):</p>
            <ul>
              {similar.map((group) => (
                <li key={group.id}>
                  <a href={group.path} target="_blank" rel="noopener">
                    {group.name}
                  </a>{' '}
                  <span className="meta">{kindNames[group.kind]}</span>
                </li>
              ))}
            </ul>
          </>
        )}
      </div>
    </>
  );
}
