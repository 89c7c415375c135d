export const severities = ['INFORMATION', 'WARNING'] as const;
export type Severity = (typeof severities)[number];

export interface NoticeRow {
  readonly id: string;
  readonly title: string;
  /** Plain text. */
  readonly body: string;
  readonly severity: Severity;
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly lockVersion: number;
  /** Empty where it is for everyone. */
  readonly departmentIds: readonly string[];
}

export type NoticeState = 'PLANNED' | 'CURRENT' | 'PAST';

export function stateOfNotice({ startsAt, endsAt }: Pick<NoticeRow, 'startsAt' | 'endsAt'>, now: Date): NoticeState {
  if (now < startsAt) return 'PLANNED';
  return now < endsAt ? 'CURRENT' : 'PAST';
}
