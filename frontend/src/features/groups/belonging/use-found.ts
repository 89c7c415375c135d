import { useState } from 'react';
import { useQuery } from 'urql';
import { FindGroupMembersDocument, FindPeopleDocument, type PersonLineFieldsFragment } from '../../../gql/groups/graphql';

interface Found {
  query: string;
  found: PersonLineFieldsFragment[] | undefined;
  onSearch: (query: string) => void;
}

/** People of the directory by name. */
export function useFoundPeople(): Found {
  const [query, onSearch] = useState('');
  const [{ data, fetching }] = useQuery({ query: FindPeopleDocument, variables: { query }, pause: query === '' });
  return { query: fetching ? '' : query, found: data?.people.people, onSearch };
}

/** Other members of a group by name. */
export function useFoundMembers(address: string, viewerId: string | undefined): Found {
  const [query, onSearch] = useState('');
  const [{ data, fetching }] = useQuery({ query: FindGroupMembersDocument, variables: { address, query }, pause: query === '' });
  const people = data?.group.members?.members.map(({ person }) => person);
  return { query: fetching ? '' : query, found: people?.filter(({ id }) => id !== viewerId), onSearch };
}
