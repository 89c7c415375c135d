import Eye from 'lucide-react/icons/eye';
import EyeOff from 'lucide-react/icons/eye-off';
import { Button } from '../../../ui/button/button';
import { FailureNotice } from '../../../ui/form/failure-notice';
import { Icon } from '../../../ui/icon/icon';
import { useWatching } from './use-watching';

/** Watches a space, or no longer does. */
export function SpaceWatch({ space: { id, name, isWatched } }: { space: { id: string; name: string; isWatched: boolean } }) {
  const { watch, stop, busy, failure } = useWatching();
  return (
    <>
      <Button variant="secondary" busy={busy} onClick={() => void (isWatched ? stop : watch)({ spaceId: id })}>
        <Icon of={isWatched ? EyeOff : Eye} />
        {isWatched ? 'Stop watching' : 'Watch'}
        <span className="vh"> the space</span>
      </Button>
      <p className="vh" role="status">
        {isWatched ? `You watch the space ${name}` : ''}
      </p>
      {failure && <FailureNotice failure={failure} />}
    </>
  );
}
