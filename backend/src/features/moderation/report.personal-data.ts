import { escapeHtml } from '@crossbench/schema/rich-text/reading';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Database } from '../../platform/db/database.js';
import { sql } from '../../platform/db/sql.js';
import { type ClosingFact, PersonalData, type PersonalDataSource, type PersonalPart, counted } from '../../platform/personal-data.js';
import { CaseRepository } from './case.repository.js';
import { reportReason } from './report-reasons.js';

interface OwnReportRow {
  readonly id: string;
  readonly about: string;
  readonly reason: string;
  readonly words: string;
  readonly createdAt: Date;
}

/** Years of reporting something every day. */
const mostReports = 5000;

/** What somebody reported. The report itself belongs to its case; who made it is known only as long as the case needs it. */
@Injectable()
export class ReportPersonalData implements PersonalDataSource, OnModuleInit {
  readonly name = 'reports';
  readonly title = 'Reports you made';

  constructor(
    private readonly database: Database,
    private readonly cases: CaseRepository,
    private readonly personalData: PersonalData,
  ) {}

  onModuleInit(): void {
    this.personalData.register(this);
  }

  async whenClosed(personId: string): Promise<ClosingFact[]> {
    const count = await this.countReports(personId);
    if (count === 0) return [];
    const words = `${counted(count, 'report')} you made stay${count === 1 ? 's' : ''} without your name, once moderators have decided`;
    return [{ fate: 'KEPT', words }];
  }

  close(personId: string): Promise<void> {
    return this.cases.forgetClosedReporters(personId);
  }

  async count(personId: string): Promise<number> {
    return Math.min(await this.countReports(personId), 1);
  }

  async *parts(personId: string): AsyncGenerator<PersonalPart> {
    const rows = await this.database.rows<OwnReportRow>(sql`
      select report.id, report.reason, report.words, report.created_at as "createdAt",
        case when item_id is not null then 'a post' when comment_id is not null then 'a comment'
          when attachment_id is not null then 'a picture or file' else 'a profile' end as about
      from moderation_report report join moderation_case on moderation_case.id = report.case_id
      where report.reporter_id = ${personId} order by report.created_at desc, report.id desc limit ${mostReports}`);
    if (rows.length === 0) return;
    const data = rows.map((row) => ({ ...row, reason: reportReason(row.reason).label }));
    const html = data.map(({ about, reason, words, createdAt }) =>
      `<article><p><time>${createdAt.toISOString()}</time> about ${about}: ${escapeHtml(reason)}</p><p>${escapeHtml(words)}</p></article>`);
    yield { name: 'reports', title: 'Reports you made', at: null, data, html: html.join('\n') };
  }

  private async countReports(personId: string): Promise<number> {
    const row = await this.database.row<{ count: number }>(sql`
      select count(*)::int as count from moderation_report where reporter_id = ${personId}`);
    return row?.count ?? 0;
  }
}
