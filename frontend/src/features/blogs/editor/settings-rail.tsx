import { limits } from '@crossbench/schema/limits';
import { memo } from 'react';
import type { AudienceChoice, EditorChoicesQuery } from '../../../gql/blogs/graphql';
import { count } from '../../../lib/words';
import { RadiosField } from '../../../ui/form/radios-field';
import { SelectField } from '../../../ui/form/select-field';
import { TextField } from '../../../ui/form/text-field';
import type { DraftText } from './saving/draft-text';
import { PlaceField, type BlogChoice } from './place-field';
import { TagField } from './tags/tag-field';

export type Settings = Pick<DraftText, 'blogId' | 'audience' | 'tags' | 'markingId'>;

interface SettingsRailProps {
  settings: Settings;
  choices: EditorChoicesQuery;
  /** Where the post stands or was to stand when the editor was opened. */
  blog: BlogChoice | null | undefined;
  onChange: (changed: Partial<Settings>) => void;
  /** For a published post: what readers of its history should know. */
  summary: string | undefined;
  onSummary: (summary: string) => void;
}

/** Where the post stands, who can see it, its tags and its marking. Not drawn again for each letter of the settings. */
export const SettingsRail = memo(function SettingsRail({ settings, choices, blog, onChange, summary, onSummary }: SettingsRailProps) {
  const marking = choices.site.markings.find(({ id }) => id === settings.markingId);
  return (
    <section>
      <h2 className="vh">Settings</h2>
      <PlaceField
        options={choices.blogOptions}
        current={blog}
        value={settings.blogId}
        onChange={(blogId) => onChange({ blogId })}
      />
      <RadiosField
        name="audience"
        legend="Who can see it"
        value={settings.audience}
        onChange={(audience) => onChange({ audience: audience as AudienceChoice })}
        choices={choices.audienceOptions.map(({ choice, label, readers }) => ({
          value: choice,
          label,
          hint: `${count(readers.people, 'person', 'people')} in ${count(readers.departments, 'department')}`,
        }))}
      />
      <TagField tags={settings.tags} onChange={(tags) => onChange({ tags })} />
      <SelectField
        name="markingId"
        label="Marking"
        hint={marking?.description}
        value={settings.markingId}
        onChange={(event) => onChange({ markingId: event.target.value })}
      >
        {choices.site.markings.map(({ id, label }) => (
          <option key={id} value={id}>
            {label}
          </option>
        ))}
      </SelectField>
      {summary !== undefined && (
        <TextField
          name="summary"
          label="What you changed (optional)"
          maxLength={limits.standfirst}
          value={summary}
          onChange={(event) => onSummary(event.target.value)}
        />
      )}
    </section>
  );
});
