import { Field, ID, ObjectType } from '@nestjs/graphql';

@ObjectType('Department', { description: 'A public body whose people use this site.' })
export class DepartmentType {
  @Field(() => ID)
  id!: string;

  @Field(() => String)
  name!: string;

  @Field(() => String, { description: 'Short form, shown beside the name of a person in tight rows.' })
  acronym!: string;

  @Field(() => [String], { description: 'Names it had before, so that it is found under them.' })
  formerNames!: readonly string[];
}
