import { ArgsType, Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { PageArgs } from '../../../platform/graphql/page.js';
import { ItemCardType } from '../../content/content.public.js';
import { PersonType } from '../../profiles/profiles.public.js';
import { ReadItemType } from '../../reads/reads.public.js';
import { type BlogKind, blogKinds } from '../blog-places.js';

export const BlogKindEnum = Object.fromEntries(blogKinds.map((kind) => [kind, kind])) as { [Key in BlogKind]: Key };
registerEnumType(BlogKindEnum, {
  name: 'BlogKind',
  description: "Whose blog it is: a person's own, a department's, where all its people post, or a group's, where its members do.",
  valuesMap: {
    DEPARTMENT: { description: 'Of a department: all its people post there.' },
    GROUP: { description: 'Of a group: its members post there.' },
    OWN: { description: 'Of one person.' },
  },
});

@ObjectType('BlogPermissions', { description: 'What the viewer may do with a blog.' })
export class BlogPermissionsType {
  @Field(() => Boolean, { description: 'Put posts there.' })
  post!: boolean;

  @Field(() => Boolean, { description: 'Pin and order posts, and see what is read most.' })
  lookAfter!: boolean;

  @Field(() => Boolean, { description: 'Take posts out, which sends them to their authors’ own blogs.' })
  takeOut!: boolean;

  @Field(() => Boolean, { description: 'Change its description.' })
  describe!: boolean;

  @Field(() => Boolean, { description: 'Say who looks after it.' })
  nameEditors!: boolean;
}

@ObjectType('BlogMonth', { description: 'A month in the archive of a blog, by the calendar of the site.' })
export class BlogMonthType {
  @Field(() => Int, { description: 'For example 2026.' })
  year!: number;

  @Field(() => Int, { description: '1 to 12.' })
  month!: number;

  @Field(() => Int, { description: 'Posts that the viewer may read.' })
  count!: number;
}

@ObjectType('Blog', { description: 'Where posts stand. Whoever may read a post is decided by the post, not by its blog.' })
export class BlogType {
  @Field(() => ID, { description: 'Stays the same as long as it is there.' })
  id!: string;

  @Field(() => BlogKindEnum, { description: 'Whose it is.' })
  kind!: BlogKind;

  @Field(() => String, { description: 'Of the person, the department or the group whose blog it is.' })
  name!: string;

  @Field(() => String, { description: 'Plain text; may be empty.' })
  description!: string;

  @Field(() => PersonType, { nullable: true, description: 'Whose own blog it is.' })
  person!: PersonType | null;

  @Field(() => [PersonType], { description: "Those who look after a department's blog." })
  editors!: PersonType[];

  @Field(() => [ItemCardType], { description: 'Posts held at the top that the viewer may read, in their order.' })
  pinned!: ItemCardType[];

  @Field(() => [ReadItemType], {
    nullable: true,
    description: 'For those who look after it: what was read most in the last seven days, of what they may read. Null for everybody else.',
  })
  mostRead!: ReadItemType[] | null;

  @Field(() => [BlogMonthType], { description: 'Months with posts that the viewer may read, the newest first.' })
  archive!: BlogMonthType[];

  @Field(() => BlogPermissionsType, { description: 'What the viewer may do with it.' })
  viewerCan!: BlogPermissionsType;
}

@ObjectType('BlogOption', { description: 'A blog in which the viewer may put a post.' })
export class BlogOptionType {
  @Field(() => ID, { description: 'Give it as `draft.blogId`. The blog is made when it is first needed.' })
  id!: string;

  @Field(() => BlogKindEnum, { description: 'Whose it is.' })
  kind!: BlogKind;

  @Field(() => String, { description: 'Of the viewer, their department or the group.' })
  name!: string;
}

@ObjectType('TakenOut', { description: 'An editor took the post out of a blog.' })
export class TakenOutType {
  @Field(() => BlogType, { description: 'Where it stood before.' })
  blog!: BlogType;

  @Field(() => PersonType, { description: 'Who took it out.' })
  by!: PersonType;

  @Field(() => Date, { description: 'When it was taken out.' })
  at!: Date;

  @Field(() => String, { description: 'In the words of the editor, plain text.' })
  reason!: string;
}

@ArgsType()
export class BlogPostsArgs extends PageArgs {
  @Field(() => Int, { nullable: true, description: 'Only posts of this year, by the calendar of the site.' })
  year?: number;

  @Field(() => Int, { nullable: true, description: 'With a year: only posts of this month, 1 to 12.' })
  month?: number;

  @Field(() => Boolean, { defaultValue: false, description: 'Leaves out what `pinned` holds.' })
  withoutPinned!: boolean;
}
