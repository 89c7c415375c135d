import { lazy, Suspense, useEffect, useRef, useState } from 'react';
import { useClient } from 'urql';
import { limits } from '@crossbench/schema/limits';
import { SessionDocument } from '../../../../gql/app/graphql';
import { Avatar } from '../../../../ui/avatar/avatar';
import { Button } from '../../../../ui/button/button';
import { Skeleton } from '../../../../ui/skeleton/skeleton';
import { removePhoto, sendPhoto, type PhotoOutcome } from './photo-requests';
import './photo.scss';

const CropPhoto = lazy(async () => ({ default: (await import('./crop-photo')).CropPhoto }));

const types = 'image/jpeg,image/png,image/webp,image/gif,image/avif';
const megabytes = limits.imageBytes / 1_000_000;

/** One's photo. It is changed at once, not with the form below. */
export function PhotoPanel({ person }: { person: { id: string; initials: string; photo: string | null } }) {
  const client = useClient();
  const [photo, setPhoto] = useState(person.photo);
  const [chosen, setChosen] = useState<{ file: File; address: string }>();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState('');
  const [news, setNews] = useState('');
  const heading = useRef<HTMLHeadingElement>(null);
  const wasChosen = useRef(false);
  useEffect(() => {
    if (chosen || wasChosen.current) heading.current?.focus();
    wasChosen.current = chosen !== undefined;
    return () => {
      if (chosen) URL.revokeObjectURL(chosen.address);
    };
  }, [chosen]);

  const choose = (file: File | undefined) => {
    const fits = file === undefined || file.size <= limits.imageBytes;
    setNews('');
    setProblem(fits ? '' : `The picture is larger than ${megabytes} MB. Choose a smaller one`);
    setChosen(file && fits ? { file, address: URL.createObjectURL(file) } : undefined);
  };
  const change = async (request: Promise<PhotoOutcome>, done: string) => {
    setBusy(true);
    const outcome = await request;
    setBusy(false);
    if ('problem' in outcome) return setProblem(outcome.problem);
    setPhoto(outcome.photo);
    setChosen(undefined);
    setProblem('');
    setNews(done);
    // The header shows it too.
    await client.query(SessionDocument, {}, { requestPolicy: 'network-only' }).toPromise();
  };

  return (
    <section className="cb-photo" aria-labelledby="photo-heading">
      <h2 className="h-l" id="photo-heading" tabIndex={-1} ref={heading}>
        {chosen ? 'Choose what is shown' : 'Photo'}
      </h2>
      {problem && (
        <p className="govuk-error-message" role="alert">
          <span className="vh">Error:</span> {problem}
        </p>
      )}
      <p className="meta" role="status">
        {news}
      </p>
      {chosen ? (
        <Suspense fallback={<Skeleton label="Opening the photo" />}>
          <CropPhoto
            address={chosen.address}
            busy={busy}
            onSave={(square) => void change(sendPhoto(chosen.file, square), 'Photo saved')}
            onCancel={() => choose(undefined)}
            onUnreadable={() => {
              setChosen(undefined);
              setProblem('Your browser cannot show this picture. Choose a JPEG, PNG, WebP, GIF or AVIF file');
            }}
          />
        </Suspense>
      ) : (
        <div className="row cb-photo__row">
          <Avatar person={{ ...person, photo }} size="xl" />
          <div>
            <label className="govuk-button govuk-button--secondary cb-photo__choose">
              {photo ? 'Choose another photo' : 'Choose a photo'}
              <input
                className="vh"
                type="file"
                accept={types}
                onChange={({ currentTarget }) => {
                  choose(currentTarget.files?.[0]);
                  currentTarget.value = '';
                }}
              />
            </label>
            {photo && (
              <Button variant="quiet" busy={busy} onClick={() => void change(removePhoto(), 'Photo removed')}>
                Remove photo
              </Button>
            )}
            <p className="meta">Everyone on Crossbench sees it. Up to {megabytes} MB; where and when it was taken is left out.</p>
          </div>
        </div>
      )}
    </section>
  );
}
