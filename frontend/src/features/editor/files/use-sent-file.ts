import { useCallback } from 'react';
import { useClient } from 'urql';
import { SentFileDocument, type SentFileQuery } from '../../../gql/editor/graphql';

/** What a card in the text says of a file. */
export type CardFile = NonNullable<SentFileQuery['attachment']>;

export type SentFile = (id: string) => Promise<CardFile | undefined>;

/** Asks for a file that the server has just taken; undefined when it cannot be asked. */
export function useSentFile(): SentFile {
  const client = useClient();
  return useCallback(
    async (id: string) => {
      const { data } = await client.query(SentFileDocument, { id }, { requestPolicy: 'network-only' }).toPromise();
      return data?.attachment;
    },
    [client],
  );
}
