/** Why something is reported, and which rule a decision names. */
export interface ReportReason {
  readonly id: string;
  /** As moderators and authors read it. */
  readonly label: string;
  /** What is meant, for those who choose. */
  readonly hint: string;
}

export const reportReasons: readonly ReportReason[] = [
  { id: 'PERSONAL_DATA', label: 'Personal data', hint: 'It tells something of a member of the public, or of a colleague, that is not theirs to share' },
  { id: 'MARKING', label: 'Marking', hint: 'It should not be on this site, or its marking is too low' },
  { id: 'HARASSMENT', label: 'Bullying or harassment', hint: 'It attacks, threatens or shames somebody' },
  { id: 'TONE', label: 'Tone', hint: 'It is rude or unkind' },
  { id: 'IMPARTIALITY', label: 'Impartiality', hint: 'It is party political, or breaks the Civil Service Code in another way' },
  { id: 'COPYRIGHT', label: 'Somebody else’s work', hint: 'It was taken from somewhere without leave or credit' },
  { id: 'OTHER', label: 'Something else', hint: 'Say what in your own words' },
];

const unknown: ReportReason = { id: 'OTHER', label: 'Something else', hint: '' };

export function findReportReason(id: string): ReportReason | undefined {
  return reportReasons.find((reason) => reason.id === id);
}

/** The reason as it was stored; one that is no longer on the list is something else. */
export function reportReason(id: string): ReportReason {
  return findReportReason(id) ?? unknown;
}
