import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import type { Config } from '../../../config.js';
import { UnitOfWork } from '../../../platform/db/unit-of-work.js';
import { Events } from '../../../platform/events/events.js';
import { Subscribers } from '../../../platform/events/subscriber.js';
import { Jobs } from '../../../platform/jobs/jobs.js';
import { Tasks } from '../../../platform/jobs/tasks.js';
import { Mailer } from '../../../platform/mail/mailer.js';
import { CONFIG } from '../../../platform/platform.tokens.js';
import { fileScanned } from '../../files/files.public.js';
import { MailAddresses } from '../../identity/identity.public.js';
import { fileChanged } from './attachment.events.js';
import { AttachmentRepository } from './attachment.repository.js';

/** When the scanner has spoken: a clean new version takes the place of the old one, an infected one is told of. */
@Injectable()
export class FollowScans implements OnModuleInit {
  constructor(
    private readonly attachments: AttachmentRepository,
    private readonly addresses: MailAddresses,
    private readonly mailer: Mailer,
    private readonly work: UnitOfWork,
    private readonly events: Events,
    private readonly subscribers: Subscribers,
    private readonly tasks: Tasks,
    private readonly jobs: Jobs,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  onModuleInit(): void {
    this.subscribers.register({ name: 'follow-file-scan', events: [fileScanned], handle: (fileId) => this.follow(fileId) });
    this.tasks.register('tell-of-infected-file', ({ fileId, personId }) => this.tell(String(fileId), String(personId)));
  }

  private async follow(fileId: string): Promise<void> {
    await this.work.run(async () => {
      const versions = await this.attachments.versionsWith(fileId);
      const changed = await this.attachments.showNewest([...new Set(versions.map(({ attachmentId }) => attachmentId))]);
      await this.events.recordAll(changed.map(fileChanged));
      const people = new Set(versions.filter(({ threat }) => threat !== '').flatMap(({ by }) => by ?? []));
      // A job of its own for each, so that being told of the same scan twice sends no second mail.
      for (const personId of people) {
        await this.jobs.add('tell-of-infected-file', { fileId, personId }, { key: `tell-of-infected-file:${fileId}:${personId}` });
      }
    });
  }

  private async tell(fileId: string, personId: string): Promise<void> {
    const address = await this.addresses.findForSystem(personId);
    const own = (await this.attachments.versionsWith(fileId)).filter(({ by, threat }) => by === personId && threat !== '');
    const first = own[0];
    if (!address || !first) return;
    const names = [...new Set(own.map(({ name }) => `“${name}”`))].join(' and ');
    await this.work.run(() =>
      this.mailer.send({
        to: address,
        subject: 'A file you added was kept back',
        text: [
          `The virus check on ${this.config.siteName} found something in ${names}: ${first.threat}.`,
          'Nobody can download the file, and its content has been deleted here. Check the device it came from, and tell your security team.',
          `You can remove it from the list of files when you edit the post: ${this.config.publicUrl}/drafts`,
        ].join('\n\n'),
      }),
    );
  }
}
