import type { Actor } from './actor.js';

/** Finds out who is asking. Identity implements it; the platform knows neither accounts nor sessions. */
export abstract class ActorSource {
  /** The person whose session this token belongs to; null when there is none, or it has ended. */
  abstract actorOf(sessionToken: string): Promise<Actor | null>;
}
