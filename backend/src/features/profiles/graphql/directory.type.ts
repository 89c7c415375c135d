import { limits } from '@crossbench/schema/limits';
import { Field, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { directoryOrders } from '../directory-order.js';
import { facetNames } from '../directory-filter.js';
import { PersonType } from './person.type.js';
import { WillingnessEnum, enumOf } from './profile.type.js';

export const PeopleOrderEnum = enumOf(directoryOrders);
registerEnumType(PeopleOrderEnum, {
  name: 'PeopleOrder',
  description: 'How the directory is sorted.',
  valuesMap: {
    NAME: { description: 'By name.' },
    NEWEST: { description: 'Who joined last comes first.' },
    DEPARTMENT: { description: 'By the name of the department, then by name.' },
  },
});

export const PeopleFacetNameEnum = enumOf(facetNames);
registerEnumType(PeopleFacetNameEnum, {
  name: 'PeopleFacetName',
  description: 'A way to narrow the directory.',
  valuesMap: {
    DEPARTMENT: { description: 'Where they belong.' },
    GROUP: { description: 'A group to which they belong, and whose members the viewer may see.' },
    LANGUAGE: { description: 'A language that they speak or sign.' },
    LETTER: { description: 'The first letter of their name.' },
    LOCATION: { description: 'Where they work.' },
    PROFESSION: { description: 'Their profession.' },
    SKILL: { description: 'What they can do.' },
    WILLING_TO: { description: 'What they offer to do for colleagues.' },
  },
});

const several = `Any of them fits; at most ${limits.choicesPerFilter}.`;

@InputType('PeopleFilter', { description: 'Narrows the directory: all that is given must fit.' })
export class PeopleFilterType {
  @Field(() => [ID], { defaultValue: [], description: several })
  departmentIds!: string[];

  @Field(() => [ID], { defaultValue: [], description: several })
  professionIds!: string[];

  @Field(() => [String], { defaultValue: [], description: `Places, in any spelling. ${several}` })
  locations!: string[];

  @Field(() => [String], { defaultValue: [], description: `In any spelling. ${several}` })
  skills!: string[];

  @Field(() => [ID], { defaultValue: [], description: several })
  languages!: string[];

  @Field(() => [WillingnessEnum], { defaultValue: [], description: several })
  willingTo!: (keyof typeof WillingnessEnum)[];

  @Field(() => [ID], { defaultValue: [], description: `Groups; those whose members the viewer may not see leave nobody. ${several}` })
  groupIds!: string[];

  @Field(() => String, { nullable: true, description: 'The first letter of the name, without accents.' })
  letter?: string | null;
}

@ObjectType('PeoplePage', { description: 'A numbered page of the directory.' })
export class PeoplePageType {
  @Field(() => [PersonType], { description: 'Those of this page.' })
  people!: PersonType[];

  @Field(() => Int, { description: 'People on all pages.' })
  total!: number;

  @Field(() => Int, { description: 'The number of this page, from 1.' })
  page!: number;

  @Field(() => Int, { description: 'Pages that can be asked for.' })
  pageCount!: number;
}

@ObjectType('PeopleFacetValue', { description: 'A value to narrow by, and how many people it leaves.' })
export class PeopleFacetValueType {
  @Field(() => String, { description: 'What the filter wants.' })
  value!: string;

  @Field(() => String, { description: 'For people who choose.' })
  label!: string;

  @Field(() => Int, { description: 'People it would leave; a few minutes old at most.' })
  count!: number;
}

@ObjectType('PeopleFacet', { description: 'The commonest values of one facet among those who fit the rest of the filter.' })
export class PeopleFacetType {
  @Field(() => PeopleFacetNameEnum, { description: 'What is narrowed by.' })
  name!: keyof typeof PeopleFacetNameEnum;

  @Field(() => [PeopleFacetValueType], { description: 'What can be chosen.' })
  values!: PeopleFacetValueType[];
}
