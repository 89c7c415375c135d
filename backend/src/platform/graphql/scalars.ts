import { CustomScalar, Scalar } from '@nestjs/graphql';
import { GraphQLError, GraphQLScalarType, Kind, type ValueNode, valueFromASTUntyped } from 'graphql';

@Scalar('DateTime', () => Date)
export class DateTimeScalar implements CustomScalar<string, Date> {
  description = 'A moment as ISO 8601 in UTC, for example 2026-11-20T10:42:00.000Z.';

  serialize(value: unknown): string {
    return (value as Date).toISOString();
  }

  parseValue(value: unknown): Date {
    const date = new Date(String(value));
    if (typeof value !== 'string' || Number.isNaN(date.getTime())) throw new GraphQLError('Not a date and time');
    return date;
  }

  parseLiteral(node: ValueNode): Date {
    return this.parseValue(node.kind === Kind.STRING ? node.value : null);
  }
}

/** ProseMirror JSON as it comes in. The actions check it against the schema: people are told what is wrong with it. */
export const RichTextScalar = new GraphQLScalarType({
  name: 'RichText',
  description: 'A rich text document as ProseMirror JSON, in the schema of @crossbench/schema/rich-text.',
  parseValue: (value) => value,
  parseLiteral: (node, variables) => valueFromASTUntyped(node, variables),
});
