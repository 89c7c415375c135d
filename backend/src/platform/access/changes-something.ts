import type { ExecutionContext } from '@nestjs/common';
import { GqlExecutionContext } from '@nestjs/graphql';
import type { Request } from 'express';
import type { GraphQLResolveInfo } from 'graphql';

/** Whether this handler is there to change something: a mutation, or a route that is not only read. */
export function changesSomething(execution: ExecutionContext): boolean {
  if (execution.getType<string>() === 'graphql') {
    return GqlExecutionContext.create(execution).getInfo<GraphQLResolveInfo>().parentType.name === 'Mutation';
  }
  const { method } = execution.switchToHttp().getRequest<Request>();
  return method !== 'GET' && method !== 'HEAD';
}
