import { useMemo } from 'react';
import type { LinkProps } from 'react-router';
import { useClient } from 'urql';
import { NoteResultOpenedDocument } from '../../../gql/search/graphql';
import { requestHeaders } from '../../../lib/graphql-client';

/** For the links to results. */
export type WhenFollowed = Pick<LinkProps, 'onClick' | 'onAuxClick'>;

/** Leaves with the page where a link opens another, and nobody waits for the answer. */
const onTheWay: RequestInit = { credentials: 'same-origin', headers: requestHeaders, keepalive: true };
const middleButton = 1;

/** Tells that a result of this search was followed, also into another tab; which one is nobody's business. */
export function useNoteOpened(query: string): WhenFollowed {
  const client = useClient();
  return useMemo(() => {
    const note = () => void client.mutation(NoteResultOpenedDocument, { query }, { fetchOptions: onTheWay }).toPromise();
    return { onClick: note, onAuxClick: ({ button }) => button === middleButton && note() };
  }, [client, query]);
}
