import { parseArgs } from 'node:util';
import { domainOf, isDomainPattern } from '../features/departments/departments.public.js';
import { MakeSetupLink } from '../features/identity/identity.public.js';
import { type Command, UsageError, needed } from './command.js';

/** Lets the first administrator into an empty database. */
export const setup: Command = {
  name: 'setup',
  usage: '--department NAME --domain DOMAIN --admin EMAIL',
  summary: 'makes the first department and prints a one-time sign-in link for its administrator',
  prepare(args) {
    const text = { type: 'string' } as const;
    const { values } = parseArgs({ args: [...args], options: { department: text, domain: text, admin: text } });
    const department = needed(values.department, 'department');
    const domain = needed(values.domain, 'domain').toLowerCase().replace(/^@/, '');
    const adminEmail = needed(values.admin, 'admin');
    if (!isDomainPattern(domain)) throw new UsageError(`"${domain}" is not a domain, such as skills.example or *.skills.example`);
    if (!domainOf(adminEmail)) throw new UsageError(`"${adminEmail}" is not an email address`);
    return async (app) => {
      const link = await app.get(MakeSetupLink, { strict: false }).run({ department, domain, adminEmail });
      console.info(`Open this link within 24 hours to choose a password and sign in as administrator. It works once:\n${link}`);
    };
  },
};
