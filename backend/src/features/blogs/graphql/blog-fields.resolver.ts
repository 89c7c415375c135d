import { Args, Int, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../../platform/access/actor.js';
import { CurrentActor } from '../../../platform/access/current-actor.decorator.js';
import { BadRequest } from '../../../platform/errors/domain-errors.js';
import { type Page, readPage } from '../../../platform/graphql/page.js';
import type { RequestContext } from '../../../platform/http/request-context.js';
import { ItemCardConnectionType, type ItemCardRow } from '../../content/content.public.js';
import { PersonLoader, type PersonRow } from '../../profiles/profiles.public.js';
import type { ReadItemRow } from '../../reads/reads.public.js';
import { canLookAfter, canNameEditors, canPostIn } from '../blog.policy.js';
import { BlogQueries, type MonthRow } from '../blog.queries.js';
import { type BlogRow, blogPath } from '../blog.rows.js';
import { BlogCountLoader, PinnedLoader } from './blog.loaders.js';
import { BlogPermissionsType, BlogPostsArgs, BlogType } from './blog.type.js';

@Resolver(() => BlogType)
export class BlogFieldsResolver {
  constructor(
    private readonly queries: BlogQueries,
    private readonly people: PersonLoader,
    private readonly counts: BlogCountLoader,
    private readonly pins: PinnedLoader,
  ) {}

  @ResolveField(() => String, { description: 'Its address on this site. Only the short id at its end counts.' })
  path(blog: BlogRow): string {
    return blogPath(blog);
  }

  @ResolveField()
  async person(blog: BlogRow, _: unknown, context: RequestContext): Promise<PersonRow | null> {
    return (blog.personId && (await this.people.in(context).load(blog.personId))) || null;
  }

  @ResolveField()
  async editors(blog: BlogRow, _: unknown, context: RequestContext): Promise<PersonRow[]> {
    const loaded = await Promise.all(blog.editorIds.map((id) => this.people.in(context).load(id)));
    return loaded.filter((person) => person !== undefined);
  }

  @ResolveField(() => Int, { description: 'Its published posts that the viewer may read.' })
  async postCount(blog: BlogRow, _: unknown, context: RequestContext): Promise<number> {
    return (await this.counts.in(context).load(blog.id))?.count ?? 0;
  }

  @ResolveField(() => Date, { nullable: true, description: 'When the newest post that the viewer may read was published.' })
  async latestAt(blog: BlogRow, _: unknown, context: RequestContext): Promise<Date | null> {
    return (await this.counts.in(context).load(blog.id))?.latestAt ?? null;
  }

  @ResolveField()
  async pinned(blog: BlogRow, _: unknown, context: RequestContext): Promise<ItemCardRow[]> {
    return (await this.pins.in(context).load(blog.id)) ?? [];
  }

  @ResolveField(() => ItemCardConnectionType, { description: 'Its published posts that the viewer may read, newest first.' })
  posts(@Parent() blog: BlogRow, @CurrentActor() actor: Actor, @Args() args: BlogPostsArgs): Promise<Page<ItemCardRow>> {
    return this.queries.posts(actor, blog.id, { period: periodOf(args), withoutPinned: args.withoutPinned }, readPage(args));
  }

  @ResolveField()
  async mostRead(@Parent() blog: BlogRow, @CurrentActor() actor: Actor): Promise<ReadItemRow[] | null> {
    return canLookAfter(actor, blog) ? this.queries.mostRead(actor, blog.id) : null;
  }

  @ResolveField()
  archive(@Parent() blog: BlogRow, @CurrentActor() actor: Actor): Promise<MonthRow[]> {
    return this.queries.months(actor, blog.id);
  }

  @ResolveField(() => BlogPermissionsType)
  viewerCan(@Parent() blog: BlogRow, @CurrentActor() actor: Actor): BlogPermissionsType {
    const lookAfter = canLookAfter(actor, blog);
    const nameEditors = canNameEditors(actor, blog);
    return {
      post: canPostIn(actor, blog),
      lookAfter,
      takeOut: lookAfter && blog.kind === 'DEPARTMENT',
      describe: lookAfter || nameEditors,
      nameEditors,
    };
  }
}

function periodOf({ year, month }: BlogPostsArgs) {
  if (year === undefined || year === null) return null;
  if (year < 1900 || year > 9998) throw new BadRequest('Ask for a year from 1900 to 9998');
  if (month && (month < 1 || month > 12)) throw new BadRequest('Ask for a month from 1 to 12');
  return { year, month: month ?? null };
}
