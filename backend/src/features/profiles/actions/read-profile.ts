import { limits } from '@crossbench/schema/limits';
import type { Problems } from '../../../platform/errors/problems.js';
import { fold } from '../fold.js';
import { isLanguage } from '../languages.js';
import type { ContactVisibility, ProfileLink, Willingness } from '../profile.js';

export interface ProfileInput {
  readonly name: string;
  readonly pronouns: string;
  readonly jobTitle: string;
  readonly professionId: string | null;
  readonly team: string;
  readonly location: string;
  readonly workingPattern: string;
  readonly bio: string;
  readonly askMeAbout: string;
  readonly skills: readonly string[];
  readonly languages: readonly string[];
  readonly willingTo: readonly Willingness[];
  readonly links: readonly ProfileLink[];
  readonly phone: string;
  readonly phoneVisibility: ContactVisibility;
  readonly emailVisibility: ContactVisibility;
}

const fewestDigits = 5;

/** What was entered, tidied; notes all that is wrong with it. */
export function readProfile(input: ProfileInput, problems: Problems) {
  return {
    name: problems.requiredText('name', input.name, 'your name', limits.personName),
    pronouns: problems.text('pronouns', input.pronouns, 'pronouns', limits.pronouns),
    jobTitle: problems.text('jobTitle', input.jobTitle, 'job title', limits.jobTitle),
    professionId: input.professionId ?? null,
    team: problems.text('team', input.team, 'team', limits.team),
    location: problems.text('location', input.location, 'place', limits.location),
    workingPattern: problems.text('workingPattern', input.workingPattern, 'working pattern', limits.workingPattern),
    bio: problems.text('bio', input.bio, 'about you', limits.bio),
    askMeAbout: problems.text('askMeAbout', input.askMeAbout, 'ask me about', limits.askMeAbout),
    skills: readSkills(input.skills, problems),
    languages: readLanguages(input.languages, problems),
    willingTo: [...new Set(input.willingTo)],
    links: readLinks(input.links, problems),
    phone: readPhone(input.phone, problems),
    phoneVisibility: input.phoneVisibility,
    emailVisibility: input.emailVisibility,
  };
}

function readSkills(skills: readonly string[], problems: Problems): string[] {
  if (skills.length > limits.skillsPerPerson) problems.add('skills', `Enter ${limits.skillsPerPerson} skills or fewer`);
  const distinct = new Map<string, string>();
  for (const skill of skills.slice(0, limits.skillsPerPerson)) {
    const text = problems.text('skills', skill.replace(/\s+/g, ' '), 'each skill', limits.skill);
    const key = fold(text);
    if (key && !distinct.has(key)) distinct.set(key, text);
  }
  return [...distinct.values()];
}

function readLanguages(languages: readonly string[], problems: Problems): string[] {
  const distinct = [...new Set(languages)];
  if (distinct.length > limits.languagesPerPerson) problems.add('languages', `Choose ${limits.languagesPerPerson} languages or fewer`);
  else if (!distinct.every(isLanguage)) problems.add('languages', 'Choose each language from the list');
  return distinct;
}

function readLinks(links: readonly ProfileLink[], problems: Problems): ProfileLink[] {
  if (links.length > limits.linksPerPerson) problems.add('links', `Enter ${limits.linksPerPerson} links or fewer`);
  let wrong = false;
  const tidy = links.slice(0, limits.linksPerPerson).flatMap((link) => {
    const label = problems.text('links', link.label, 'the name of a link', limits.linkLabel);
    const entered = problems.text('links', link.url, 'the address of a link', limits.linkAddress);
    if (!label && !entered) return [];
    const url = httpsAddress(entered);
    wrong ||= !url;
    return url ? [{ label: label || new URL(url).hostname, url }] : [];
  });
  if (wrong) problems.add('links', 'Enter each link as an address that begins with https://');
  return tidy;
}

/** The address as browsers understand it; undefined unless it is https, without a name and password in it. */
function httpsAddress(text: string): string | undefined {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  return url?.protocol === 'https:' && !url.username && !url.password ? url.href : undefined;
}

function readPhone(text: string, problems: Problems): string {
  const phone = problems.text('phone', text, 'phone number', limits.phone).replace(/\s+/g, ' ');
  const digits = phone.replace(/\D/g, '').length;
  const isNumber = /^\+?[\d\s().-]+( ?(x|ext\.?) ?\d+)?$/i.test(phone) && digits >= fewestDigits;
  if (phone && !isNumber) problems.add('phone', 'Enter a phone number, like 01632 960 001 or +44 1632 960 001');
  return phone;
}
