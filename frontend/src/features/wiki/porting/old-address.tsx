import type { ReactNode } from 'react';
import { Navigate } from 'react-router';
import { WikiOldAddressDocument } from '../../../gql/wiki/graphql';
import { usePageQuery } from '../../../lib/use-page-query';
import { Skeleton } from '../../../ui/skeleton/skeleton';

/** Leads on to the imported page that stood at this address before; where there is none, shows something else. */
export function OldAddress({ path, space, otherwise }: { path: string; space?: string; otherwise: ReactNode }) {
  const { data } = usePageQuery({ query: WikiOldAddressDocument, variables: { path, space: space ?? null } });
  if (!data) return <Skeleton label="Looking for the page" rows={2} />;
  return data.wikiPageByOldAddress ? <Navigate to={data.wikiPageByOldAddress.path} replace /> : otherwise;
}
