import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../../platform/db/unit-of-work.js';
import { EnsureDepartment } from '../../departments/departments.public.js';
import { normaliseEmail } from '../account.repository.js';
import { IdentityMail } from '../identity.mail.js';
import { OneTimeLinkRepository } from '../one-time-link.repository.js';

export interface SetupInput {
  readonly department: string;
  readonly domain: string;
  readonly adminEmail: string;
}

/** For the command line: makes the first department and a link with which its administrator signs in. Nothing is mailed. */
@Injectable()
export class MakeSetupLink {
  constructor(
    private readonly work: UnitOfWork,
    private readonly ensureDepartment: EnsureDepartment,
    private readonly links: OneTimeLinkRepository,
    private readonly mail: IdentityMail,
  ) {}

  run({ department, domain, adminEmail }: SetupInput): Promise<string> {
    return this.work.run(async () => {
      const { id } = await this.ensureDepartment.run({ name: department, domains: [domain] });
      const email = normaliseEmail(adminEmail);
      const token = await this.links.make({ purpose: 'SETUP', email, name: nameFrom(email), departmentId: id, roles: ['SITE_ADMIN'] });
      return this.mail.linkTo(token);
    });
  }
}

/** "priya.raman@skills.example" → "Priya Raman", until its owner says otherwise. */
function nameFrom(email: string): string {
  const words = (email.split('@')[0] ?? '').split(/[._-]+/).filter(Boolean);
  return words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join(' ');
}
