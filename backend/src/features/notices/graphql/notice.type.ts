import { limits } from '@crossbench/schema/limits';
import { Field, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { resultUnion } from '../../../platform/graphql/result-union.js';
import { ValidationFailedType } from '../../../platform/graphql/validation-failed.type.js';
import { DepartmentType } from '../../departments/departments.public.js';
import type { NoticeState, Severity } from '../notice.rows.js';

export const SeverityEnum = { INFORMATION: 'INFORMATION', WARNING: 'WARNING' } as const;
registerEnumType(SeverityEnum, {
  name: 'NoticeSeverity',
  description: 'How pressing a notice is.',
  valuesMap: {
    INFORMATION: { description: 'Good to know.' },
    WARNING: { description: 'Something that may get in the way.' },
  },
});

export const NoticeStateEnum = { PLANNED: 'PLANNED', CURRENT: 'CURRENT', PAST: 'PAST' } as const;
registerEnumType(NoticeStateEnum, {
  name: 'NoticeState',
  description: 'Whether a notice is shown now.',
  valuesMap: {
    CURRENT: { description: 'It is shown now.' },
    PAST: { description: 'Its time is over.' },
    PLANNED: { description: 'Its time has not come.' },
  },
});

@ObjectType('Notice', { description: 'What site administrators tell people on home.' })
export class NoticeType {
  @Field(() => ID, { description: 'Stays the same as long as it is there.' })
  id!: string;

  @Field(() => String, { description: 'What it says first.' })
  title!: string;

  @Field(() => String, { description: 'Safe HTML: paragraphs and links; may be empty.' })
  html!: string;

  @Field(() => SeverityEnum, { description: 'How it is shown.' })
  severity!: Severity;
}

@ObjectType('NoticeToManage', { description: 'A notice as site administrators change it.' })
export class NoticeToManageType {
  @Field(() => ID, { description: 'Stays the same as long as it is there.' })
  id!: string;

  @Field(() => String, { description: 'What it says first.' })
  title!: string;

  @Field(() => SeverityEnum, { description: 'How it is shown.' })
  severity!: Severity;

  @Field(() => NoticeStateEnum, { description: 'Whether its time has come.' })
  state!: NoticeState;

  @Field(() => String, { description: 'Plain text; may be empty.' })
  body!: string;

  @Field(() => String, { description: 'As the clocks of the site show it: `2026-12-01T09:30`.' })
  startsAt!: string;

  @Field(() => String, { description: 'In the same way.' })
  endsAt!: string;

  @Field(() => [DepartmentType], { description: 'Empty where it is for everyone.' })
  departments!: DepartmentType[];

  @Field(() => Int, { description: 'Give it back when saving: a save on an older one is refused.' })
  lockVersion!: number;
}

@InputType('SaveNoticeInput', { description: 'What `saveNotice` takes.' })
export class SaveNoticeInputType {
  @Field(() => ID, { nullable: true, description: 'Left out for a new one.' })
  id?: string | null;

  @Field(() => Int, { nullable: true, description: 'The version that was read.' })
  lockVersion?: number | null;

  @Field(() => String, { description: `At most ${limits.noticeTitle} characters.` })
  title!: string;

  @Field(() => String, { description: `Plain text, at most ${limits.noticeBody} characters; addresses become links.` })
  body!: string;

  @Field(() => SeverityEnum, { description: 'How it is shown.' })
  severity!: Severity;

  @Field(() => String, { description: 'As the clocks of the site show it: `2026-12-01T09:30`.' })
  startsAt!: string;

  @Field(() => String, { description: 'In the same way.' })
  endsAt!: string;

  @Field(() => [ID], { description: 'Empty for everyone.' })
  departmentIds!: string[];
}

@ObjectType('NoticeSaved', { description: 'The answer of `saveNotice` when it is done.' })
export class NoticeSavedType {
  @Field(() => NoticeToManageType, { description: 'As it is now.' })
  notice!: NoticeToManageType;
}

@ObjectType('NoticeConflict', { description: 'Somebody else has changed it meanwhile. Nothing was kept.' })
export class NoticeConflictType {
  @Field(() => NoticeToManageType, { description: 'As it stands now.' })
  current!: NoticeToManageType;
}

export const SaveNoticeResult = resultUnion(
  'SaveNoticeResult',
  [NoticeSavedType, NoticeConflictType, ValidationFailedType] as const,
  'What saving a notice can answer.',
);

@ObjectType('NoticeGone', { description: 'The notice is out of sight.' })
export class NoticeGoneType {
  @Field(() => ID, { description: 'Stays the same as long as it is there.' })
  id!: string;
}
