import { Link, useLocation } from 'react-router';
import { assertNever } from '../../lib/assert-never';
import type { RequestFailure } from '../../lib/request-failure';
import { signInPath } from '../../lib/sign-in-path';
import { count } from '../../lib/words';
import { Banner } from '../banner/banner';
import './failure-notice.scss';

/** Why something could not be done although nothing was wrong with what was entered. */
export function FailureNotice({ failure }: { failure: RequestFailure }) {
  const { pathname, search } = useLocation();
  return (
    <div className="cb-failure">
      <Banner
        kind="bad"
        action={failure.code === 'UNAUTHENTICATED' && <Link to={signInPath(pathname + search)}>Sign in again</Link>}
      >
        {sentence(failure)}
      </Banner>
    </div>
  );
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
