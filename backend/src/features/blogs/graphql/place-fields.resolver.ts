import { ID, ResolveField, Resolver } from '@nestjs/graphql';
import { NotFound } from '../../../platform/errors/domain-errors.js';
import type { RequestContext } from '../../../platform/http/request-context.js';
import { type DraftCardRow, DraftCardType, type DraftRow, ItemCardType, type ItemCardRow } from '../../content/content.public.js';
import { type GroupRow, GroupType } from '../../groups/groups.public.js';
import { PersonLoader, PersonType, type PersonRow } from '../../profiles/profiles.public.js';
import { blogOfGroup } from '../blog-places.js';
import type { BlogRow } from '../blog.rows.js';
import { Post } from '../post.entity.js';
import type { TakenOutRow } from '../post.queries.js';
import { BlogLoader, ChosenBlogLoader, OwnBlogLoader, PostBlogLoader } from './blog.loaders.js';
import { BlogType, TakenOutType } from './blog.type.js';
import { DraftType } from './post.type.js';

@Resolver(() => ItemCardType)
export class CardBlogResolver {
  constructor(private readonly blogs: PostBlogLoader) {}

  @ResolveField(() => BlogType, { nullable: true, description: 'Where a post stands; null for what is no post.' })
  async blog(card: ItemCardRow, _: unknown, context: RequestContext): Promise<BlogRow | null> {
    return card.kind === Post.kind ? ((await this.blogs.in(context).load(card.id)) ?? null) : null;
  }
}

@Resolver(() => DraftCardType)
export class DraftCardBlogResolver {
  constructor(private readonly blogs: ChosenBlogLoader) {}

  @ResolveField(() => BlogType, { nullable: true, description: 'Where a post will stand once its draft is published; null for what is no post.' })
  async blog(card: DraftCardRow, _: unknown, context: RequestContext): Promise<BlogRow | null> {
    return card.kind === Post.kind ? ((await this.blogs.in(context).load(card.id)) ?? null) : null;
  }
}

@Resolver(() => PersonType)
export class PersonBlogResolver {
  constructor(private readonly blogs: OwnBlogLoader) {}

  @ResolveField(() => BlogType, { nullable: true, description: 'Their own blog; null before they first wrote something for it.' })
  async blog(person: PersonRow, _: unknown, context: RequestContext): Promise<BlogRow | null> {
    return (await this.blogs.in(context).load(person.id)) ?? null;
  }
}

@Resolver(() => GroupType)
export class GroupBlogResolver {
  constructor(private readonly blogs: BlogLoader) {}

  @ResolveField(() => ID, { description: 'Give it as `draft.blogId` to post there. The blog is made when it is first needed.' })
  blogId(group: GroupRow): string {
    return blogOfGroup(group.id).id;
  }

  @ResolveField(() => BlogType, { nullable: true, description: 'Where its posts stand; null before it was first needed.' })
  async blog(group: GroupRow, _: unknown, context: RequestContext): Promise<BlogRow | null> {
    return (await this.blogs.in(context).load(blogOfGroup(group.id).id)) ?? null;
  }
}

@Resolver(() => DraftType)
export class DraftBlogResolver {
  constructor(private readonly blogs: ChosenBlogLoader) {}

  @ResolveField(() => BlogType, { nullable: true, description: 'Where the post will stand once this draft is published.' })
  async blog(draft: DraftRow, _: unknown, context: RequestContext): Promise<BlogRow | null> {
    return (await this.blogs.in(context).load(draft.itemId)) ?? null;
  }
}

@Resolver(() => TakenOutType)
export class TakenOutResolver {
  constructor(
    private readonly blogs: BlogLoader,
    private readonly people: PersonLoader,
  ) {}

  @ResolveField()
  async blog({ blogId }: TakenOutRow, _: unknown, context: RequestContext): Promise<BlogRow> {
    return found(await this.blogs.in(context).load(blogId));
  }

  @ResolveField()
  async by({ personId }: TakenOutRow, _: unknown, context: RequestContext): Promise<PersonRow> {
    return found(await this.people.in(context).load(personId));
  }
}

function found<Row>(row: Row | undefined): Row {
  if (row === undefined) throw new NotFound();
  return row;
}
