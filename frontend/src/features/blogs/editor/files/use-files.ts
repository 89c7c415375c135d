import { useCallback, useEffect, useState } from 'react';
import { useClient } from 'urql';
import { PostFilesDocument, type FileFieldsFragment } from '../../../../gql/blogs/graphql';
import { keptUploadsOf, useSentFile, type FileHome, type KeptUpload, type SentFile, type Storage } from '../../../editor/public';

export type PostFile = FileFieldsFragment;

export interface Files {
  files: readonly PostFile[];
  /** Undefined until it is known. */
  storage: Storage | undefined;
  /** Uploads that were interrupted on this device. */
  interrupted: readonly KeptUpload[];
  refresh: () => Promise<void>;
  sentFile: SentFile;
}

/** The post that pictures and files go into. */
export interface PostHome extends FileHome {
  files: Files;
}

type Known = Pick<Files, 'files' | 'storage' | 'interrupted'>;

/** Milliseconds between two looks at a file that waits for the virus check. */
const pause = 4_000;

/** The files of the post that is written. Asked for by hand: every autosave would ask for a watched query again. */
export function useFiles(postId: string, isOnServer: boolean): Files {
  const client = useClient();
  const sentFile = useSentFile();
  const [state, setState] = useState<Known>({ files: [], storage: undefined, interrupted: [] });

  const load = useCallback(async () => {
    const { data } = await client.query(PostFilesDocument, { id: postId }, { requestPolicy: 'network-only' }).toPromise();
    const interrupted = keptUploadsOf(postId, Date.now());
    return (before: Known): Known => ({
      files: data?.post.attachments ?? before.files,
      storage: data?.viewer?.storage ?? before.storage,
      interrupted,
    });
  }, [client, postId]);
  const refresh = useCallback(async () => setState(await load()), [load]);

  useEffect(() => {
    if (!isOnServer) return;
    let isGone = false;
    void load().then((known) => {
      if (!isGone) setState(known);
    });
    return () => {
      isGone = true;
    };
  }, [isOnServer, load]);

  const isWaiting = state.files.some((file) => file.state === 'CHECKING');
  useEffect(() => {
    if (!isWaiting) return;
    const timer = setInterval(() => void refresh(), pause);
    return () => clearInterval(timer);
  }, [isWaiting, refresh]);

  return { ...state, refresh, sentFile };
}
