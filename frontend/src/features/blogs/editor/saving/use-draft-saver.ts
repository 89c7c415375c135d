import { useEffect, useState, useSyncExternalStore } from 'react';
import { useClient } from 'urql';
import { useConnection } from '../../../../lib/connection';
import { forgetOnDevice, holdWriter, keepOnDevice } from './device-drafts';
import { DraftSaver, type SaverSnapshot } from './draft-saver';
import { sameText, type DraftText } from './draft-text';
import type { Opening } from './opening';
import { sendDraft } from './server-drafts';

/** Savers whose editor has gone and who are still sending: who opens the draft again waits for them. */
const leaving = new Map<string, Promise<boolean>>();

export function settled(postId: string): Promise<unknown> {
  return leaving.get(postId) ?? Promise.resolve();
}

interface Draft {
  postId: string;
  personId: string;
  opening: Opening;
  /** When the server took what it has. */
  savedAt: number | undefined;
}

/** Saves one draft for as long as its editor is open. */
export function useDraftSaver(draft: Draft): { saver: DraftSaver<DraftText>; snapshot: SaverSnapshot<DraftText> } {
  const client = useClient();
  const [{ saver, writer }] = useState(() =>
    makeSaver(draft, (text, version, setsAside) => sendDraft(client, draft.postId, text, version, setsAside)),
  );
  const snapshot = useSyncExternalStore(saver.subscribe, saver.getSnapshot);

  useEffect(() => {
    const release = holdWriter(writer);
    const leave = saver.start();
    return () => {
      const done = leave().finally(release);
      leaving.set(draft.postId, done);
      void done.finally(() => leaving.delete(draft.postId));
    };
  }, [saver, writer, draft.postId]);

  useTakeover(saver, writer, draft);
  useTriesAgain(saver);
  useWarning(saver);
  return { saver, snapshot };
}

type Send = ConstructorParameters<typeof DraftSaver<DraftText>>[0]['send'];

function makeSaver({ postId, personId, opening, savedAt }: Draft, send: Send) {
  const writer = crypto.randomUUID();
  const tools = {
    now: () => Date.now(),
    after: (milliseconds: number, run: () => void) => {
      const timer = setTimeout(run, milliseconds);
      return () => clearTimeout(timer);
    },
    send,
    keep: (text: DraftText, version: number) =>
      keepOnDevice({ postId, personId, writer, version, text, keptAt: Date.now() }),
    forget: () => forgetOnDevice({ postId, personId, writer }),
    same: sameText,
  };
  return { saver: new DraftSaver<DraftText>(tools, opening.text, opening.version, savedAt), writer };
}

/** Goes on with what an earlier editor left on this device; its copy is removed only when ours is there. */
function useTakeover(saver: DraftSaver<DraftText>, writer: string, { postId, personId, opening }: Draft): void {
  useEffect(() => {
    const { text, version, isUnsaved, stale } = opening;
    const copied = isUnsaved
      ? keepOnDevice({ postId, personId, writer, version, text, keptAt: Date.now() })
      : Promise.resolve();
    if (isUnsaved && saver.getSnapshot().state.changes === 0) saver.change(text);
    copied
      .then(() => Promise.all(stale.map(forgetOnDevice)))
      .catch((error: unknown) => console.info('This device could not put its drafts in order', error));
  }, [saver, writer, postId, personId, opening]);
}

function useTriesAgain(saver: DraftSaver<DraftText>): void {
  const connection = useConnection();
  useEffect(() => {
    if (connection === 'restored') saver.tryNow();
  }, [connection, saver]);

  useEffect(() => {
    // Somebody may have signed in again in another tab.
    const tryNow = () => saver.tryNow();
    window.addEventListener('focus', tryNow);
    return () => window.removeEventListener('focus', tryNow);
  }, [saver]);
}

function useWarning(saver: DraftSaver<DraftText>): void {
  useEffect(() => {
    const keep = () => saver.keepNow();
    const warn = (event: BeforeUnloadEvent) => {
      saver.keepNow();
      if (saver.wouldLose) event.preventDefault();
    };
    window.addEventListener('pagehide', keep);
    document.addEventListener('visibilitychange', keep);
    window.addEventListener('beforeunload', warn);
    return () => {
      window.removeEventListener('pagehide', keep);
      document.removeEventListener('visibilitychange', keep);
      window.removeEventListener('beforeunload', warn);
    };
  }, [saver]);
}
