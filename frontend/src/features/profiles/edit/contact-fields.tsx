import { limits } from '@crossbench/schema/limits';
import type { EditableProfileFragment } from '../../../gql/profiles/graphql';
import { SelectField } from '../../../ui/form/select-field';
import { TextField } from '../../../ui/form/text-field';
import { entriesOf, visibleTo } from '../words';
import { LinksField } from './links-field';
import { Section } from './section';

/** How one is reached, and by whom. */
export function ContactFields({ base }: { base: EditableProfileFragment }) {
  const { contact, contactSettings, links } = base.profile;
  return (
    <Section
      heading="How to reach you"
      hint="People who may not see your phone number or email address cannot search by it, and your contact card leaves it out for them."
    >
      <TextField
        name="phone"
        label="Phone number"
        type="tel"
        autoComplete="tel"
        defaultValue={contact.phone ?? ''}
        maxLength={limits.phone}
      />
      <Visibility name="phoneVisibility" label="Who can see your phone number" value={contactSettings?.phone ?? 'DEPARTMENT'} />
      <Visibility
        name="emailVisibility"
        label={`Who can see your email address${contact.email ? `, ${contact.email}` : ''}`}
        value={contactSettings?.email ?? 'EVERYONE'}
      />
      <LinksField links={links} />
    </Section>
  );
}

function Visibility({ name, label, value }: { name: string; label: string; value: string }) {
  return (
    <SelectField name={name} label={label} defaultValue={value}>
      {entriesOf(visibleTo).map(([visibility, words]) => (
        <option key={visibility} value={visibility}>
          {words}
        </option>
      ))}
    </SelectField>
  );
}
