import { next, opened, saveDueAt, statusOf, wouldLose, type SavingEvent, type SavingState } from './saving-state';
import type { Problem, SavingTools, StoredDraft } from './saving-tools';

export interface SaverSnapshot<Text> {
  state: SavingState;
  status: ReturnType<typeof statusOf>;
  conflict: StoredDraft<Text> | undefined;
  problems: Problem[];
  reference: string | undefined;
  /** How often the server set a text aside for one from here. */
  setAside: number;
}

/** Always the same list, so that who shows problems sees that nothing changed. */
const none: Problem[] = [];

/** Milliseconds between a change and its copy on this device. */
const keepDelay = 200;

/** Brings every change of one draft to this device at once and to the server soon, one request at a time. */
export class DraftSaver<Text> {
  private state: SavingState;
  private cancelSave: (() => void) | undefined;
  private cancelKeep: (() => void) | undefined;
  /** Texts whose answer never came: the server may have them. */
  private lost: Text[] = [];
  /** The version whose text is not built upon but set aside. */
  private setAside: number | undefined;
  private isOpen = true;
  private waiting: ((done: boolean) => void)[] = [];
  private readonly listeners = new Set<() => void>();
  private snapshot: SaverSnapshot<Text>;

  constructor(
    private readonly tools: SavingTools<Text>,
    private current: Text,
    version: number,
    savedAt?: number,
  ) {
    this.state = opened(version, savedAt);
    this.snapshot = {
      state: this.state,
      status: statusOf(this.state),
      conflict: undefined,
      problems: none,
      reference: undefined,
      setAside: 0,
    };
  }

  readonly getSnapshot = (): SaverSnapshot<Text> => this.snapshot;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  get text(): Text {
    return this.current;
  }

  get wouldLose(): boolean {
    return wouldLose(this.state);
  }

  change(text: Text): void {
    this.current = text;
    this.cancelKeep ??= this.tools.after(keepDelay, () => this.keepNow());
    this.dispatch({ type: 'changed', at: this.tools.now() });
  }

  /** Copies the text to this device without waiting: the page may be about to close. */
  keepNow(): void {
    this.cancelKeep?.();
    this.cancelKeep = undefined;
    const { changes, saved, kept, version, closed } = this.state;
    if (closed || saved === changes || kept === changes) return;
    this.tools.keep(this.current, version).then(
      () => this.dispatch({ type: 'kept', change: changes }),
      // Nothing more can be done on this device; `wouldLose` stays true, and the page warns before it closes.
      () => this.publish({}),
    );
  }

  /** Waits until the server has everything; false when it could not, the snapshot says why. */
  flush(): Promise<boolean> {
    this.dispatch({ type: 'hurry' });
    if (this.state.saved === this.state.changes) return Promise.resolve(true);
    if (!this.state.hurry) return Promise.resolve(false);
    return new Promise((resolve) => this.waiting.push(resolve));
  }

  /** Makes the draft on the server, even an empty one, so that pictures can hang on it. */
  ensureOnServer(): Promise<boolean> {
    if (this.state.version > 0) return Promise.resolve(true);
    if (this.state.changes === 0) this.change(this.current);
    return this.flush();
  }

  /** Waits until the server has everything, a draft that was never sent included. */
  async ensureSaved(): Promise<boolean> {
    return (await this.ensureOnServer()) && this.flush();
  }

  /** Another request met a draft that does not come from here. */
  meetConflict(theirs: StoredDraft<Text>): void {
    this.meet(theirs, this.current);
  }

  tryNow(): void {
    if (this.state.trouble !== undefined) this.dispatch({ type: 'try-now' });
  }

  /** Saves the text here over theirs, which the server keeps beside it. */
  keepMine(): void {
    const theirs = this.snapshot.conflict;
    if (theirs === undefined) return;
    this.setAside = theirs.version;
    this.dispatch({ type: 'keep-mine', version: theirs.version }, { conflict: undefined });
  }

  /** Goes on with another text once what is here is saved; false when that could not be. The server keeps both. */
  async exchange(text: Text): Promise<boolean> {
    if (!(await this.ensureSaved())) return false;
    this.setAside = this.state.version;
    this.change(text);
    return true;
  }

  /** Takes the server's text and gives it back for showing. */
  takeTheirs(): Text | undefined {
    const theirs = this.snapshot.conflict;
    if (theirs === undefined) return undefined;
    this.current = theirs.text;
    this.dispatch(
      { type: 'use-theirs', version: theirs.version, at: Date.parse(theirs.savedAt) },
      { conflict: undefined },
    );
    this.forget();
    return theirs.text;
  }

  /** After publishing or discarding: nothing more is written, and this device forgets the text. */
  close(): void {
    this.dispatch({ type: 'closed' });
    this.forget();
  }

  /** The editor is on the screen; calling the answer when it goes away saves what is left, once, and keeps the rest. */
  start(): () => Promise<boolean> {
    this.isOpen = true;
    this.plan();
    return () => {
      this.isOpen = false;
      this.keepNow();
      return this.flush();
    };
  }

  private forget(): void {
    this.cancelKeep?.();
    this.cancelKeep = undefined;
    // A copy that could not be removed is only offered back once more.
    this.tools.forget().catch(() => this.publish({}));
  }

  private async send(): Promise<void> {
    const { version } = this.state;
    const text = this.current;
    this.dispatch({ type: 'sent' });
    const setsAside = this.setAside === version;
    const outcome = await this.tools.send(text, version, setsAside);
    if (this.state.closed) return;
    switch (outcome.kind) {
      case 'saved':
        this.lost = [];
        this.dispatch(
          { type: 'saved', version: outcome.version, at: this.tools.now() },
          { problems: none, reference: undefined, setAside: this.snapshot.setAside + (setsAside ? 1 : 0) },
        );
        if (this.state.saved === this.state.changes) this.forget();
        return;
      case 'conflict':
        return this.meet(outcome.current, text);
      case 'failed':
        if (outcome.trouble === 'offline' || outcome.trouble === 'failed') this.lost.push(text);
        return this.dispatch(
          { type: 'failed', trouble: outcome.trouble, at: this.tools.now(), retryAfter: outcome.retryAfter },
          { problems: outcome.problems ?? none, reference: outcome.reference },
        );
    }
  }

  /** A conflict with an earlier text of ours, whose answer was lost on the way, is none. */
  private meet(theirs: StoredDraft<Text>, sent: Text): void {
    const isOurs = [...this.lost, sent].some((text) => this.tools.same(text, theirs.text));
    if (isOurs) {
      this.lost = [];
      return this.dispatch({ type: 'found', version: theirs.version });
    }
    this.dispatch({ type: 'failed', trouble: 'conflict', at: this.tools.now() }, { conflict: theirs });
    this.keepNow();
  }

  private dispatch(event: SavingEvent, details: Partial<SaverSnapshot<Text>> = {}): void {
    this.state = next(this.state, event);
    this.publish(details);
    this.plan();
    this.answerWaiting();
  }

  private publish(details: Partial<SaverSnapshot<Text>>): void {
    this.snapshot = { ...this.snapshot, ...details, state: this.state, status: statusOf(this.state) };
    for (const listener of this.listeners) listener();
  }

  private plan(): void {
    this.cancelSave?.();
    this.cancelSave = undefined;
    const due = saveDueAt(this.state);
    if (due === undefined || (!this.isOpen && !this.state.hurry)) return;
    this.cancelSave = this.tools.after(Math.max(0, due - this.tools.now()), () => void this.send());
  }

  private answerWaiting(): void {
    const isDone = this.state.saved === this.state.changes || this.state.closed;
    if (!isDone && this.state.hurry) return;
    const waiting = this.waiting;
    this.waiting = [];
    for (const answer of waiting) answer(isDone);
  }
}
