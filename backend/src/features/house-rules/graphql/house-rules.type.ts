import { Field, Int, ObjectType } from '@nestjs/graphql';

@ObjectType('HouseRules', { description: 'The house rules as they were published at one time. Everybody may read them.' })
export class HouseRulesType {
  @Field(() => Int, { description: 'From 1; the highest is in force.' })
  number!: number;

  @Field(() => String, { description: 'Safe to show.' })
  html!: string;

  @Field(() => String, { description: 'As it was written.' })
  markdown!: string;

  @Field(() => String, { description: 'What is different from the version before; empty in the first.' })
  summary!: string;

  @Field(() => Boolean, { description: 'Whether people must have accepted it before they write.' })
  mustAccept!: boolean;

  @Field(() => Date, { description: 'Since when they hold.' })
  publishedAt!: Date;
}

@ObjectType('ViewerHouseRules', { description: 'The house rules as they stand between the site and the viewer.' })
export class ViewerHouseRulesType {
  @Field(() => HouseRulesType, { description: 'The version in force.' })
  current!: HouseRulesType;

  @Field(() => Int, { nullable: true, description: 'The newest version that the viewer has accepted; null when there is none.' })
  acceptedNumber!: number | null;

  @Field(() => Date, { nullable: true, description: 'When the viewer accepted them last; null when they never did.' })
  acceptedAt!: Date | null;

  @Field(() => [HouseRulesType], { description: 'Versions published since, the newest first; empty when none was ever accepted.' })
  changes!: HouseRulesType[];
}

@ObjectType('HouseRulesAdministration', { description: 'What site administrators see of the house rules.' })
export class HouseRulesAdministrationType {
  @Field(() => [HouseRulesType], { description: 'The newest first; at most 50.' })
  versions!: HouseRulesType[];

  @Field(() => Int, { description: 'People with an open account.' })
  people!: number;

  @Field(() => Int, { description: 'Those of them who have nothing to accept.' })
  accepted!: number;
}

@ObjectType('HouseRulesPreview', { description: 'Rules as they would be shown. Nothing was kept.' })
export class HouseRulesPreviewType {
  @Field(() => String, { description: 'Safe to show.' })
  html!: string;

  @Field(() => [String], { description: 'What stops these rules from being published.' })
  problems!: readonly string[];
}
