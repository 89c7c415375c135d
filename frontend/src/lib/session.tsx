import { createContext, use, useCallback, useEffect, useState, type ReactNode } from 'react';
import { Provider, useClient, useQuery } from 'urql';
import { SessionDocument, type SessionQuery } from '../gql/app/graphql';
import { createGraphqlClient } from './graphql-client';

export type Viewer = NonNullable<SessionQuery['viewer']>;
export type Site = SessionQuery['site'];

const StartAfresh = createContext<() => void>(() => {
  throw new Error('SessionProvider is missing');
});

/**
 * Gives everything below one GraphQL client, and a new one after signing in or out: nothing that was read for one
 * person is left for the next.
 */
export function SessionProvider({ children }: { children: ReactNode }) {
  const [session, setSession] = useState(() => ({ number: 0, client: createGraphqlClient() }));
  const startAfresh = useCallback(
    () => setSession(({ number }) => ({ number: number + 1, client: createGraphqlClient() })),
    [],
  );
  return (
    <StartAfresh value={startAfresh}>
      <Provider key={session.number} value={session.client}>
        {children}
      </Provider>
    </StartAfresh>
  );
}

/** Call after signing in or out. */
export function useStartAfresh(): () => void {
  return use(StartAfresh);
}

/** Who is signed in and what this site is; undefined until the server has said, or while it cannot. */
function useSession(): SessionQuery | undefined {
  const [{ data }] = useQuery({ query: SessionDocument });
  return data;
}

/** The person signed in: null when nobody is, undefined while that is not known. */
export function useViewer(): Viewer | null | undefined {
  return useSession()?.viewer;
}

/**
 * The person signed in, as the server says at this moment. What was read before may no longer be true: the session can
 * have been ended on another device, and whoever is sent to sign in must not be sent back.
 */
export function useViewerNow(): Viewer | null | undefined {
  const client = useClient();
  const [viewer, setViewer] = useState<Viewer | null>();
  useEffect(() => {
    let wanted = true;
    const asked = client.query(SessionDocument, {}, { requestPolicy: 'network-only' }).toPromise();
    void asked.then(({ data }) => wanted && setViewer(data?.viewer));
    return () => {
      wanted = false;
    };
  }, [client]);
  return viewer;
}

/** Asks anew what stands in the header of every page: call it after what changes a count there. */
export function useRefreshSession(): () => void {
  const client = useClient();
  return useCallback(
    () => void client.query(SessionDocument, {}, { requestPolicy: 'network-only' }).toPromise(),
    [client],
  );
}

export function useSite(): Site | undefined {
  return useSession()?.site;
}
