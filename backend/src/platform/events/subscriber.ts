import { Injectable } from '@nestjs/common';

/**
 * Makes the world match what happened. It is told only who the subject is: it reads the subject again and brings the
 * index, the mail or the count in line with it, so that being told twice, late or out of order does no harm.
 */
export interface Subscriber {
  /** For example `index-item`. Also the name of its job. */
  readonly name: string;
  readonly events: readonly string[];
  handle(subjectId: string): Promise<void>;
}

/** Who wants to hear of what. Features register their subscribers when their module starts. */
@Injectable()
export class Subscribers {
  private readonly registered: Subscriber[] = [];

  register(subscriber: Subscriber): void {
    this.registered.push(subscriber);
  }

  all(): readonly Subscriber[] {
    return this.registered;
  }

  of(eventName: string): Subscriber[] {
    return this.registered.filter((subscriber) => subscriber.events.includes(eventName));
  }
}
