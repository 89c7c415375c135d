/** What can be reported. */
export const thingKinds = ['ITEM', 'COMMENT', 'PICTURE', 'PROFILE'] as const;
export type ThingKind = (typeof thingKinds)[number];

/** Which thing: its kind, and its id among its kind. */
export interface ThingReference {
  readonly kind: ThingKind;
  readonly id: string;
}

/** A thing as the person who reports it can see it at this moment, which is what moderators are shown. */
export interface ReportedThing extends ThingReference {
  /** The group in which it stands. */
  readonly groupId: string | null;
  /** Whose it is; the first of them answers for it. */
  readonly authorIds: readonly string[];
  /** The revision of an item, or the version of a file, that is shown now. */
  readonly version: number | null;
  /** The words of what has no revisions: a comment, a profile, the description of a picture. */
  readonly text: string;
  /** The title of what it is or stands in; a person's name. */
  readonly title: string;
  /** Where it is shown. */
  readonly path: string;
  /** What it is called: "post", "comment", "picture", "profile". */
  readonly label: string;
}
