import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import type { Config } from '../../config.js';
import { Database } from '../../platform/db/database.js';
import { sql } from '../../platform/db/sql.js';
import { UnitOfWork } from '../../platform/db/unit-of-work.js';
import { Jobs } from '../../platform/jobs/jobs.js';
import { Tasks } from '../../platform/jobs/tasks.js';
import { Mailer } from '../../platform/mail/mailer.js';
import { CONFIG } from '../../platform/platform.tokens.js';
import type { MergedMembers } from './group-merge.repository.js';
import { type GroupRow, groupPath } from './group.rows.js';

const task = 'tell-of-merge';
const peoplePerJob = 200;

/** Tells the members of a group that it is part of another now. Who does not belong there is not told which. */
@Injectable()
export class MergeMail implements OnModuleInit {
  constructor(
    private readonly work: UnitOfWork,
    private readonly database: Database,
    private readonly jobs: Jobs,
    private readonly tasks: Tasks,
    private readonly mailer: Mailer,
    @Inject(CONFIG) private readonly config: Pick<Config, 'publicUrl' | 'siteName'>,
  ) {}

  onModuleInit(): void {
    this.tasks.register(task, ({ personIds, paragraphs }) => this.send(personIds as string[], paragraphs as string[]));
  }

  /** Call it in the unit of work that merges. */
  async tell(gone: GroupRow, into: GroupRow, { joining, leftBehind }: MergedMembers): Promise<void> {
    await this.add(`${gone.id}:joining`, joining, [
      `The group “${gone.name}” is now part of “${into.name}”, and you belong to that. What was said in “${gone.name}” stands there, for its members.`,
      `You find it at ${this.config.publicUrl}${groupPath(into)}`,
    ]);
    await this.add(`${gone.id}:left`, leftBehind, [
      `The group “${gone.name}” is now part of another group, which you cannot belong to. You no longer see what was said there.`,
      'What you wrote there yourself is among your personal data, which you can take out under “Your account”.',
    ]);
  }

  private async add(key: string, people: readonly string[], paragraphs: readonly string[]): Promise<void> {
    const batches = Array.from({ length: Math.ceil(people.length / peoplePerJob) }, (_, index) =>
      people.slice(index * peoplePerJob, (index + 1) * peoplePerJob));
    await this.jobs.addAll(batches.map((personIds, index) => ({ task, payload: { personIds, paragraphs }, key: `${task}:${key}:${index}` })));
  }

  /** All of it in one unit of work: a job that breaks off has mailed nobody. */
  private send(personIds: readonly string[], paragraphs: readonly string[]): Promise<void> {
    return this.work.run(async () => {
      const people = await this.database.rows<{ email: string; name: string }>(sql`
        select account.email, person.name from account join person on person.id = account.person_id
        where person.id = any(${personIds}::uuid[]) and account.suspended_at is null order by account.email`);
      const subject = `A group that you belong to is now part of another - ${this.config.siteName}`;
      for (const { email, name } of people) {
        await this.mailer.send({ to: email, subject, text: [`Dear ${name},`, ...paragraphs].join('\n\n') });
      }
    });
  }
}
