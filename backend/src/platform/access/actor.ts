/** What a person may do on the whole site, beside what belonging gives them. */
export const roles = ['SITE_ADMIN', 'MODERATOR'] as const;

export type Role = (typeof roles)[number];

/** The person on whose behalf a request runs, and what they may read: loaded anew for every request. */
export interface Actor {
  readonly personId: string;
  readonly sessionId: string | null;
  readonly departmentId: string | null;
  readonly roles: readonly Role[];
  /** The audiences that hold one of the person's reader keys. */
  readonly audiences: readonly number[];
  /** The groups to which the person belongs. What they may read follows from the audiences alone. */
  readonly groupIds?: readonly string[];
  /** True until the person has accepted the house rules: they read meanwhile, and change nothing. */
  readonly mustAcceptHouseRules?: boolean;
}
