import { Field, ObjectType } from '@nestjs/graphql';

@ObjectType('FieldProblem', { description: 'Something about one field of the input that the person can mend.' })
export class FieldProblemType {
  @Field(() => String, { description: "The input's name, dotted when it is nested: `draft.title`." })
  field!: string;

  @Field(() => String, { description: 'What to do about it, in words for people.' })
  message!: string;
}

@ObjectType('ValidationFailed', { description: 'What was entered cannot be accepted. Nothing was changed.' })
export class ValidationFailedType {
  @Field(() => [FieldProblemType], { description: 'What to put right, field by field.' })
  problems!: FieldProblemType[];
}
