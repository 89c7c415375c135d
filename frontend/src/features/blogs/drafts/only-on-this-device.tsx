import { useEffect, useState } from 'react';
import { Link } from 'react-router';
import { useViewer } from '../../../lib/session';
import { Notice } from '../../../ui/notice/notice';
import { Time } from '../../../ui/time/time';
import { keptOnDevice, type DeviceDraft } from '../editor/saving/device-drafts';
import { draftTitle } from './draft-title';

/** New posts that were written without a connection and never reached the server. */
export function OnlyOnThisDevice({ known }: { known: { id: string }[] }) {
  const personId = useViewer()?.person.id;
  const [kept, setKept] = useState<DeviceDraft[]>([]);
  useEffect(() => {
    if (personId === undefined) return;
    let isHere = true;
    keptOnDevice(personId).then(
      (drafts) => isHere && setKept(drafts),
      // A device without storage keeps nothing.
      () => isHere && setKept([]),
    );
    return () => {
      isHere = false;
    };
  }, [personId]);

  const unsaved = kept.filter((draft) => draft.version === 0 && !known.some(({ id }) => id === draft.postId));
  if (unsaved.length === 0) return null;
  return (
    <div className="cb-onlyhere">
      <Notice title="Only on this device" kind="warning">
        <p>Open these with a connection, so that they are saved.</p>
        <ul>
          {unsaved.map((draft) => (
            <li key={draft.postId}>
              <Link to={`/posts/${draft.postId}/edit`}>{draftTitle(draft.text.title)}</Link>, written{' '}
              <Time value={new Date(draft.keptAt).toISOString()} />
            </li>
          ))}
        </ul>
      </Notice>
    </div>
  );
}
