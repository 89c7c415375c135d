import { limits } from '@crossbench/schema/limits';
import { useState } from 'react';
import { useQuery } from 'urql';
import { SimilarWikiSpacesDocument } from '../../../gql/wiki/graphql';
import { useDelayed } from '../../../lib/use-delayed';
import { TextField } from '../../../ui/form/text-field';
import './space-list.scss';
import { placeInWords } from './words';

/** Milliseconds without typing before the server is asked. */
const pause = 300;
/** Fewer letters are like too many names. */
const fewest = 3;

/** The name of a new space, and the spaces that may be the one somebody is about to open again. */
export function SpaceNameField() {
  const [typed, setTyped] = useState('');
  const name = useDelayed(typed.trim(), pause);
  const isAsked = name.length >= fewest && typed.trim().length >= fewest;
  const [{ data }] = useQuery({ query: SimilarWikiSpacesDocument, variables: { name }, pause: !isAsked });
  const similar = isAsked ? (data?.similarWikiSpaces ?? []) : [];
  return (
    <>
      <TextField name="name" label="Name" maxLength={limits.spaceName} autoComplete="off" onChange={(event) => setTyped(event.target.value)} />
      <div role="status" className="cb-similarspaces">
        {similar.length > 0 && (
          <>
            <p>Spaces with a name like this (links open in a new tab):</p>
            <ul>
              {similar.map((space) => (
                <li key={space.id}>
                  <a href={space.path} target="_blank" rel="noopener">
                    {space.name}
                  </a>{' '}
                  <span className="meta">{placeInWords(space)}</span>
                </li>
              ))}
            </ul>
          </>
        )}
      </div>
    </>
  );
}
