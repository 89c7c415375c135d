import { type Looker, canSeeContact } from './contact.policy.js';
import type { ProfileRow } from './profile.queries.js';

export interface Contact {
  readonly email: string | null;
  readonly phone: string | null;
}

/** How the one who looks may reach a person. Those whose account is not in use cannot be reached by anybody. */
export function contactOf(looker: Looker, profile: ProfileRow): Contact {
  const { email, emailVisibility, phone, phoneVisibility } = profile;
  if (!profile.listed) return { email: null, phone: null };
  return {
    email: email && canSeeContact(looker, profile, emailVisibility) ? email : null,
    phone: phone && canSeeContact(looker, profile, phoneVisibility) ? phone : null,
  };
}
