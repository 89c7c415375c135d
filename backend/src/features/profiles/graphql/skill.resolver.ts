import { limits } from '@crossbench/schema/limits';
import { Args, Context, Field, ID, Int, ObjectType, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { NotFound } from '../../../platform/errors/domain-errors.js';
import type { RequestContext } from '../../../platform/http/request-context.js';
import { isId } from '../../../platform/ids.js';
import type { PersonRow } from '../person.queries.js';
import { ProfileQueries } from '../profile.queries.js';
import { SimilarPeople, type SimilarPerson } from '../skills/similar-people.js';
import { type Skill, SkillCatalogue } from '../skills/skill-catalogue.js';
import { PersonLoader } from './person.loader.js';
import { PersonType } from './person.type.js';

@ObjectType('SkillSuggestion', { description: 'A skill that begins with what was typed.' })
export class SkillSuggestionType {
  @Field(() => String, { description: 'As most people write it.' })
  name!: string;

  @Field(() => Int, { description: 'People who have it; a few minutes old at most.' })
  people!: number;
}

@ObjectType('SimilarPerson', { description: 'Somebody who knows the same.' })
export class SimilarPersonType {
  @Field(() => [String], { description: 'What both know, what fewest others know first.' })
  sharedSkills!: readonly string[];
}

@Resolver(() => SimilarPersonType)
export class SkillResolver {
  constructor(
    private readonly catalogue: SkillCatalogue,
    private readonly similar: SimilarPeople,
    private readonly profiles: ProfileQueries,
    private readonly people: PersonLoader,
  ) {}

  @Query(() => [SkillSuggestionType], { description: 'Skills of others with a word that begins so, the commonest first.' })
  skillSuggestions(@Args('prefix', { type: () => String, description: 'What was typed so far.' }) prefix: string): Promise<Skill[]> {
    return this.catalogue.startingWith(prefix.slice(0, limits.skill));
  }

  @Query(() => [SimilarPersonType], { description: 'A few people who share skills with a person, the closest first. NOT_FOUND when there is no such person.' })
  async similarPeople(@Args('personId', { type: () => ID }) personId: string): Promise<SimilarPerson[]> {
    const [profile] = isId(personId) ? await this.profiles.byIds([personId]) : [];
    if (!profile) throw new NotFound();
    return this.similar.to(profile);
  }

  @ResolveField(() => PersonType, { description: 'Who it is.' })
  async person(@Parent() { personId }: SimilarPerson, @Context() context: RequestContext): Promise<PersonRow> {
    const person = await this.people.in(context).load(personId);
    if (!person) throw new NotFound();
    return person;
  }
}
