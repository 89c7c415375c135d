import { imageAddress } from '@crossbench/schema/rich-text/reading';
import { sql } from '../../../platform/db/sql.js';
import { type ScanState, fileTextStates } from '../../files/files.public.js';

/** Whether a version can be downloaded, in the words of the contract. */
export const attachmentStates = ['READY', 'CHECKING', 'KEPT_BACK', 'CHECK_FAILED'] as const;
export type AttachmentState = (typeof attachmentStates)[number];

const stateOfScan: Record<ScanState, AttachmentState> = {
  UNCHECKED: 'READY',
  CLEAN: 'READY',
  PENDING: 'CHECKING',
  INFECTED: 'KEPT_BACK',
  FAILED: 'CHECK_FAILED',
};

/** Whether search knows the text of a file, in the words of the contract. */
export const attachmentTextStates = [...fileTextStates, 'CUT'] as const;
export type AttachmentTextState = (typeof attachmentTextStates)[number];

export function stateOf(scan: ScanState): AttachmentState {
  return stateOfScan[scan];
}

/** One version of a file, ready to be sent. */
export interface VersionRow {
  readonly attachmentId: string;
  readonly itemId: string;
  readonly number: number;
  readonly name: string;
  readonly mediaType: string;
  /** PostgreSQL's bigint comes as text. */
  readonly byteSize: string;
  readonly storageKey: string;
  readonly scan: ScanState;
  readonly uploadedBy: string | null;
  readonly createdAt: Date;
}

/** A file of an item: its newest version's state, and what its address answers. */
export interface FileAttachmentRow extends VersionRow {
  readonly description: string;
  /** Of the newest version. */
  readonly newestScan: ScanState;
  readonly newestNumber: number;
  /** Of the version that its address answers; left out of lists in which nobody edits. */
  readonly textState?: AttachmentTextState | null;
}

export const versionColumns = sql`
  version.attachment_id as "attachmentId", attachment.item_id as "itemId", version.number, version.name, version.media_type as "mediaType",
  file.byte_size as "byteSize", file.storage_key as "storageKey", file.scan, version.uploaded_by as "uploadedBy",
  version.created_at as "createdAt"`;

export function versionAddress({ attachmentId, number }: Pick<VersionRow, 'attachmentId' | 'number'>): string {
  return `${imageAddress(attachmentId)}/versions/${number}`;
}
