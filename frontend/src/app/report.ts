import { RequestFailure } from '../lib/request-failure';

/** A refusal by the server is shown in the page's place and is no fault of the code; anything else caught is. */
export function report(error: unknown): void {
  if (!(error instanceof RequestFailure)) console.error(error);
}
