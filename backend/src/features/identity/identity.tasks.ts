import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Tasks } from '../../platform/jobs/tasks.js';
import { AddressChangeRepository } from './address-change.repository.js';
import { OneTimeLinkRepository } from './one-time-link.repository.js';
import { SessionRepository } from './session.repository.js';

/** Forgets what no longer opens anything. */
@Injectable()
export class IdentityTasks implements OnModuleInit {
  constructor(
    private readonly tasks: Tasks,
    private readonly sessions: SessionRepository,
    private readonly links: OneTimeLinkRepository,
    private readonly addressChanges: AddressChangeRepository,
  ) {}

  onModuleInit(): void {
    this.tasks.register('forget-expired-sessions', () => this.sessions.forgetExpired());
    this.tasks.register('forget-old-links', () => this.links.forgetOld());
    this.tasks.register('forget-address-changes', () => this.addressChanges.forgetOld());
    this.tasks.repeat('forget-expired-sessions', '20 2 * * *');
    this.tasks.repeat('forget-old-links', '25 2 * * *');
    this.tasks.repeat('forget-address-changes', '28 2 * * *');
  }
}
