import type { ContactVisibility, UpdateProfileInput, Willingness } from '../../../gql/profiles/graphql';
import { textOf } from '../../../ui/form/form';
import { entriesOf, visibleTo, willingTo } from '../words';

/** What the form holds, as the mutation wants it. */
export type EnteredProfile = Omit<UpdateProfileInput, 'lockVersion'>;

export function enteredProfile(data: FormData): EnteredProfile {
  return {
    name: textOf(data, 'name'),
    pronouns: textOf(data, 'pronouns'),
    jobTitle: textOf(data, 'jobTitle'),
    professionId: textOf(data, 'professionId') || null,
    team: textOf(data, 'team'),
    location: textOf(data, 'location'),
    workingPattern: textOf(data, 'workingPattern'),
    bio: textOf(data, 'bio'),
    askMeAbout: textOf(data, 'askMeAbout'),
    skills: textsOf(data, 'skills'),
    languages: textsOf(data, 'languages'),
    willingTo: oneEach<Willingness>(entriesOf(willingTo), textsOf(data, 'willingTo')),
    links: linksOf(data),
    phone: textOf(data, 'phone'),
    phoneVisibility: visibilityOf(data, 'phoneVisibility'),
    emailVisibility: visibilityOf(data, 'emailVisibility'),
  };
}

function textsOf(data: FormData, field: string): string[] {
  return data.getAll(field).flatMap((value) => (typeof value === 'string' && value.trim() !== '' ? [value.trim()] : []));
}

function linksOf(data: FormData): EnteredProfile['links'] {
  const labels = data.getAll('linkLabel').map(String);
  const addresses = data.getAll('links').map(String);
  return addresses
    .map((url, index) => ({ label: labels[index]?.trim() ?? '', url: url.trim() }))
    .filter(({ label, url }) => label !== '' || url !== '');
}

function oneEach<Key extends string>(known: [Key, string][], values: string[]): Key[] {
  return known.flatMap(([key]) => (values.includes(key) ? [key] : []));
}

function visibilityOf(data: FormData, field: string): ContactVisibility {
  const [chosen] = oneEach<ContactVisibility>(entriesOf(visibleTo), [textOf(data, field)]);
  return chosen ?? 'NOBODY';
}
