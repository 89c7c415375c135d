import { watchedFetch } from '../../../../lib/connection';
import { requestHeaders } from '../../../../lib/graphql-client';
import { forget } from '../../../../lib/uploads/kept-uploads';
import { LinkButton } from '../../../../ui/link-button/link-button';
import type { KeptUpload } from '../../../editor/public';

interface InterruptedUploadsProps {
  uploads: readonly KeptUpload[];
  onForgotten: () => void;
}

/** Uploads that were cut off on this device: the browser cannot open their files again by itself. */
export function InterruptedUploads({ uploads, onForgotten }: InterruptedUploadsProps) {
  if (uploads.length === 0) return null;
  const giveUp = async ({ key, url }: KeptUpload) => {
    forget(key);
    // What the server does not hear of, it forgets by itself within a day.
    await watchedFetch(url, { method: 'DELETE', headers: { ...requestHeaders, 'tus-resumable': '1.0.0' } }).catch(
      (error: unknown) => console.info('The upload could not be given up', error),
    );
    onForgotten();
  };
  return (
    <ul className="cb-files__list">
      {uploads.map((upload) => (
        <li key={upload.key} className="cb-files__state">
          “{upload.name}” was not sent in full. {upload.replaces === undefined ? 'Attach' : 'Replace with'} the same file
          again to go on where it stopped.{' '}
          <LinkButton onClick={() => void giveUp(upload)}>
            Forget it<span className="vh">: {upload.name}</span>
          </LinkButton>
        </li>
      ))}
    </ul>
  );
}
