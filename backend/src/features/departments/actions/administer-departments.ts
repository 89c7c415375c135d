import { limits } from '@crossbench/schema/limits';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../platform/access/actor.js';
import { canAdminister } from '../../../platform/access/administration.js';
import { ensure } from '../../../platform/access/ensure.js';
import { Clock } from '../../../platform/clock.js';
import { UnitOfWork } from '../../../platform/db/unit-of-work.js';
import { NotFound } from '../../../platform/errors/domain-errors.js';
import { Problems, type ValidationFailed } from '../../../platform/errors/problems.js';
import { Events } from '../../../platform/events/events.js';
import { isId, newId } from '../../../platform/ids.js';
import { RateLimits } from '../../../platform/limits/rate-limits.js';
import { type DepartmentFields, DepartmentRepository } from '../department.repository.js';
import { isDomainPattern } from '../email-domain.js';
import { acronymOf } from './ensure-department.js';

export interface DepartmentInput {
  readonly name: string;
  /** Made from the name when it is empty. */
  readonly acronym: string;
  readonly domains: readonly string[];
}

export type DepartmentOutcome = { type: 'DepartmentSaved'; departmentId: string } | ValidationFailed;
export type DeleteDepartmentOutcome = { type: 'DepartmentDeleted' } | { type: 'DepartmentInUse'; message: string };

const changes = { name: 'administer-departments', times: 200, withinSeconds: 3600 };
const inUse: DeleteDepartmentOutcome = {
  type: 'DepartmentInUse',
  message: 'People, posts or spaces belong to this department, so it cannot be deleted. Rename it, or move its people first',
};

/** For administrators: the departments of the site and the email domains that lead to them. */
@Injectable()
export class AdministerDepartments {
  constructor(
    private readonly work: UnitOfWork,
    private readonly departments: DepartmentRepository,
    private readonly events: Events,
    private readonly rateLimits: RateLimits,
    private readonly clock: Clock,
  ) {}

  async add(actor: Actor, input: DepartmentInput): Promise<DepartmentOutcome> {
    await this.admit(actor);
    return this.work.run(async () => {
      const id = newId();
      const fields = await this.read(input, id);
      if ('problems' in fields) return fields;
      await this.departments.add(id, fields, this.clock.now());
      await this.events.record({ name: 'department-created', subjectId: id }, actor);
      return { type: 'DepartmentSaved', departmentId: id };
    });
  }

  /** A new name keeps the old one as a former name, so that the department is still found under it. */
  async change(actor: Actor, id: string, input: DepartmentInput): Promise<DepartmentOutcome> {
    await this.admit(actor);
    return this.work.run(async () => {
      const department = isId(id) ? await this.departments.lock(id) : undefined;
      if (!department) throw new NotFound();
      const fields = await this.read(input, id);
      if ('problems' in fields) return fields;
      const former = department.name === fields.name ? department.formerNames : [...department.formerNames, department.name];
      const formerNames = [...new Set(former)].filter((name) => name !== fields.name);
      await this.departments.change(id, { ...fields, formerNames });
      await this.events.record({ name: 'department-changed', subjectId: id }, actor);
      return { type: 'DepartmentSaved', departmentId: id };
    });
  }

  /** Only what nothing belongs to: the database knows better than any list of ours what that is. */
  async delete(actor: Actor, id: string): Promise<DeleteDepartmentOutcome> {
    await this.admit(actor);
    try {
      return await this.work.run(async () => {
        if (!isId(id) || !(await this.departments.lock(id))) throw new NotFound();
        if (await this.departments.hasPeople(id)) return inUse;
        await this.departments.delete(id);
        await this.events.record({ name: 'department-deleted', subjectId: id }, actor);
        return { type: 'DepartmentDeleted' };
      });
    } catch (error) {
      if (isForeignKeyViolation(error)) return inUse;
      throw error;
    }
  }

  private async admit(actor: Actor): Promise<void> {
    ensure(canAdminister(actor));
    await this.rateLimits.count(changes, actor.personId);
  }

  private async read(input: DepartmentInput, id: string): Promise<DepartmentFields | ValidationFailed> {
    const problems = new Problems();
    const name = problems.requiredText('name', input.name, 'the name', limits.departmentName).replace(/\s+/g, ' ');
    const acronym = problems.text('acronym', input.acronym, 'the acronym', limits.acronym) || acronymOf(name).slice(0, limits.acronym);
    const domains = readDomains(input.domains, problems);
    const other = name ? await this.departments.idOfName(name) : undefined;
    if (other && other !== id) problems.add('name', 'Another department has this name');
    return problems.any ? problems.failed() : { name, acronym, domains };
  }
}

function readDomains(entered: readonly string[], problems: Problems): string[] {
  const domains = [...new Set(entered.map((domain) => domain.trim().toLowerCase().replace(/^@/, '')).filter(Boolean))];
  if (domains.length > limits.domainsPerDepartment) problems.add('domains', `Enter ${limits.domainsPerDepartment} domains or fewer`);
  const wrong = domains.find((domain) => domain.length > limits.domain || !isDomainPattern(domain));
  if (wrong !== undefined) {
    problems.add('domains', `“${wrong.slice(0, 60)}” is no domain. Enter it like skills.example, or *.skills.example for all below it`);
  }
  return domains;
}

function isForeignKeyViolation(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === '23503';
}
