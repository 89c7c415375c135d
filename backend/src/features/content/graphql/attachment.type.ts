import { limits } from '@crossbench/schema/limits';
import { Field, Float, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { resultUnion } from '../../../platform/graphql/result-union.js';
import { ValidationFailedType } from '../../../platform/graphql/validation-failed.type.js';
import { PersonType } from '../../profiles/profiles.public.js';
import { type AttachmentState, type AttachmentTextState, attachmentStates, attachmentTextStates } from '../attachments/attachment.rows.js';

export const AttachmentStateEnum = Object.fromEntries(attachmentStates.map((name) => [name, name])) as { [Key in AttachmentState]: Key };
registerEnumType(AttachmentStateEnum, {
  name: 'AttachmentState',
  description: 'Whether a file can be downloaded.',
  valuesMap: {
    READY: { description: 'It can be downloaded.' },
    CHECKING: { description: 'It waits for the virus check.' },
    KEPT_BACK: { description: 'The virus check found something; its content was deleted.' },
    CHECK_FAILED: { description: 'The virus check did not work; it is tried again.' },
  },
});

export const AttachmentTextStateEnum = Object.fromEntries(attachmentTextStates.map((name) => [name, name])) as { [Key in AttachmentTextState]: Key };
registerEnumType(AttachmentTextStateEnum, {
  name: 'AttachmentTextState',
  description: 'Whether search knows the text in a file.',
  valuesMap: {
    WAITING: { description: 'It has not been read yet.' },
    DONE: { description: 'It can be searched.' },
    CUT: { description: 'Its beginning can be searched; there is more than is kept.' },
    EMPTY: { description: 'There is none: a scanned page is a picture.' },
    ENCRYPTED: { description: 'The file is protected with a password.' },
    BROKEN: { description: 'The file is damaged.' },
    TOO_LARGE: { description: 'The file unpacks to more than can be read.' },
    TIMED_OUT: { description: 'Reading it took too long.' },
    UNSUPPORTED: { description: 'Files of this kind are found by their names only.' },
  },
});

@ObjectType('AttachmentVersion', { description: 'What a file was before it was replaced, or is now.' })
export class AttachmentVersionType {
  @Field(() => Int, { description: 'Counts from 1.' })
  number!: number;

  @Field(() => String, { description: 'The name under which it is saved.' })
  name!: string;

  @Field(() => Float, { description: 'Bytes.' })
  byteSize!: number;

  @Field(() => AttachmentStateEnum, { description: 'Whether this version can be downloaded.' })
  state!: AttachmentState;

  @Field(() => String, { description: 'Where those who may edit the item download this version.' })
  url!: string;

  @Field(() => Date, { description: 'When it was sent.' })
  addedAt!: Date;

  @Field(() => PersonType, { nullable: true, description: 'Null for what an import brought.' })
  addedBy!: PersonType | null;
}

@ObjectType('Attachment', { description: 'A file of an item. Name, size and type are those of the version that its address answers.' })
export class AttachmentType {
  @Field(() => ID, { description: 'Stays the same as long as it is there.' })
  id!: string;

  @Field(() => String, { description: 'The name under which it is saved.' })
  name!: string;

  @Field(() => String, { description: 'What it is about; may be empty.' })
  description!: string;

  @Field(() => Float, { description: 'Bytes.' })
  byteSize!: number;

  @Field(() => String, { description: 'For example `application/pdf`.' })
  mediaType!: string;

  @Field(() => String, { description: 'Where it is downloaded. It stays the same when the file is replaced.' })
  url!: string;

  @Field(() => Int, { description: 'The version that the address answers: the newest that may be downloaded.' })
  version!: number;

  @Field(() => AttachmentStateEnum, { description: 'Of the newest version.' })
  state!: AttachmentState;

  @Field(() => AttachmentTextStateEnum, { nullable: true, description: 'Of this version. Null for those who may not edit the item.' })
  textState!: AttachmentTextState | null;

  @Field(() => Date, { description: 'When this version was added.' })
  addedAt!: Date;

  @Field(() => PersonType, { nullable: true, description: 'Null for what an import brought.' })
  addedBy!: PersonType | null;

  @Field(() => [AttachmentVersionType], { description: `The newest first, at most ${limits.versionsPerFile}; empty for those who may not edit the item.` })
  versions!: AttachmentVersionType[];
}

@ObjectType('ViewerStorage', { description: 'What the viewer may keep on this site.' })
export class ViewerStorageType {
  @Field(() => Float, { description: 'Bytes of the pictures and files that the viewer added, old versions included.' })
  usedBytes!: number;

  @Field(() => Float, { description: 'Bytes that may be used.' })
  quotaBytes!: number;

  @Field(() => Float, { description: 'Bytes that one file may have.' })
  fileBytes!: number;

  @Field(() => [String], { description: 'Endings of the files that may be attached, for example `pdf`.' })
  fileTypes!: readonly string[];
}

@InputType('DescribeAttachmentInput', { description: 'What `describeAttachment` takes.' })
export class DescribeAttachmentInputType {
  @Field(() => ID, { description: 'Which one it is about.' })
  id!: string;

  @Field(() => String, { description: `At most ${limits.fileDescription} characters; may be empty.` })
  description!: string;
}

@ObjectType('AttachmentDescribed', { description: 'The answer of `describeAttachment` when it is done.' })
export class AttachmentDescribedType {
  @Field(() => AttachmentType, { description: 'As it is now.' })
  attachment!: AttachmentType;
}

@ObjectType('AttachmentRemoved', { description: 'The answer of `removeAttachment` when it is done.' })
export class AttachmentRemovedType {
  @Field(() => ID, { description: 'Of the file that is gone.' })
  id!: string;
}

export const DescribeAttachmentResult = resultUnion(
  'DescribeAttachmentResult',
  [AttachmentDescribedType, ValidationFailedType] as const,
  'What describing a file can answer.',
);
