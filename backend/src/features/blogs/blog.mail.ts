import { Inject, Injectable } from '@nestjs/common';
import type { Config } from '../../config.js';
import { Mailer } from '../../platform/mail/mailer.js';
import { CONFIG } from '../../platform/platform.tokens.js';

/** What authors are told by mail. */
@Injectable()
export class BlogMail {
  constructor(
    private readonly mailer: Mailer,
    @Inject(CONFIG) private readonly config: Pick<Config, 'publicUrl' | 'siteName'>,
  ) {}

  async notPublished(author: { email: string; name: string }, post: { id: string; title: string }, reasons: readonly string[]): Promise<void> {
    await this.mailer.send({
      to: author.email,
      subject: `Your scheduled post was not published - ${this.config.siteName}`,
      text: [
        `Dear ${author.name},`,
        `“${post.title || 'Untitled'}” was to be published by itself, and was not:`,
        reasons.map((reason) => `- ${reason}`).join('\n'),
        `It is a draft again. Open it, put this right, and publish or schedule it once more:\n${this.config.publicUrl}/posts/${post.id}/edit`,
      ].join('\n\n'),
    });
  }
}
