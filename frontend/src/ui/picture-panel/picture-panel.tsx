import { lazy, Suspense, useEffect, useId, useRef, useState, type ReactNode } from 'react';
import { limits } from '@crossbench/schema/limits';
import { Button } from '../button/button';
import { Skeleton } from '../skeleton/skeleton';
import { removePicture, sendPicture, type PictureOutcome } from './picture-requests';
import './picture-panel.scss';

const CropPicture = lazy(async () => ({ default: (await import('./crop-picture')).CropPicture }));

const types = 'image/jpeg,image/png,image/webp,image/gif,image/avif';
const megabytes = limits.imageBytes / 1_000_000;

interface PicturePanelProps {
  /** What it is called, in lower case. */
  word: 'photo' | 'picture';
  /** Where it is sent and taken away. */
  address: string;
  /** Where what is shown now lies. */
  picture: string | null;
  /** Who sees it, a sentence. */
  seenBy: string;
  headingClass: 'h-l' | 'h-m';
  round?: boolean;
  /** Draws it, or what stands in its place. */
  show: (picture: string | null) => ReactNode;
  /** Other parts of the screen show it too. */
  onChanged: () => unknown;
}

/** The picture of somebody or something. It is changed at once, not with a form beside it. */
export function PicturePanel({ word, address, picture: stored, seenBy, headingClass, round = false, show, onChanged }: PicturePanelProps) {
  const [picture, setPicture] = useState(stored);
  const [chosen, setChosen] = useState<{ file: File; address: string }>();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState('');
  const [news, setNews] = useState('');
  const headingId = useId();
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
  const change = async (request: Promise<PictureOutcome>, done: string) => {
    setBusy(true);
    const outcome = await request;
    setBusy(false);
    if ('problem' in outcome) return setProblem(outcome.problem);
    setPicture(outcome.picture);
    setChosen(undefined);
    setProblem('');
    setNews(`${capital(word)} ${done}`);
    await onChanged();
  };
  const place = { address, word };

  return (
    <section className="cb-picture" aria-labelledby={headingId}>
      <h2 className={headingClass} id={headingId} tabIndex={-1} ref={heading}>
        {chosen ? 'Choose what is shown' : capital(word)}
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
        <Suspense fallback={<Skeleton label={`Opening the ${word}`} />}>
          <CropPicture
            address={chosen.address}
            round={round}
            save={`Save ${word}`}
            busy={busy}
            onSave={(square) => void change(sendPicture(place, chosen.file, square), 'saved')}
            onCancel={() => choose(undefined)}
            onUnreadable={() => {
              setChosen(undefined);
              setProblem('Your browser cannot show this picture. Choose a JPEG, PNG, WebP, GIF or AVIF file');
            }}
          />
        </Suspense>
      ) : (
        <div className="row cb-picture__row">
          {show(picture)}
          <div>
            <label className="govuk-button govuk-button--secondary cb-picture__choose">
              {picture ? `Choose another ${word}` : `Choose a ${word}`}
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
            {picture && (
              <Button variant="quiet" busy={busy} onClick={() => void change(removePicture(place), 'removed')}>
                Remove {word}
              </Button>
            )}
            <p className="meta">
              {seenBy} Up to {megabytes} MB; where and when it was taken is left out.
            </p>
          </div>
        </div>
      )}
    </section>
  );
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
