import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Tasks } from './jobs/tasks.js';
import { RateLimits } from './limits/rate-limits.js';
import { DeliverMail } from './mail/deliver-mail.js';

/** The platform's own work for the worker. */
@Injectable()
export class PlatformTasks implements OnModuleInit {
  constructor(
    private readonly tasks: Tasks,
    private readonly deliverMail: DeliverMail,
    private readonly rateLimits: RateLimits,
  ) {}

  onModuleInit(): void {
    this.tasks.register('send-mail', ({ id }) => this.deliverMail.run(String(id)));
    this.tasks.register('forget-mail-texts', () => this.deliverMail.forgetTexts());
    this.tasks.register('forget-old-counts', () => this.rateLimits.forgetOld());
    this.tasks.repeat('forget-mail-texts', '10 2 * * *');
    this.tasks.repeat('forget-old-counts', '*/10 * * * *');
  }
}
