import { Args, Context, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../../platform/access/actor.js';
import { CurrentActor } from '../../../platform/access/current-actor.decorator.js';
import type { ValidationFailed } from '../../../platform/errors/problems.js';
import type { RequestContext } from '../../../platform/http/request-context.js';
import { DepartmentLoader } from '../../departments/departments.public.js';
import { PersonLoader } from '../../profiles/profiles.public.js';
import { type BlogChanged, LookAfterBlog } from '../actions/look-after-blog.js';
import { type PinDirection, PinPost, type PinsChanged } from '../actions/pin-post.js';
import { type PostTakenOut, TakeOutPost } from '../actions/take-out-post.js';
import { BlogDirectory } from '../blog-directory.js';
import { BlogQueries } from '../blog.queries.js';
import type { BlogRow } from '../blog.rows.js';
import { WritingPlaces } from '../writing-places.js';
import {
  BlogEditorInputType, ChangeBlogResult, ChangePinsResult, DescribeBlogInputType, PinDirectionEnum, TakeOutPostInputType, TakeOutPostResult,
} from './blog.results.js';
import { BlogOptionType, BlogType } from './blog.type.js';

type Answered<Outcome extends { blogId: string }> = (Omit<Outcome, 'blogId'> & { blog: BlogRow }) | ValidationFailed;

@Resolver(() => BlogType)
export class BlogResolver {
  constructor(
    private readonly queries: BlogQueries,
    private readonly directory: BlogDirectory,
    private readonly people: PersonLoader,
    private readonly departments: DepartmentLoader,
    private readonly places: WritingPlaces,
    private readonly pins: PinPost,
    private readonly takeOut: TakeOutPost,
    private readonly lookAfter: LookAfterBlog,
  ) {}

  @Query(() => BlogType, { description: 'By the last part of its address, `<slug>-<short id>`, by the short id or by the id. NOT_FOUND where there is none.' })
  blog(@CurrentActor() actor: Actor, @Args('address', { type: () => String, description: 'The last part of its address, or its id.' }) address: string): Promise<BlogRow> {
    return this.queries.get(actor, address);
  }

  @Query(() => [BlogType], { description: 'The blogs of all departments, by name.' })
  departmentBlogs(@CurrentActor() actor: Actor): Promise<BlogRow[]> {
    return this.directory.ofDepartments(actor);
  }

  @Query(() => [BlogOptionType], { description: 'Where the viewer may put a post: their own blog, that of their department, and their groups by name.' })
  async blogOptions(@CurrentActor() actor: Actor, @Context() context: RequestContext): Promise<BlogOptionType[]> {
    const viewer = await this.people.in(context).load(actor.personId);
    const department = actor.departmentId ? await this.departments.in(context).load(actor.departmentId) : undefined;
    const names = { OWN: viewer?.name, DEPARTMENT: department?.name, GROUP: undefined };
    return (await this.places.of(actor)).map(({ place: { id, kind }, group }) => ({ id, kind, name: group?.name ?? names[kind] ?? '' }));
  }

  @Mutation(() => ChangePinsResult, { description: 'Holds a post at the top of its blog, behind what is pinned already.' })
  async pinPost(@CurrentActor() actor: Actor, @Args('postId', { type: () => ID }) postId: string): Promise<Answered<PinsChanged>> {
    return this.answer(actor, await this.pins.pin(actor, postId));
  }

  @Mutation(() => ChangePinsResult, { description: 'Lets a post go from the top of its blog.' })
  async unpinPost(@CurrentActor() actor: Actor, @Args('postId', { type: () => ID }) postId: string): Promise<Answered<PinsChanged>> {
    return this.answer(actor, await this.pins.unpin(actor, postId));
  }

  @Mutation(() => ChangePinsResult, { description: 'Moves a pinned post one place. NOT_FOUND when it is not pinned.' })
  async movePinnedPost(
    @CurrentActor() actor: Actor,
    @Args('postId', { type: () => ID }) postId: string,
    @Args('direction', { type: () => PinDirectionEnum, description: 'Where it goes.' }) direction: PinDirection,
  ): Promise<Answered<PinsChanged>> {
    return this.answer(actor, await this.pins.move(actor, postId, direction));
  }

  @Mutation(() => TakeOutPostResult, { description: "Sends a post from a department's blog to its author's own one. Who may read it stays as it is." })
  takeOutPost(
    @CurrentActor() actor: Actor,
    @Args('input', { type: () => TakeOutPostInputType }) input: TakeOutPostInputType,
  ): Promise<PostTakenOut | ValidationFailed> {
    return this.takeOut.run(actor, input);
  }

  @Mutation(() => ChangeBlogResult, { description: 'Changes what a blog says of itself.' })
  async describeBlog(
    @CurrentActor() actor: Actor,
    @Args('input', { type: () => DescribeBlogInputType }) input: DescribeBlogInputType,
  ): Promise<Answered<BlogChanged>> {
    return this.answer(actor, await this.lookAfter.describe(actor, input));
  }

  @Mutation(() => ChangeBlogResult, { description: "Makes somebody an editor of a department's blog." })
  async nameBlogEditor(
    @CurrentActor() actor: Actor,
    @Args('input', { type: () => BlogEditorInputType }) input: BlogEditorInputType,
  ): Promise<Answered<BlogChanged>> {
    return this.answer(actor, await this.lookAfter.nameEditor(actor, input));
  }

  @Mutation(() => ChangeBlogResult, { description: "Ends somebody's being an editor of a department's blog; editors may also go themselves." })
  async removeBlogEditor(
    @CurrentActor() actor: Actor,
    @Args('input', { type: () => BlogEditorInputType }) input: BlogEditorInputType,
  ): Promise<Answered<BlogChanged>> {
    return this.answer(actor, await this.lookAfter.removeEditor(actor, input));
  }

  private async answer<Outcome extends { type: string; blogId: string }>(actor: Actor, outcome: Outcome | ValidationFailed): Promise<Answered<Outcome>> {
    return 'blogId' in outcome ? { ...outcome, blog: await this.queries.get(actor, outcome.blogId) } : outcome;
  }
}
