import { limits } from '@crossbench/schema/limits';
import type { EditableProfileFragment } from '../../../gql/profiles/graphql';
import { SelectField } from '../../../ui/form/select-field';
import { TextField } from '../../../ui/form/text-field';
import type { Choices } from './choices';
import { Section } from './section';

/** Who one is and where one works. */
export function WorkFields({ base, choices }: { base: EditableProfileFragment; choices: Choices }) {
  const { profile } = base;
  return (
    <>
      <Section heading="You">
        <TextField name="name" label="Full name" autoComplete="name" defaultValue={base.name} maxLength={limits.personName} />
        <TextField
          name="pronouns"
          label="Pronouns"
          hint="For example she/her or they/them."
          defaultValue={profile.pronouns}
          maxLength={limits.pronouns}
        />
      </Section>
      <Section heading="Your work" hint={base.department && `Your department is ${base.department.name}. An administrator can correct it.`}>
        <TextField
          name="jobTitle"
          label="Job title"
          autoComplete="organization-title"
          defaultValue={base.jobTitle}
          maxLength={limits.jobTitle}
        />
        <SelectField name="professionId" label="Profession" defaultValue={profile.profession?.id ?? ''}>
          <option value="">Not chosen</option>
          {choices.professions.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </SelectField>
        <TextField name="team" label="Team" defaultValue={base.team} maxLength={limits.team} />
        <TextField
          name="location"
          label="Place"
          hint="The town or office you work in."
          defaultValue={base.location}
          maxLength={limits.location}
        />
        <TextField
          name="workingPattern"
          label="Working pattern"
          hint="When colleagues can reach you, for example Monday to Wednesday."
          defaultValue={profile.workingPattern}
          maxLength={limits.workingPattern}
        />
      </Section>
    </>
  );
}
