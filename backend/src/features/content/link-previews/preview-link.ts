import { limits } from '@crossbench/schema/limits';
import { pageFacts } from '@crossbench/schema/rich-text/from-html';
import { Inject, Injectable } from '@nestjs/common';
import type { Config } from '../../../config.js';
import type { Actor } from '../../../platform/access/actor.js';
import { Problems, type ValidationFailed } from '../../../platform/errors/problems.js';
import { RateLimits } from '../../../platform/limits/rate-limits.js';
import { CONFIG } from '../../../platform/platform.tokens.js';
import { PageNotRead, PageReader } from './page-reader.js';

export interface LinkPreviewMade {
  readonly type: 'LinkPreviewMade';
  readonly url: string;
  readonly title: string;
  readonly description: string;
  readonly siteName: string;
}

/** Pages elsewhere that one person may have read for a preview. */
export const previewLimit = { name: 'link preview', times: 60, withinSeconds: 3600 };

/** Reads what a page of an allowed host says of itself. Changes nothing: the words become part of the text in which they are put. */
@Injectable()
export class PreviewLink {
  private readonly reader: PageReader;

  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly rateLimits: RateLimits,
  ) {
    this.reader = new PageReader({ hosts: config.embedHosts });
  }

  async run(actor: Actor, { url }: { url: string }): Promise<LinkPreviewMade | ValidationFailed> {
    await this.rateLimits.count(previewLimit, actor.personId);
    const problems = new Problems();
    const written = problems.requiredText('url', url, 'an address', limits.previewAddress);
    const address = URL.canParse(written) ? new URL(written) : undefined;
    if (!problems.any && (address === undefined || !this.reader.isAllowed(address))) problems.add('url', this.refusal());
    if (problems.any || address === undefined) return problems.failed();
    try {
      const { title, description, siteName } = pageFacts(await this.reader.read(address));
      return { type: 'LinkPreviewMade', url: address.href, title, description, siteName };
    } catch (error) {
      if (!(error instanceof PageNotRead)) throw error;
      problems.add('url', 'The page could not be read. Check the address, or add it as a link');
      return problems.failed();
    }
  }

  private refusal(): string {
    const { embedHosts } = this.config;
    if (embedHosts.length === 0) return 'This site makes no cards of pages elsewhere. Add the address as a link';
    return `Enter an address that starts with https:// of ${embedHosts.join(', ')}, or add it as a link`;
  }
}
