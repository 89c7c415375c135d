import { Field, Float, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';

export const DataExportStateEnum = { WAITING: 'WAITING', BUILDING: 'BUILDING', READY: 'READY', FAILED: 'FAILED' } as const;
registerEnumType(DataExportStateEnum, {
  name: 'DataExportState',
  description: 'How far a download is.',
  valuesMap: {
    BUILDING: { description: 'A job is at work on it.' },
    READY: { description: 'It can be downloaded.' },
    WAITING: { description: 'A job will begin with it soon.' },
    FAILED: { description: 'Something went wrong. It is tried again by itself, and can be asked for again.' },
  },
});

@ObjectType('DataExport', { description: "A zip to take away: the viewer's own data, a group that they own, or a space of the wiki that they look after." })
export class DataExportType {
  @Field(() => ID, { description: 'Stays the same as long as it is there.' })
  id!: string;

  @Field(() => DataExportStateEnum, { description: 'How far it is.' })
  state!: keyof typeof DataExportStateEnum;

  @Field(() => Int, { description: 'Per cent.' })
  progress!: number;

  @Field(() => Float, { nullable: true, description: 'Bytes; null until it is ready.' })
  byteSize!: number | null;

  @Field(() => Date, { description: 'When it was asked for.' })
  requestedAt!: Date;

  @Field(() => Date, { nullable: true, description: 'Until then it can be downloaded; null until it is ready.' })
  expiresAt!: Date | null;

  @Field(() => String, { nullable: true, description: 'Where it can be downloaded, by the viewer alone or by the owners of the group; null until it is ready.' })
  path!: string | null;
}
