import { Field, Int, ObjectType } from '@nestjs/graphql';
import { DepartmentType } from '../../departments/departments.public.js';
import { GroupType } from '../../groups/groups.public.js';
import { PersonType } from '../../profiles/profiles.public.js';
import { TagType } from '../../tags/tags.public.js';
import { mostFacetValues } from '../search.limits.js';
import { SearchKindEnum } from './search-kind.enum.js';

@ObjectType({ isAbstract: true })
abstract class Counted {
  @Field(() => Int, { description: 'How many of the results would be left, were it chosen alone.' })
  count!: number;

  @Field(() => Boolean, { description: 'False where not all was looked at: then the count is rounded.' })
  isExact!: boolean;
}

@ObjectType('SearchKindCount', { description: 'How much of a kind was found.' })
export class SearchKindCountType extends Counted {
  @Field(() => SearchKindEnum, { description: 'What was found.' })
  kind!: string;
}

@ObjectType('SearchGroupCount', { description: 'How much of what was found stands in a group.' })
export class SearchGroupCountType extends Counted {
  @Field(() => GroupType, { description: 'One that the viewer knows of.' })
  group!: GroupType;
}

@ObjectType('SearchDepartmentCount', { description: 'How much of what was found belongs to a department.' })
export class SearchDepartmentCountType extends Counted {
  @Field(() => DepartmentType, { description: 'The department.' })
  department!: DepartmentType;
}

@ObjectType('SearchTagCount', { description: 'How much of what was found has a tag.' })
export class SearchTagCountType extends Counted {
  @Field(() => TagType, { description: 'One that leads the viewer to something.' })
  tag!: TagType;
}

@ObjectType('SearchAuthorCount', { description: 'How much of what was found somebody wrote.' })
export class SearchAuthorCountType extends Counted {
  @Field(() => PersonType, { description: 'Somebody who is still there.' })
  person!: PersonType;
}

@ObjectType('KnowledgeablePerson', { description: 'Somebody who may know about what was searched for.' })
export class KnowledgeablePersonType {
  @Field(() => PersonType, { description: 'Never the viewer.' })
  person!: PersonType;

  @Field(() => String, { description: 'Why, from what the viewer may read: "4 posts, owns Letters playbook".' })
  why!: string;
}

const most = `At most ${mostFacetValues}, those with most results first. Chosen ones are among them also without results.`;

@ObjectType('SearchFacets', { description: 'What stands beside results. Each facet is counted without regard to its own filter, and for all others.' })
export class SearchFacetsType {
  @Field(() => Int, { description: 'Results of all kinds.' })
  total!: number;

  @Field(() => Boolean, { description: 'False where not all was looked at: then the total is rounded.' })
  totalIsExact!: boolean;

  @Field(() => [SearchKindCountType], { description: 'For every kind.' })
  kinds!: SearchKindCountType[];

  @Field(() => [SearchGroupCountType], { description: most })
  groups!: SearchGroupCountType[];

  @Field(() => [SearchDepartmentCountType], { description: most })
  departments!: SearchDepartmentCountType[];

  @Field(() => [SearchTagCountType], { description: most })
  tags!: SearchTagCountType[];

  @Field(() => [SearchAuthorCountType], { description: most })
  authors!: SearchAuthorCountType[];
}
