import type { Trouble } from './saving-state';

/** What the server has, when it does not come from here. */
export interface StoredDraft<Text> {
  version: number;
  text: Text;
  savedAt: string;
  savedBy: string;
}

export interface Problem {
  field: string;
  message: string;
}

export type SendOutcome<Text> =
  | { kind: 'saved'; version: number }
  | { kind: 'conflict'; current: StoredDraft<Text> }
  | { kind: 'failed'; trouble: Trouble; retryAfter?: number; problems?: Problem[]; reference?: string };

/** The world outside: the clock, the network, this device. */
export interface SavingTools<Text> {
  now(): number;
  /** Calls back once after so many milliseconds; calling the answer cancels it. */
  after(milliseconds: number, run: () => void): () => void;
  /**
   * Never rejects. Version 0 makes the draft. With `setsAside` the text of that version, which this one was not built
   * on, is kept beside it.
   */
  send(text: Text, version: number, setsAside: boolean): Promise<SendOutcome<Text>>;
  keep(text: Text, version: number): Promise<void>;
  forget(): Promise<void>;
  same(one: Text, other: Text): boolean;
}
