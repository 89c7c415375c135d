import type { ImportReport } from './import-report.js';
import type { NoteKind } from './notes.js';

const noteTitles: Record<NoteKind, string> = {
  mended: 'Mended',
  flagged: 'To look at',
  'missing-picture': 'Pictures that are missing',
  degraded: 'Shown otherwise than before',
};

/** The report in words; of each list no more than so many lines. */
export function reportText(report: ImportReport, mostLines = Infinity): string {
  const lists = [
    list('Failed', report.failed.map(({ name, reason }) => `${name}: ${reason}`), mostLines),
    list('Left alone, because they were changed here', report.editedHere, mostLines),
    ...Object.entries(noteTitles).map(([kind, title]) => list(title, notesOf(report, kind), mostLines)),
    list('Templates that are shown as words', templatesOf(report), mostLines),
    list('Passed over', report.passedOver.map(({ name, reason }) => `${name}: ${reason}`), mostLines),
  ];
  return [...summary(report), ...lists.flat()].join('\n');
}

function summary(report: ImportReport): string[] {
  const { created, updated, unchanged, editedHere, failed, dryRun, peopleMade, authorIds, pictures, missingPictures, things } = report;
  const would = dryRun ? 'would be ' : '';
  const lines = [
    dryRun ? 'Nothing was changed: this was a trial run.' : report.stopped ? 'Stopped. Run the same command again to go on.' : 'Done.',
    `${things}: ${created.length} ${would}created, ${updated.length} ${would}updated, ${unchanged.length} unchanged, ` +
      `${editedHere.length} left alone, ${failed.length} failed`,
    `People: ${authorIds.size} author ids, ${peopleMade.size} ${would}made without an account`,
    `Pictures: ${pictures.size} found, ${missingPictures.size} missing`,
  ];
  if (report.comments > 0) lines.push(`Comments: ${report.comments} ${dryRun ? 'would be ' : ''}added`);
  if (report.departmentMade) lines.push(`Department: ${report.department} ${dryRun ? 'would be' : 'was'} made`);
  if (report.space) {
    const { name, path, openedFor } = report.space;
    lines.push(`Space: ${name} ${openedFor === null ? 'was there' : `${dryRun ? 'would be' : 'was'} opened, for ${openedFor}`} (${path})`);
  }
  if (report.olderVersions > 0) lines.push(`Older versions: ${report.olderVersions}`);
  if (report.oldAddresses > 0) lines.push(`Old addresses: ${report.oldAddresses} lead to them`);
  if (report.site) lines.push(`Old site: ${report.site.url}${report.site.guessed ? ' (told from the links; --site URL says otherwise)' : ''}`);
  return lines;
}

function notesOf(report: ImportReport, kind: string): string[] {
  return report.notes.filter((note) => note.kind === kind).map(({ name, text }) => `${name}: ${text}`);
}

/** Those first that are on most pages. */
function templatesOf({ templates }: ImportReport): string[] {
  const byPages = [...templates].sort(([, one], [, other]) => other - one);
  return byPages.map(([name, pages]) => `${name}: on ${pages} ${pages === 1 ? 'page' : 'pages'}`);
}

function list(title: string, lines: readonly string[], most: number): string[] {
  if (lines.length === 0) return [];
  const more = lines.length > most ? [`  … and ${lines.length - most} more`] : [];
  return ['', `${title} (${lines.length})`, ...lines.slice(0, most).map((line) => `  ${line}`), ...more];
}
