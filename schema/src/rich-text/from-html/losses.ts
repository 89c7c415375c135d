/** Something that could not be kept as it was. */
export interface Loss {
  /** Dropped: gone. Degraded: its words are still there, but it looks or works otherwise. */
  kind: 'dropped' | 'degraded';
  /** The element, such as "iframe". */
  element: string;
  /** What it was or became, in a few words. */
  detail: string;
}

export class Losses {
  readonly list: Loss[] = [];

  drop(element: string, detail: string): void {
    this.list.push({ kind: 'dropped', element, detail: detail.slice(0, 200) });
  }

  degrade(element: string, detail: string): void {
    this.list.push({ kind: 'degraded', element, detail: detail.slice(0, 200) });
  }
}
