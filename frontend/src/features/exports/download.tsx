import { useMutation, type AnyVariables, type TypedDocumentNode } from 'urql';
import type { DataExportFieldsFragment } from '../../gql/exports/graphql';
import { toRequestFailure } from '../../lib/request-failure';
import { Button } from '../../ui/button/button';
import { FailureNotice } from '../../ui/form/failure-notice';
import { Skeleton } from '../../ui/skeleton/skeleton';
import { ExportState, type ExportWords } from './export-state';
import { useExportProgress } from './use-export-progress';

interface DownloadProps<Variables extends AnyVariables> {
  /** Undefined while nobody knows, null where there is none. */
  current: DataExportFieldsFragment | null | undefined;
  words: ExportWords;
  /** Asks for it to be gathered. */
  mutation: TypedDocumentNode<unknown, Variables>;
  variables: Variables;
  /** Looks again how far it is. */
  onRefresh: () => void;
  /** Whether the page is there for nothing else. */
  isMain?: boolean;
}

/** A zip that is gathered when it is asked for: the button, how far it is, and where it can be had. */
export function Download<Variables extends AnyVariables>({ current, words, mutation, variables, onRefresh, isMain = false }: DownloadProps<Variables>) {
  const [asking, request] = useMutation(mutation);
  useExportProgress(current, onRefresh);
  const isReady = current?.state === 'READY';
  const isGathered = current?.state === 'WAITING' || current?.state === 'BUILDING';
  const ask = async () => {
    await request(variables);
    onRefresh();
  };
  return (
    <>
      {asking.error && <FailureNotice failure={toRequestFailure(asking.error)} />}
      {current === undefined && <Skeleton label="Looking for your download" rows={1} />}
      {current && <ExportState current={current} words={words} />}
      {current !== undefined && (
        // It stays while the download is gathered, so that who pressed it keeps their place.
        <Button variant={isMain && !isReady ? undefined : 'secondary'} busy={asking.fetching || isGathered} onClick={() => void ask()}>
          {isGathered ? `Gathering ${words.what}` : isReady ? 'Gather it again' : words.gather}
        </Button>
      )}
    </>
  );
}
