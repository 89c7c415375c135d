import { Inject, Injectable } from '@nestjs/common';
import type { Config } from '../config.js';
import { type DemoSignIn, DemoSignIns } from '../features/site/site.public.js';
import { CONFIG } from '../platform/platform.tokens.js';
import { demoSignIns } from './demo-people.js';

/** Offers the demo people on the sign-in page where there is a demo, and nobody elsewhere. */
@Injectable()
export class OfferSignIns extends DemoSignIns {
  private readonly offered: readonly DemoSignIn[];

  constructor(@Inject(CONFIG) config: Config) {
    super();
    this.offered = config.demo ? demoSignIns() : [];
  }

  all(): readonly DemoSignIn[] {
    return this.offered;
  }
}
