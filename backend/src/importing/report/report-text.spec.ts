import { describe, expect, it } from '@jest/globals';
import { ImportReport } from './import-report.js';
import { reportText } from './report-text.js';

function report(dryRun: boolean): ImportReport {
  const made = new ImportReport('Skills', dryRun);
  made.created.push('a.md', 'b.md');
  made.departmentMade = true;
  for (const name of ['x.md', 'y.md', 'z.md']) made.fail(name, 'is empty');
  made.note('a.md', [{ kind: 'degraded', text: 'h1: Title' }]);
  return made;
}

describe('reportText', () => {
  it('counts, and cuts long lists', () => {
    const text = reportText(report(false), 2);
    expect(text).toContain('Posts: 2 created, 0 updated, 0 unchanged, 0 left alone, 3 failed');
    expect(text).toContain('Failed (3)\n  x.md: is empty\n  y.md: is empty\n  … and 1 more');
    expect(text).toContain('Shown otherwise than before (1)\n  a.md: h1: Title');
    expect(text).not.toContain('Mended');
  });

  it('is whole without a limit', () => expect(reportText(report(false))).toContain('z.md: is empty'));

  it('says of a trial run what would be done', () => {
    expect(reportText(report(true))).toMatch(/^Nothing was changed.*\nPosts: 2 would be created/);
    expect(reportText(report(true))).toContain('Department: Skills would be made');
  });
});
