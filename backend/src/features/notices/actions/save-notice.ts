import { limits } from '@crossbench/schema/limits';
import { Inject, Injectable } from '@nestjs/common';
import type { Config } from '../../../config.js';
import type { Actor } from '../../../platform/access/actor.js';
import { ensure } from '../../../platform/access/ensure.js';
import { UnitOfWork } from '../../../platform/db/unit-of-work.js';
import { NotFound } from '../../../platform/errors/domain-errors.js';
import { Problems, type ValidationFailed } from '../../../platform/errors/problems.js';
import { Events } from '../../../platform/events/events.js';
import { isId } from '../../../platform/ids.js';
import { CONFIG } from '../../../platform/platform.tokens.js';
import { readWallTime } from '../../../platform/wall-time.js';
import { DepartmentQueries } from '../../departments/departments.public.js';
import { canManageNotices } from '../notice.policy.js';
import { NoticeQueries } from '../notice.queries.js';
import { NoticeRepository } from '../notice.repository.js';
import type { NoticeRow, Severity } from '../notice.rows.js';

export interface SaveNoticeInput {
  /** Null for a new one. */
  readonly id?: string | null;
  /** The version that was read; null for a new one. */
  readonly lockVersion?: number | null;
  readonly title: string;
  readonly body: string;
  readonly severity: Severity;
  /** As the clocks of the site show it: `2026-12-01T09:30`. */
  readonly startsAt: string;
  readonly endsAt: string;
  /** Empty for everyone. */
  readonly departmentIds: readonly string[];
}

export type SaveNoticeOutcome = { type: 'NoticeSaved'; notice: NoticeRow } | { type: 'NoticeConflict'; current: NoticeRow } | ValidationFailed;

/** Adds a notice or changes one. Whoever dismissed it before a change does not see it again. */
@Injectable()
export class SaveNotice {
  constructor(
    private readonly work: UnitOfWork,
    private readonly notices: NoticeRepository,
    private readonly queries: NoticeQueries,
    private readonly departments: DepartmentQueries,
    private readonly events: Events,
    @Inject(CONFIG) private readonly config: Pick<Config, 'timeZone'>,
  ) {}

  run(actor: Actor, input: SaveNoticeInput): Promise<SaveNoticeOutcome> {
    return this.work.run(async () => {
      ensure(canManageNotices(actor), 'Only site administrators write notices');
      const problems = new Problems();
      const title = problems.requiredText('title', input.title, 'a title', limits.noticeTitle);
      const body = problems.text('body', input.body, 'the text', limits.noticeBody);
      const startsAt = this.readTime(problems, 'startsAt', input.startsAt, 'when it starts');
      const endsAt = this.readTime(problems, 'endsAt', input.endsAt, 'when it ends');
      if (startsAt && endsAt && endsAt <= startsAt) problems.add('endsAt', 'Enter an end that is after the start');
      const departmentIds = await this.readDepartments(problems, input.departmentIds);
      if (problems.any || !startsAt || !endsAt) return problems.failed();
      return this.save(actor, input, { title, body, severity: input.severity, startsAt, endsAt, departmentIds });
    });
  }

  private async save(actor: Actor, { id, lockVersion }: SaveNoticeInput, content: Omit<NoticeRow, 'id' | 'lockVersion'>): Promise<SaveNoticeOutcome> {
    if (!id) {
      const added = await this.notices.add(content, actor.personId);
      await this.events.record({ name: 'notice-added', subjectId: added }, actor);
      return { type: 'NoticeSaved', notice: await this.get(added) };
    }
    if (!isId(id)) throw new NotFound();
    if (await this.notices.change(id, lockVersion ?? 0, content)) {
      await this.events.record({ name: 'notice-changed', subjectId: id }, actor);
      return { type: 'NoticeSaved', notice: await this.get(id) };
    }
    return { type: 'NoticeConflict', current: await this.get(id) };
  }

  private async get(id: string): Promise<NoticeRow> {
    const notice = await this.queries.byId(id);
    if (!notice) throw new NotFound();
    return notice;
  }

  private readTime(problems: Problems, field: string, text: string, name: string): Date | undefined {
    const time = readWallTime(text, this.config.timeZone);
    if (time === 'unreadable') problems.add(field, `Enter ${name}, with date and time`);
    else if (time === 'missing') problems.add(field, 'There is no such time: the clocks go forward in that hour. Choose another');
    else return time.instant;
    return undefined;
  }

  private async readDepartments(problems: Problems, ids: readonly string[]): Promise<string[]> {
    const asked = [...new Set(ids)].slice(0, limits.noticeDepartments);
    const known = (await this.departments.byIds(asked.filter(isId))).map(({ id }) => id);
    if (known.length < new Set(ids).size) problems.add('departmentIds', 'Choose departments from the list');
    return known;
  }
}
