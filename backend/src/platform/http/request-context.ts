import type { ExecutionContext } from '@nestjs/common';
import { GqlExecutionContext } from '@nestjs/graphql';
import type { Request, Response } from 'express';
import type { Actor } from '../access/actor.js';
import type { BatchLoader, Loader } from '../graphql/batch-loader.js';
import { sessionTokenOf } from './session-cookie.js';

/** What one request knows. What changes while it runs is in `state`, because the driver copies the outer object. */
export interface RequestContext {
  readonly req: Request;
  readonly res: Response;
  readonly state: {
    readonly sessionToken: string | null;
    identified?: Promise<Actor | null>;
    actor?: Actor | null;
    readonly loaders: Map<BatchLoader<never, unknown>, Loader<never, unknown>>;
  };
}

export function createRequestContext(req: Request, res: Response): RequestContext {
  return { req, res, state: { sessionToken: sessionTokenOf(req), loaders: new Map() } };
}

const routes = new WeakMap<Request, RequestContext>();

/** The request's context, for GraphQL fields and for plain routes alike. */
export function contextOf(execution: ExecutionContext): RequestContext {
  if (execution.getType<string>() === 'graphql') return GqlExecutionContext.create(execution).getContext<RequestContext>();
  const http = execution.switchToHttp();
  const request = http.getRequest<Request>();
  let context = routes.get(request);
  if (!context) {
    context = createRequestContext(request, http.getResponse<Response>());
    routes.set(request, context);
  }
  return context;
}
