import { Inject } from '@nestjs/common';
import { Query, Resolver } from '@nestjs/graphql';
import type { Config } from '../../../config.js';
import { Public } from '../../../platform/access/public.decorator.js';
import { CONFIG } from '../../../platform/platform.tokens.js';
import { MarkingQueries } from '../../content/content.public.js';
import { DemoSignIns } from '../demo-sign-ins.js';
import { SiteType } from './site.type.js';

@Resolver(() => SiteType)
export class SiteResolver {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly markings: MarkingQueries,
    private readonly demoSignIns: DemoSignIns,
  ) {}

  @Public()
  @Query(() => SiteType, { description: 'This site: its name, its markings and, in the demo, whom to sign in as.' })
  async site(): Promise<SiteType> {
    const markings = await this.markings.allowed();
    const marking = markings.at(-1) ?? (await this.markings.standard());
    return {
      name: this.config.siteName,
      demo: this.config.demo,
      demoSignIns: [...this.demoSignIns.all()],
      marking,
      markings,
      timeZone: this.config.timeZone,
      mailPage: this.config.production || this.config.smtpUrl ? null : '/dev/mail',
    };
  }
}
