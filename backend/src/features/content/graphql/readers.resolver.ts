import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../../platform/access/actor.js';
import { CurrentActor } from '../../../platform/access/current-actor.decorator.js';
import { DepartmentQueries } from '../../departments/departments.public.js';
import { type GroupRow, GroupType, canManageGroup } from '../../groups/groups.public.js';
import { ItemReaders, type Readers, tellsReaders } from '../readers/item-readers.js';
import type { ReaderCount } from '../readers/reader-counts.js';
import { countInWords } from '../readers/readers-in-words.js';
import { type GroupSight, sightsOfGroup } from '../readers/reader-kinds.js';
import { GroupSightType, PeopleCountType, ReadersType } from './readers.type.js';

@Resolver(() => PeopleCountType)
export class PeopleCountResolver {
  @ResolveField(() => String, { description: 'For example "214 people in 6 departments, 12 of them outside your department".' })
  inWords(@Parent() count: ReaderCount): string {
    return countInWords(count);
  }
}

@Resolver(() => ReadersType)
export class ReadersResolver {
  @ResolveField(() => String, { description: 'For example "214 people in 6 departments, 12 of them outside your department".' })
  inWords(@Parent() readers: Readers): string {
    return countInWords(readers);
  }
}

@Resolver(() => GroupType)
export class GroupReadersResolver {
  constructor(
    private readonly readers: ItemReaders,
    private readonly departments: DepartmentQueries,
  ) {}

  @ResolveField(() => ReadersType, {
    nullable: true,
    description: 'Who can see what is in this group and not for its members only. Null for those whom a hidden group has invited.',
    complexity: 10,
  })
  readersOfPosts(@Parent() group: GroupRow, @CurrentActor() actor: Actor): Promise<Readers> | null {
    return tellsReaders(group) ? this.readers.ofGroup(actor, group) : null;
  }

  @ResolveField(() => [GroupSightType], {
    description: 'For its owners: what its members and all others see of it. Empty for everybody else.',
    complexity: 20,
  })
  async sights(@Parent() group: GroupRow, @CurrentActor() actor: Actor): Promise<GroupSight[]> {
    if (!canManageGroup(group)) return [];
    const departments = await this.departments.byIds([...group.limitedTo, ...(actor.departmentId ? [actor.departmentId] : [])]);
    return sightsOfGroup(group, {
      department: departments.find(({ id }) => id === actor.departmentId) ?? null,
      otherDepartments: departments.filter(({ id }) => id !== actor.departmentId),
    });
  }
}
