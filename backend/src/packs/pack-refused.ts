/** Why a pack is refused as a whole. Nothing of it was kept. */
export const packRefusals = {
  NOT_A_PACK: 'The file is not a pack of this kind, or it is damaged',
  UNKNOWN_VERSION: 'The pack is of a version that this site does not know. Update this site, or make the pack again',
  PATH_NOT_ALLOWED: 'The pack holds a file whose name leads somewhere else, or stands for two files',
  LINK_NOT_ALLOWED: 'The pack holds a link to another file',
  TOO_LARGE: 'The pack is larger than this site takes',
  UNPACKS_TOO_LARGE: 'The pack grows beyond all measure when it is unpacked',
  FILE_MISSING: 'A file that the pack lists is not in it',
  FILE_NOT_LISTED: 'The pack holds a file that its list does not name',
  HASH_MISMATCH: 'A file in the pack is not what its list says: it was changed or damaged',
  DOCUMENT_INVALID: 'A document in the pack is not put together as it should be',
  UNKNOWN_AUTHOR: 'Something in the pack was written by somebody who is not among its people',
  FORGED_AUTHOR: 'The pack claims to hold somebody who they are not',
  FILE_REFUSED: 'A file in the pack is not allowed here',
  DEPARTMENT_MISSING: 'The group is limited to a department that is not on this site. Add the department first',
  ALREADY_IMPORTED: 'This group was brought here before. A second time would make everything twice',
} as const;

export type PackRefusal = keyof typeof packRefusals;

/** Its message is shown to administrators: it names places in the pack, and never what people wrote. */
export class PackRefused extends Error {
  constructor(
    readonly reason: PackRefusal,
    /** Which file of the pack; null for the pack itself. */
    readonly path: string | null = null,
    /** More words, for example which department. */
    readonly detail: string | null = null,
  ) {
    super(`${packRefusals[reason]}${detail === null ? '' : `: ${detail}`}`);
  }
}
