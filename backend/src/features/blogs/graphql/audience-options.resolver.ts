import { Args, ID, Query, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../../platform/access/actor.js';
import { CurrentActor } from '../../../platform/access/current-actor.decorator.js';
import { type AddressedItem, type AudienceChoice, AudienceOptionType, ItemReaders } from '../../content/content.public.js';
import type { GroupRow } from '../../groups/groups.public.js';
import { PostQueries, type PlacedRow } from '../post.queries.js';
import { WritingPlaces } from '../writing-places.js';

@Resolver(() => AudienceOptionType)
export class AudienceOptionsResolver {
  constructor(
    private readonly places: WritingPlaces,
    private readonly posts: PostQueries,
    private readonly readers: ItemReaders,
  ) {}

  @Query(() => [AudienceOptionType], {
    description: 'Whom the viewer can publish for in a blog. Empty where there is none, or it is that of a group to which they do not belong.',
    complexity: 20,
  })
  async audienceOptions(
    @CurrentActor() actor: Actor,
    @Args('blogId', { type: () => ID, description: 'One of `blogOptions`, or where the post stands.' }) blogId: string,
    @Args('postId', { type: () => ID, nullable: true, description: 'The post that is written; left out before it is saved.' }) postId: string | undefined,
  ): Promise<AudienceOptionType[]> {
    const place = await this.places.find(actor, blogId.toLowerCase());
    if (!place) return [];
    const post = postId ? await this.posts.findPlaced(actor, postId) : undefined;
    const published = publishedBy(actor, post, place.group);
    return Promise.all(
      choicesIn(place.group, published.departmentId).map(async (choice) => {
        const readers = await this.readers.of(actor, { ...published, intendedReaders: choice }, place.group);
        return { choice, label: readers.label, readers } as AudienceOptionType;
      }),
    );
  }
}

function choicesIn(group: GroupRow | undefined, departmentId: string | null | undefined): AudienceChoice[] {
  if (group) return group.kind === 'OPEN' ? ['EVERYONE', 'GROUP'] : ['GROUP'];
  return departmentId ? ['EVERYONE', 'DEPARTMENT'] : ['EVERYONE'];
}

/** What is published belongs to the department of its first author then; everything else to that of whoever publishes it. */
function publishedBy({ personId, departmentId }: Actor, post: PlacedRow | undefined, group: GroupRow | undefined): AddressedItem {
  return {
    status: 'PUBLISHED',
    intendedReaders: 'EVERYONE',
    departmentId: post && post.revisionNumber > 0 ? post.departmentId : departmentId,
    groupId: group?.id ?? null,
    authorIds: post?.authorIds ?? [personId],
  };
}
