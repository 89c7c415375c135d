import { limits } from '@crossbench/schema/limits';
import type { EditableProfileFragment } from '../../../gql/profiles/graphql';
import { CheckboxesField } from '../../../ui/form/checkboxes-field';
import { TextAreaField } from '../../../ui/form/text-area-field';
import { entriesOf, willingTo } from '../words';
import type { Choices } from './choices';
import { LanguagesField } from './languages-field';
import { Section } from './section';
import { SkillsField } from './skills-field';

/** What one knows and offers. */
export function KnowledgeFields({ base, choices }: { base: EditableProfileFragment; choices: Choices }) {
  const { profile } = base;
  return (
    <Section heading="What you know">
      <TextAreaField
        name="askMeAbout"
        label="Ask me about"
        hint="What colleagues may come to you with. It stands beside your name in the directory."
        defaultValue={profile.askMeAbout}
        maxLength={limits.askMeAbout}
        rows={3}
      />
      <TextAreaField
        name="bio"
        label="About you"
        hint="What you work on, in your own words."
        defaultValue={base.bio}
        maxLength={limits.bio}
      />
      <SkillsField skills={base.skills} />
      <LanguagesField spoken={profile.languages} all={choices.languages} />
      <CheckboxesField
        name="willingTo"
        legend="Willing to"
        hint="What you offer to colleagues in any department."
        choices={entriesOf(willingTo).map(([value, label]) => ({ value, label }))}
        defaultValues={profile.willingTo}
      />
    </Section>
  );
}
