import type { ImportReport } from '../importing/report/import-report.js';
import type { MediawikiPlan } from './mediawiki-plan.js';
import { whyLeftOut } from './source/namespaces.js';

/** Says of everything in the export that does not become a page why. */
export function noteWhatStays(file: string, { survey, leadNowhere }: MediawikiPlan, report: ImportReport): void {
  const { broken, leftOut, bareCategories, titles } = survey;
  if (broken) {
    report.fail(file, `ends in the middle or is broken (${broken.reason}); what came before was taken`);
    if (broken.cutPage) report.fail(broken.cutPage, 'the file ends or breaks off in the middle of it');
  }
  report.passedOver.push(...leadNowhere);
  for (const name of bareCategories) report.passedOver.push({ name: titles.full({ namespace: 14, name }), reason: 'has no text: the category is a tag' });
  for (const [namespace, { count, names }] of leftOut) {
    const reason = `stays on the old wiki: ${whyLeftOut(namespace) ?? ''}`;
    for (const name of names) report.passedOver.push({ name, reason });
    if (count > names.length) report.passedOver.push({ name: titles.nameOf(namespace), reason: `${count - names.length} more pages of it stay on the old wiki` });
  }
}
