/**
 * What is known about the text of one editor: what was changed here, what this device keeps, what the server has.
 * It is pure: times come with the events, and the texts themselves stay with whoever drives it. Changes are counted, so
 * that "the server has everything" is `saved === changes`.
 */
export interface SavingState {
  /** How many changes were made here since opening. */
  changes: number;
  /** The last change that this device keeps. */
  kept: number;
  /** The last change that the server has. */
  saved: number;
  /** The change that is on its way to the server; only one request at a time. */
  sending: number | undefined;
  /** The version of the server's draft that the text here builds on; 0 when the server has none yet. */
  version: number;
  firstUnsavedAt: number | undefined;
  lastChangedAt: number | undefined;
  savedAt: number | undefined;
  trouble: Trouble | undefined;
  /** Failures in a row. */
  failures: number;
  retryAt: number | undefined;
  /** Somebody waits for the server to have everything. */
  hurry: boolean;
  /** The draft was published or discarded: nothing may be written any more. */
  closed: boolean;
}

export type Trouble =
  | 'offline'
  /** The server could not, and trying again helps. */
  | 'failed'
  /** The server does not accept this text; only another text helps. */
  | 'refused'
  /** The draft is not there any more, or not for this person. */
  | 'gone'
  | 'signed-out'
  /** The person must accept the house rules first. */
  | 'house-rules'
  /** The server has a text that does not come from here; the person chooses. */
  | 'conflict';

export type SavingEvent =
  | { type: 'changed'; at: number }
  | { type: 'kept'; change: number }
  | { type: 'sent' }
  | { type: 'saved'; version: number; at: number }
  /** The server has a draft of this post with an earlier text of ours. */
  | { type: 'found'; version: number }
  | { type: 'failed'; trouble: Trouble; at: number; retryAfter?: number }
  /** Online again, signed in again, or the person asked. */
  | { type: 'try-now' }
  | { type: 'hurry' }
  | { type: 'keep-mine'; version: number }
  | { type: 'use-theirs'; version: number; at: number }
  | { type: 'closed' };

/** Milliseconds without a change after which the text is saved. */
export const pause = 1_000;
/** Milliseconds after which somebody who types without a pause is saved all the same. */
export const longestWait = 5_000;
/** Milliseconds before the next try, by failures in a row. */
const retryDelays = [2_000, 5_000, 15_000, 30_000, 60_000];

export function opened(version: number, savedAt?: number): SavingState {
  return {
    changes: 0,
    kept: 0,
    saved: 0,
    sending: undefined,
    version,
    firstUnsavedAt: undefined,
    lastChangedAt: undefined,
    savedAt,
    trouble: undefined,
    failures: 0,
    retryAt: undefined,
    hurry: false,
    closed: false,
  };
}

export function next(state: SavingState, event: SavingEvent): SavingState {
  switch (event.type) {
    case 'changed':
      return {
        ...state,
        changes: state.changes + 1,
        firstUnsavedAt: state.firstUnsavedAt ?? event.at,
        lastChangedAt: event.at,
        trouble: state.trouble === 'refused' ? undefined : state.trouble,
      };
    case 'kept':
      return { ...state, kept: Math.max(state.kept, event.change) };
    case 'sent':
      return { ...state, sending: state.changes, firstUnsavedAt: undefined, retryAt: undefined };
    case 'saved':
      return {
        ...well(state),
        saved: state.sending ?? state.saved,
        version: event.version,
        savedAt: event.at,
        hurry: state.hurry && state.sending !== state.changes,
      };
    case 'found':
      return { ...well(state), version: event.version };
    case 'failed':
      return troubled(state, event);
    case 'try-now':
      return needsChoice(state) ? state : { ...state, trouble: undefined, retryAt: undefined, failures: 0 };
    case 'hurry':
      return needsChoice(state) || state.saved === state.changes ? state : { ...state, hurry: true };
    case 'keep-mine':
      return { ...well(state), version: event.version, saved: -1, hurry: true };
    case 'use-theirs':
      return { ...well(state), version: event.version, saved: state.changes, kept: state.changes, savedAt: event.at };
    case 'closed':
      return { ...state, closed: true, sending: undefined };
  }
}

/** Another try would meet the same answer: the person has to say which text to keep, or where. */
function needsChoice(state: SavingState): boolean {
  return state.trouble === 'conflict' || state.trouble === 'gone';
}

function well(state: SavingState): SavingState {
  return { ...state, sending: undefined, trouble: undefined, failures: 0, retryAt: undefined };
}

function troubled(state: SavingState, event: Extract<SavingEvent, { type: 'failed' }>): SavingState {
  const delay = Math.max(retryDelays[Math.min(state.failures, retryDelays.length - 1)] ?? 0, event.retryAfter ?? 0);
  const triesAgain = event.trouble === 'offline' || event.trouble === 'failed';
  return {
    ...state,
    sending: undefined,
    trouble: event.trouble,
    failures: state.failures + 1,
    retryAt: triesAgain ? event.at + delay : undefined,
    hurry: false,
  };
}

/** When the next request should leave; undefined when there is nothing to send, or nothing that may be sent now. */
export function saveDueAt(state: SavingState): number | undefined {
  if (state.closed || state.sending !== undefined || state.saved === state.changes) return undefined;
  if (state.hurry) return 0;
  if (state.trouble === 'offline' || state.trouble === 'failed') return state.retryAt;
  if (state.trouble !== undefined) return undefined;
  const last = state.lastChangedAt ?? 0;
  return Math.min(last + pause, (state.firstUnsavedAt ?? last) + longestWait);
}

/** Whether closing the page now would lose something that neither the server nor this device has. */
export function wouldLose(state: SavingState): boolean {
  return !state.closed && Math.max(state.saved, state.kept) < state.changes;
}

export type SavingStatus = 'untouched' | 'waiting' | 'saving' | 'saved' | Trouble;

export function statusOf(state: SavingState): SavingStatus {
  if (state.trouble !== undefined) return state.trouble;
  if (state.sending !== undefined) return 'saving';
  if (state.saved !== state.changes) return 'waiting';
  return state.savedAt === undefined ? 'untouched' : 'saved';
}
