import { type Opt, defineEntity, p } from '@mikro-orm/core';
import { slugOf } from '../../platform/addresses.js';
import { newId, newShortId } from '../../platform/ids.js';
import type { ContactVisibility, ProfileLink, Willingness } from './profile.js';

const PersonSchema = defineEntity({
  name: 'Person',
  tableName: 'person',
  properties: {
    id: p.uuid().primary().onCreate(() => newId()),
    shortId: p.string().onCreate(() => newShortId()),
    name: p.string(),
    slug: p.string().onCreate((person: { name: string }) => slugOf(person.name)),
    departmentId: p.uuid().nullable(),
    jobTitle: p.string().onCreate(() => ''),
    team: p.string().onCreate(() => ''),
    location: p.string().onCreate(() => ''),
    bio: p.text().onCreate(() => ''),
    skills: p.array().onCreate(() => []),
    pronouns: p.string().onCreate(() => ''),
    professionId: p.string().nullable(),
    workingPattern: p.string().onCreate(() => ''),
    languages: p.array().onCreate(() => []),
    askMeAbout: p.text().onCreate(() => ''),
    willingTo: p.array().$type<Willingness[]>().onCreate(() => []),
    links: p.json<ProfileLink[]>().onCreate(() => []),
    phone: p.string().onCreate(() => ''),
    phoneVisibility: p.string().$type<ContactVisibility>().onCreate(() => 'DEPARTMENT'),
    emailVisibility: p.string().$type<ContactVisibility>().onCreate(() => 'EVERYONE'),
    photoId: p.uuid().nullable(),
    sourceId: p.string().nullable(),
    lockVersion: p.integer().version(),
    createdAt: p.datetime(),
    updatedAt: p.datetime(),
  },
});

/** Somebody who writes or is written about here. Whether they can sign in is their account's business. */
export class Person extends PersonSchema.class {
  /** Renaming changes the readable part of the address; the old one still leads here. */
  rename(name: string): void {
    this.name = name;
    this.slug = slugOf(name) as Opt<string>;
  }
}

PersonSchema.setClass(Person);
