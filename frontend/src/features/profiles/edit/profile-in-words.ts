import type { EditableProfileFragment } from '../../../gql/profiles/graphql';
import { visibleTo, willingTo } from '../words';
import type { Choices } from './choices';
import type { EnteredProfile } from './entered-profile';

/** What is stored, as the form would enter it. */
export function asEntered({ name, jobTitle, team, location, bio, skills, profile }: EditableProfileFragment): EnteredProfile {
  const { contact, contactSettings, profession, languages, links, ...told } = profile;
  return {
    name,
    jobTitle,
    team,
    location,
    bio,
    skills,
    pronouns: told.pronouns,
    workingPattern: told.workingPattern,
    askMeAbout: told.askMeAbout,
    willingTo: told.willingTo,
    professionId: profession?.id ?? null,
    languages: languages.map(({ code }) => code),
    links: links.map(({ label, url }) => ({ label, url })),
    phone: contact.phone ?? '',
    phoneVisibility: contactSettings?.phone ?? 'NOBODY',
    emailVisibility: contactSettings?.email ?? 'NOBODY',
  };
}

/** Each field with its label and what stands in it, in the order of the form. */
export function inWords(entered: EnteredProfile, { professions, languages }: Choices): [string, string][] {
  const nameOf = (code: string) => languages.find((language) => language.code === code)?.name ?? code;
  return [
    ['Full name', entered.name],
    ['Pronouns', entered.pronouns],
    ['Job title', entered.jobTitle],
    ['Profession', professions.find(({ id }) => id === entered.professionId)?.name ?? ''],
    ['Team', entered.team],
    ['Place', entered.location],
    ['Working pattern', entered.workingPattern],
    ['Ask me about', entered.askMeAbout],
    ['About you', entered.bio],
    ['Skills', entered.skills.join(', ')],
    ['Languages', entered.languages.map(nameOf).join(', ')],
    ['Willing to', entered.willingTo.map((offer) => willingTo[offer]).join(', ')],
    ['Phone number', entered.phone],
    ['Who can see your phone number', visibleTo[entered.phoneVisibility]],
    ['Who can see your email address', visibleTo[entered.emailVisibility]],
    ['Links', entered.links.map(({ label, url }) => `${label} ${url}`.trim()).join(', ')],
  ];
}
