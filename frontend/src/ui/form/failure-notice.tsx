import type { ReactNode } from 'react';
import { Link, useLocation } from 'react-router';
import { assertNever } from '../../lib/assert-never';
import { acceptPath } from '../../lib/house-rules-path';
import type { FailureCode, RequestFailure } from '../../lib/request-failure';
import { signInPath } from '../../lib/sign-in-path';
import { count } from '../../lib/words';
import { Banner } from '../banner/banner';
import './failure-notice.scss';

/** Why something could not be done although nothing was wrong with what was entered. */
export function FailureNotice({ failure }: { failure: RequestFailure }) {
  const { pathname, search } = useLocation();
  return (
    <div className="cb-failure">
      <Banner kind="bad" action={wayOut(failure.code, pathname + search)}>
        {sentence(failure)}
      </Banner>
    </div>
  );
}

function wayOut(code: FailureCode, here: string): ReactNode {
  if (code === 'UNAUTHENTICATED') return <Link to={signInPath(here)}>Sign in again</Link>;
  if (code === 'HOUSE_RULES') return <Link to={acceptPath(here)}>Read the house rules</Link>;
  return undefined;
}

/** The failure in words: what happened, and what to do. */
export function sentence({ code, reference, retryAfterSeconds }: RequestFailure): string {
  switch (code) {
    case 'OFFLINE':
      return 'You are offline. Nothing was lost: try again when you are back online.';
    case 'UNAUTHENTICATED':
      return 'You are no longer signed in.';
    case 'FORBIDDEN':
      return 'You cannot do this here.';
    case 'HOUSE_RULES':
      return 'The house rules have changed. Accept them before you write here again. What you entered is still here.';
    case 'NOT_FOUND':
      return 'This is no longer there.';
    case 'TOO_MANY_REQUESTS':
      return `Too many tries. Try again ${inTime(retryAfterSeconds)}.`;
    case 'BAD_REQUEST':
      return 'Crossbench could not read this request. Load the page again, then try once more.';
    case 'UNAVAILABLE':
    case 'INTERNAL':
      return `Crossbench could not do this. The fault is ours. Try again in a moment${quote(reference)}.`;
    default:
      return assertNever(code);
  }
}

function inTime(seconds = 60): string {
  return seconds < 90 ? `in ${count(Math.ceil(seconds), 'second')}` : `in ${count(Math.ceil(seconds / 60), 'minute')}`;
}

function quote(reference: string | undefined): string {
  return reference === undefined ? '' : `; if that does not help, tell us the code ${reference}`;
}
