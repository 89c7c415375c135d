import CircleAlert from 'lucide-react/icons/circle-alert';
import CloudUpload from 'lucide-react/icons/cloud-upload';
import { Icon } from '../../../ui/icon/icon';
import { Button } from '../../../ui/button/button';

export interface PendingPictureProps {
  name: string;
  /** From 0 to 1. */
  progress: number;
  /** Why it could not be added. */
  problem?: string | undefined;
  /** Sends it again; left out where that cannot help. */
  onRetry?: (() => void) | undefined;
  onCancel: () => void;
}

/** A picture in the text that is on its way to the server, or did not get there. */
export function PendingPicture({ name, progress, problem, onRetry, onCancel }: PendingPictureProps) {
  if (problem !== undefined) {
    return (
      <div className="cb-pending__box" role="alert">
        <p>
          <Icon of={CircleAlert} className="cb-pending__bad" /> {problem}
        </p>
        <div className="row">
          {onRetry && (
            <Button variant="secondary" small onClick={onRetry}>
              Try again
            </Button>
          )}
          <Button variant="secondary" small onClick={onCancel}>
            Close
          </Button>
        </div>
      </div>
    );
  }
  const percent = Math.round(progress * 100);
  return (
    <div className="cb-pending__box">
      <p>
        <Icon of={CloudUpload} /> <span role="status">Sending {name}</span>, {percent}%
      </p>
      <progress className="cb-pending__bar" max={100} value={percent} aria-label={`Sending ${name}`} />
      <div className="row">
        <Button variant="secondary" small onClick={onCancel}>
          Cancel<span className="vh"> {name}</span>
        </Button>
      </div>
    </div>
  );
}
