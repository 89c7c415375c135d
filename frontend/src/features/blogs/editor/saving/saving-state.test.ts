import { longestWait, next, opened, pause, saveDueAt, statusOf, wouldLose, type SavingEvent } from './saving-state';

function after(...events: SavingEvent[]) {
  return events.reduce(next, opened(1));
}

describe('when a change is saved', () => {
  it.each([
    ['nothing was changed', [], undefined],
    ['after a pause', [{ type: 'changed', at: 100 }], 100 + pause],
    [
      'later while somebody types on',
      [
        { type: 'changed', at: 100 },
        { type: 'changed', at: 900 },
      ],
      900 + pause,
    ],
    [
      'at the latest after the longest wait',
      [
        { type: 'changed', at: 0 },
        { type: 'changed', at: 4_900 },
      ],
      longestWait,
    ],
    [
      'not while a request is on its way',
      [{ type: 'changed', at: 0 }, { type: 'sent' }, { type: 'changed', at: 900 }],
      undefined,
    ],
    [
      'again when something changed meanwhile',
      [
        { type: 'changed', at: 0 },
        { type: 'sent' },
        { type: 'changed', at: 900 },
        { type: 'saved', version: 2, at: 1_000 },
      ],
      900 + pause,
    ],
    ['at once when somebody waits for it', [{ type: 'changed', at: 100 }, { type: 'hurry' }], 0],
    [
      'with a growing delay after failures',
      [
        { type: 'changed', at: 0 },
        { type: 'sent' },
        { type: 'failed', trouble: 'failed', at: 1_000 },
        { type: 'sent' },
        { type: 'failed', trouble: 'failed', at: 3_000 },
      ],
      8_000,
    ],
    [
      'not before the server allows it',
      [{ type: 'changed', at: 0 }, { type: 'sent' }, { type: 'failed', trouble: 'failed', at: 0, retryAfter: 40_000 }],
      40_000,
    ],
    [
      'not while signed out',
      [
        { type: 'changed', at: 0 },
        { type: 'sent' },
        { type: 'failed', trouble: 'signed-out', at: 0 },
        { type: 'changed', at: 9 },
      ],
      undefined,
    ],
    [
      'again after signing in',
      [
        { type: 'changed', at: 7 },
        { type: 'sent' },
        { type: 'failed', trouble: 'signed-out', at: 9 },
        { type: 'try-now' },
      ],
      7 + pause,
    ],
    [
      'not over a conflict, however often it is tried',
      [
        { type: 'changed', at: 0 },
        { type: 'sent' },
        { type: 'failed', trouble: 'conflict', at: 0 },
        { type: 'try-now' },
        { type: 'hurry' },
        { type: 'changed', at: 5 },
      ],
      undefined,
    ],
    [
      'after a refusal only with another text',
      [
        { type: 'changed', at: 0 },
        { type: 'sent' },
        { type: 'failed', trouble: 'refused', at: 0 },
        { type: 'changed', at: 50 },
      ],
      50 + pause,
    ],
    ['never after publishing', [{ type: 'changed', at: 0 }, { type: 'closed' }], undefined],
  ] as [string, SavingEvent[], number | undefined][])('%s', (_name, events, due) => {
    expect(saveDueAt(after(...events))).toBe(due);
  });
});

describe('a conflict', () => {
  const conflict: SavingEvent[] = [
    { type: 'changed', at: 0 },
    { type: 'sent' },
    { type: 'failed', trouble: 'conflict', at: 0 },
  ];

  it('sends mine on top of theirs', () => {
    const state = after(...conflict, { type: 'keep-mine', version: 7 });
    expect(state.version).toBe(7);
    expect(saveDueAt(state)).toBe(0);
  });

  it('is over when theirs is taken', () => {
    const state = after(...conflict, { type: 'use-theirs', version: 7, at: 3 });
    expect(statusOf(state)).toBe('saved');
    expect(saveDueAt(state)).toBeUndefined();
    expect(wouldLose(state)).toBe(false);
  });
});

describe('closing the page', () => {
  it.each([
    ['loses a change that nobody has', [{ type: 'changed', at: 0 }], true],
    [
      'loses nothing that this device keeps',
      [
        { type: 'changed', at: 0 },
        { type: 'kept', change: 1 },
      ],
      false,
    ],
    [
      'loses nothing that the server has',
      [{ type: 'changed', at: 0 }, { type: 'sent' }, { type: 'saved', version: 2, at: 0 }],
      false,
    ],
    [
      'loses the change after the kept one',
      [
        { type: 'changed', at: 0 },
        { type: 'kept', change: 1 },
        { type: 'changed', at: 1 },
      ],
      true,
    ],
  ] as [string, SavingEvent[], boolean][])('%s', (_name, events, answer) => {
    expect(wouldLose(after(...events))).toBe(answer);
  });
});
