import type { Profile } from './profile';

/** What of a profile helps others most, and is not told yet. */
export function missingFrom({ photo, bio, location, profile }: Profile): string[] {
  const parts: [string, boolean][] = [
    ['a photo', photo === null],
    ['your skills', profile.skills.length === 0],
    ['what people can ask you about', profile.askMeAbout === ''],
    ['your profession', profile.profession === null],
    ['where you work', location === ''],
    ['a few words about you', bio === ''],
    ['your languages', profile.languages.length === 0],
    ['your working pattern', profile.workingPattern === ''],
  ];
  return parts.flatMap(([name, isMissing]) => (isMissing ? [name] : []));
}

/** "a photo, your skills and where you work" */
export function listed(names: string[]): string {
  return new Intl.ListFormat('en-GB', { type: 'conjunction' }).format(names);
}
