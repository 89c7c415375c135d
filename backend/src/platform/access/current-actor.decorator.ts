import { type ExecutionContext, createParamDecorator } from '@nestjs/common';
import { Unauthenticated } from '../errors/domain-errors.js';
import { contextOf } from '../http/request-context.js';
import type { Actor } from './actor.js';

/** The signed-in person; refuses when there is none. */
export const CurrentActor = createParamDecorator((_: unknown, execution: ExecutionContext): Actor => {
  const { actor } = contextOf(execution).state;
  if (!actor) throw new Unauthenticated();
  return actor;
});

/** The signed-in person, or null where strangers are let in too. */
export const MaybeActor = createParamDecorator(
  (_: unknown, execution: ExecutionContext): Actor | null => contextOf(execution).state.actor ?? null,
);
