/** Who may see a contact field: everyone who is signed in, those of the same department, or nobody but the person. */
export const contactVisibilities = ['EVERYONE', 'DEPARTMENT', 'NOBODY'] as const;

export type ContactVisibility = (typeof contactVisibilities)[number];

/** What a person offers to do for colleagues. */
export const willingnesses = ['MENTOR', 'REVIEW', 'SPEAK', 'SHADOW', 'JOB_SHARE'] as const;

export type Willingness = (typeof willingnesses)[number];

export interface ProfileLink {
  readonly label: string;
  readonly url: string;
}
