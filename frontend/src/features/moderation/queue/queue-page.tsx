import { useRefreshSession } from '../../../lib/session';
import { ModerationLayout } from './moderation-layout';
import { Queue } from './queue';

/** What the moderators of the site decide. */
export function QueuePage() {
  const refreshSession = useRefreshSession();
  return (
    <ModerationLayout>
      <Queue path="/moderation" title="Moderation queue" onDecided={refreshSession} />
    </ModerationLayout>
  );
}
