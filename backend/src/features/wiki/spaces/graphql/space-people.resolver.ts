import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../../../platform/access/actor.js';
import { CurrentActor } from '../../../../platform/access/current-actor.decorator.js';
import type { RequestContext } from '../../../../platform/http/request-context.js';
import { AudienceOptionType, ItemReaders, type Readers, ReadersType } from '../../../content/content.public.js';
import { GroupLoader } from '../../../groups/groups.public.js';
import { PersonLoader, type PersonRow, PersonType } from '../../../profiles/profiles.public.js';
import { type SpaceChangeRow, SpaceFiguresQueries } from '../space-figures.queries.js';
import { type ReaderOption, SpaceReaderOptions } from '../space-reader-options.js';
import { addressedAs, canManageSpace } from '../space.policy.js';
import type { SpaceRow } from '../space.rows.js';
import { SpacePeopleLoader } from './space.loader.js';
import { SpaceChangeType, SpaceEditorType, SpaceType } from './space.type.js';

@Resolver(() => SpaceChangeType)
export class SpaceChangeResolver {
  constructor(private readonly people: PersonLoader) {}

  @ResolveField(() => PersonType, { nullable: true })
  async person(@Parent() { personId }: SpaceChangeRow, @Context() context: RequestContext): Promise<PersonRow | null> {
    return (await this.people.in(context).load(personId)) ?? null;
  }
}

@Resolver(() => SpaceType)
export class SpacePeopleResolver {
  constructor(
    private readonly named: SpacePeopleLoader,
    private readonly people: PersonLoader,
    private readonly groups: GroupLoader,
    private readonly reading: ItemReaders,
    private readonly options: SpaceReaderOptions,
    private readonly figures: SpaceFiguresQueries,
  ) {}

  @ResolveField(() => [PersonType])
  async managers(@Parent() { id }: SpaceRow, @Context() context: RequestContext): Promise<PersonRow[]> {
    const ids = (await this.named.in(context).load(id))?.managerIds ?? [];
    return this.known(ids, context);
  }

  @ResolveField(() => [SpaceEditorType])
  async editors(@Parent() space: SpaceRow, @CurrentActor() actor: Actor, @Context() context: RequestContext) {
    const named = (await this.named.in(context).load(space.id))?.editors ?? [];
    const shown = canManageSpace(actor, space) ? named : named.filter(({ isEffective }) => isEffective);
    const people = await this.known(shown.map(({ personId }) => personId), context);
    return people.map((person) => ({ person, isEffective: shown.some((one) => one.personId === person.id && one.isEffective) }));
  }

  @ResolveField(() => ReadersType)
  async readers(@Parent() space: SpaceRow, @CurrentActor() actor: Actor, @Context() context: RequestContext): Promise<Readers> {
    return this.reading.of(actor, addressedAs(space), space.groupId ? await this.groups.in(context).load(space.groupId) : undefined);
  }

  @ResolveField(() => [AudienceOptionType])
  async readerOptions(@Parent() space: SpaceRow, @CurrentActor() actor: Actor): Promise<ReaderOption[]> {
    return canManageSpace(actor, space) ? this.options.of(actor, space) : [];
  }

  @ResolveField(() => [SpaceChangeType])
  newestChanges(@Parent() { id }: SpaceRow, @CurrentActor() actor: Actor): Promise<SpaceChangeRow[]> {
    return this.figures.newestChanges(actor, id);
  }

  private async known(ids: readonly string[], context: RequestContext): Promise<PersonRow[]> {
    const loader = this.people.in(context);
    return (await Promise.all(ids.map((id) => loader.load(id)))).filter((person) => person !== undefined);
  }
}
