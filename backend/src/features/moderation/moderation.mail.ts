import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import type { Config } from '../../config.js';
import { Database } from '../../platform/db/database.js';
import { sql } from '../../platform/db/sql.js';
import { UnitOfWork } from '../../platform/db/unit-of-work.js';
import { Jobs } from '../../platform/jobs/jobs.js';
import { Tasks } from '../../platform/jobs/tasks.js';
import { Mailer } from '../../platform/mail/mailer.js';
import { CONFIG } from '../../platform/platform.tokens.js';
import { authorsOfCase, thingOfCase } from './case.sql.js';
import { type DecisionFacts, type Letter, letterToAuthor, letterToReporter } from './decision-words.js';
import type { DecisionKind } from './moderation.policy.js';
import { reportReason } from './report-reasons.js';
import { labelOf } from './thing-label.js';
import type { ThingKind } from './reported-thing.js';

const task = 'tell-of-decision';

interface Recipient {
  readonly email: string;
  readonly name: string;
}

interface DecisionRow {
  readonly caseId: string;
  readonly kind: DecisionKind;
  readonly before: DecisionKind | null;
  readonly reason: string | null;
  readonly message: string;
  readonly thingKind: ThingKind;
  readonly itemKind: string | null;
  readonly authorIds: readonly string[];
}

/** Tells authors and reporters what was decided. The worker does it, since a thing may be reported by hundreds. */
@Injectable()
export class ModerationMail implements OnModuleInit {
  constructor(
    private readonly work: UnitOfWork,
    private readonly database: Database,
    private readonly jobs: Jobs,
    private readonly tasks: Tasks,
    private readonly mailer: Mailer,
    @Inject(CONFIG) private readonly config: Pick<Config, 'publicUrl' | 'siteName'>,
  ) {}

  onModuleInit(): void {
    this.tasks.register(task, ({ decisionId }) => this.send(String(decisionId)));
  }

  /** Call it in the unit of work that decides. */
  async tellOf(decisionId: string): Promise<void> {
    await this.jobs.add(task, { decisionId }, { key: `${task}:${decisionId}` });
  }

  /** All of it in one unit of work: a job that breaks off has mailed nobody. */
  private send(decisionId: string): Promise<void> {
    return this.work.run(async () => {
      const row = await this.decision(decisionId);
      if (!row) return;
      const { kind, before, message, thingKind, itemKind } = row;
      const facts: DecisionFacts = {
        kind, before, message,
        label: labelOf(thingKind, itemKind),
        reason: row.reason && reportReason(row.reason).label,
        link: `${this.config.publicUrl}/account/reports`,
      };
      await this.sendAll(letterToAuthor(facts), await this.people(row.authorIds));
      await this.sendAll(letterToReporter(facts), await this.reporters(row.caseId));
    });
  }

  private async sendAll(letter: Letter | undefined, recipients: readonly Recipient[]): Promise<void> {
    if (!letter) return;
    const subject = `${letter.subject} - ${this.config.siteName}`;
    for (const { email, name } of recipients) {
      await this.mailer.send({ to: email, subject, text: [`Dear ${name},`, ...letter.paragraphs].join('\n\n') });
    }
  }

  private decision(id: string): Promise<DecisionRow | undefined> {
    return this.database.row(sql`
      select case_id as "caseId", decision.kind, decision.reason, decision.message, about.kind as "thingKind", about."authorIds",
        (select item.kind from item where item.id = about."thingId") as "itemKind",
        (select earlier.kind from moderation_decision earlier where earlier.case_id = decision.case_id
          and (earlier.decided_at, earlier.id) < (decision.decided_at, decision.id)
          order by earlier.decided_at desc, earlier.id desc limit 1) as before
      from moderation_decision decision
        join lateral (select ${thingOfCase}, ${authorsOfCase} from moderation_case where moderation_case.id = decision.case_id) as about on true
      where decision.id = ${id}`);
  }

  private people(ids: readonly string[]): Promise<Recipient[]> {
    return this.database.rows(sql`
      select account.email, person.name from account join person on person.id = account.person_id
      where person.id = any(${ids}::uuid[]) and account.suspended_at is null order by account.email`);
  }

  private reporters(caseId: string): Promise<Recipient[]> {
    return this.database.rows(sql`
      select account.email, person.name
      from moderation_report report join account on account.person_id = report.reporter_id join person on person.id = account.person_id
      where report.case_id = ${caseId} and account.suspended_at is null order by report.created_at`);
  }
}
