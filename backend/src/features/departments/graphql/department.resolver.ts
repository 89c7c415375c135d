import { Args, Context, Query, Resolver } from '@nestjs/graphql';
import { Public } from '../../../platform/access/public.decorator.js';
import { clientAddressOf } from '../../../platform/http/client-address.js';
import type { RequestContext } from '../../../platform/http/request-context.js';
import { RateLimits } from '../../../platform/limits/rate-limits.js';
import { DepartmentQueries, type DepartmentRow } from '../department.queries.js';
import { DepartmentType } from './department.type.js';

const lookUps = { name: 'department-look-up', times: 100, withinSeconds: 900 };

@Resolver(() => DepartmentType)
export class DepartmentResolver {
  constructor(
    private readonly queries: DepartmentQueries,
    private readonly rateLimits: RateLimits,
  ) {}

  @Query(() => [DepartmentType], { description: 'All departments, by name.' })
  departments(): Promise<DepartmentRow[]> {
    return this.queries.all();
  }

  @Public()
  @Query(() => [DepartmentType], {
    description: 'The departments that an email address belongs to, for registering. Open to everybody; limited per network address.',
  })
  async departmentsForEmail(@Args('email', { type: () => String, description: 'The address that somebody would register with.' }) email: string, @Context() { req }: RequestContext): Promise<DepartmentRow[]> {
    await this.rateLimits.count(lookUps, clientAddressOf(req));
    return this.queries.forEmail(email);
  }
}
