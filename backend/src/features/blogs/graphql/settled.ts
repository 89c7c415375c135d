import type { Actor } from '../../../platform/access/actor.js';
import type { RequestContext } from '../../../platform/http/request-context.js';
import { withAudience } from '../../content/content.public.js';
import type { PostRow } from '../post.queries.js';

/** The fields of the answer are read by an actor who may read what the action has just re-addressed. */
export function settled<Outcome extends object>({ state }: RequestContext, actor: Actor, outcome: Outcome): Outcome {
  if ('post' in outcome && outcome.post) state.actor = withAudience(actor, (outcome.post as PostRow).audienceId);
  return outcome;
}
