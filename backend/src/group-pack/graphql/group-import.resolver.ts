import { Args, Context, ID, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../platform/access/actor.js';
import { CurrentActor } from '../../platform/access/current-actor.decorator.js';
import type { RequestContext } from '../../platform/http/request-context.js';
import { PersonLoader, type PersonRow, PersonType } from '../../features/profiles/profiles.public.js';
import { DecideGroupImport } from '../import/decide-group-import.js';
import { GroupImportQueries } from '../import/group-import.queries.js';
import type { GroupImportRow } from '../import/group-import.repository.js';
import { GroupImportType } from './group-import.type.js';

@Resolver(() => GroupImportType)
export class GroupImportResolver {
  constructor(
    private readonly queries: GroupImportQueries,
    private readonly decide: DecideGroupImport,
    private readonly people: PersonLoader,
  ) {}

  @Query(() => [GroupImportType], { description: 'Group packs that were sent lately, the newest first. For site administrators.' })
  groupImports(@CurrentActor() actor: Actor): Promise<GroupImportRow[]> {
    return this.queries.newest(actor);
  }

  @Mutation(() => GroupImportType, { description: 'Imports a pack whose numbers were looked at. For site administrators.' })
  startGroupImport(@CurrentActor() actor: Actor, @Args('id', { type: () => ID, description: 'Of the import.' }) id: string): Promise<GroupImportRow> {
    return this.decide.start(actor, id);
  }

  @Mutation(() => [GroupImportType], { description: 'Forgets a pack that was not imported; answers those that are left. For site administrators.' })
  async giveUpGroupImport(@CurrentActor() actor: Actor, @Args('id', { type: () => ID, description: 'Of the import.' }) id: string): Promise<GroupImportRow[]> {
    await this.decide.giveUp(actor, id);
    return this.queries.newest(actor);
  }

  @ResolveField(() => PersonType, { nullable: true })
  sender(@Parent() { sentBy }: GroupImportRow, @Context() context: RequestContext): Promise<PersonRow | undefined> | null {
    return sentBy === null ? null : this.people.in(context).load(sentBy);
  }
}
