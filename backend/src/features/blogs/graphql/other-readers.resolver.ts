import { Args, Context, Field, ID, ObjectType, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../../platform/access/actor.js';
import { CurrentActor } from '../../../platform/access/current-actor.decorator.js';
import { NotFound } from '../../../platform/errors/domain-errors.js';
import type { RequestContext } from '../../../platform/http/request-context.js';
import { canSeeAsOthers } from '../../content/content.public.js';
import { type OtherReader, OtherReaders } from '../other-readers.js';
import { PostQueries, type PostRow } from '../post.queries.js';
import { PostType } from './post.type.js';

@ObjectType('OtherReader', { description: 'A kind of reader: somebody who is no author, for example a colleague in the department of the viewer.' })
export class OtherReaderType {
  @Field(() => ID, { description: 'Asks for what they see with `postAs`.' })
  id!: string;

  @Field(() => String, { description: 'For example "Somebody in another department".' })
  label!: string;

  @Field(() => Boolean, { description: 'Whether the post, as it stands now, is there for them.' })
  canRead!: boolean;
}

@ObjectType('PostAsOthers', { description: 'A post as a kind of reader gets to see it.' })
export class PostAsOthersType {
  @Field(() => OtherReaderType, { description: 'As whom it is looked at.' })
  reader!: OtherReaderType;

  @Field(() => PostType, { nullable: true, description: 'As they get it, with what they may do; null where they are answered that there is none.' })
  post!: PostType | null;
}

@Resolver(() => PostType)
export class OtherReadersResolver {
  constructor(
    private readonly queries: PostQueries,
    private readonly others: OtherReaders,
  ) {}

  @ResolveField(() => [OtherReaderType], {
    description: 'For its authors: which kinds of other readers there are, and whether they can see it. Empty for everybody else.',
    complexity: 20,
  })
  otherReaders(@Parent() post: PostRow, @CurrentActor() actor: Actor): Promise<OtherReader[]> | OtherReader[] {
    return canSeeAsOthers(actor, post) ? this.others.of(actor, post) : [];
  }

  @Query(() => PostAsOthersType, { description: 'A post as another kind of reader gets to see it. NOT_FOUND for all but its authors.', complexity: 20 })
  async postAs(
    @CurrentActor() actor: Actor,
    @Args('address', { type: () => String, description: 'As `post` takes it.' }) address: string,
    @Args('reader', { type: () => ID, description: 'One of its `otherReaders`.' }) id: string,
    @Context() { state }: RequestContext,
  ): Promise<{ reader: OtherReader; post: PostRow | null }> {
    const post = await this.queries.getByAddress(actor, address);
    const reader = canSeeAsOthers(actor, post) ? (await this.others.of(actor, post)).find((other) => other.id === id) : undefined;
    if (!reader) throw new NotFound();
    const looking = await this.others.lookingAs(actor, reader);
    const seen = (await this.queries.findById(looking, post.id)) ?? null;
    // Every field of the answer is read with the same eyes.
    state.actor = looking;
    state.loaders.clear();
    return { reader, post: seen };
  }
}
