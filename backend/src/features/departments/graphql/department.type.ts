import { Field, ID, ObjectType } from '@nestjs/graphql';

@ObjectType('Department', { description: 'A public body whose people use this site.' })
export class DepartmentType {
  @Field(() => ID, { description: 'Stays the same as long as it is there.' })
  id!: string;

  @Field(() => String, { description: 'The name in full.' })
  name!: string;

  @Field(() => String, { description: 'Short form, shown beside the name of a person in tight rows.' })
  acronym!: string;

  @Field(() => [String], { description: 'Names it had before, so that it is found under them.' })
  formerNames!: readonly string[];
}
