import { Field, InputType, ObjectType } from '@nestjs/graphql';
import { resultUnion } from '../../../platform/graphql/result-union.js';
import { ValidationFailedType } from '../../../platform/graphql/validation-failed.type.js';

@InputType('PreviewLinkInput', { description: 'What `previewLink` takes.' })
export class PreviewLinkInputType {
  @Field(() => String, { description: 'An address that starts with https:// of one of the `embedHosts`.' })
  url!: string;
}

@ObjectType('LinkPreviewMade', { description: 'What a page elsewhere says of itself.' })
export class LinkPreviewMadeType {
  @Field(() => String, { description: 'The address as it is linked.' })
  url!: string;

  @Field(() => String, { description: 'May be empty.' })
  title!: string;

  @Field(() => String, { description: 'May be empty.' })
  description!: string;

  @Field(() => String, { description: 'May be empty.' })
  siteName!: string;
}

export const PreviewLinkResult = resultUnion(
  'PreviewLinkResult',
  [LinkPreviewMadeType, ValidationFailedType] as const,
  'What making a preview can answer.',
);
