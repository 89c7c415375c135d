import { limits } from '@crossbench/schema/limits';
import { memo } from 'react';
import type { EditorChoicesQuery } from '../../../gql/blogs/graphql';
import { SelectField } from '../../../ui/form/select-field';
import { TextField } from '../../../ui/form/text-field';
import type { DraftText } from './saving/draft-text';
import type { Readers } from '../post/post-readers';
import { AudienceField } from './place/audience-field';
import { PlaceField, type BlogChoice } from './place/place-field';
import { usePlace } from './place/use-place';
import { TagField } from './tags/tag-field';

export type Settings = Pick<DraftText, 'blogId' | 'audience' | 'tags' | 'markingId'>;

interface SettingsRailProps {
  postId: string;
  settings: Settings;
  choices: EditorChoicesQuery;
  /** Where the post stands or was to stand when the editor was opened. */
  blog: BlogChoice | null | undefined;
  /** Who sees the post as it is now; undefined for one that is not on the server yet. */
  readers: Readers | undefined;
  onChange: (changed: Partial<Settings>) => void;
  /** For a published post: what readers of its history should know. */
  summary: string | undefined;
  onSummary: (summary: string) => void;
}

/** Where the post stands, who can see it, its tags and its marking. Not drawn again for each letter of the settings. */
export const SettingsRail = memo(function SettingsRail({
  postId,
  settings,
  choices,
  blog,
  readers,
  onChange,
  summary,
  onSummary,
}: SettingsRailProps) {
  const blogId = settings.blogId ?? choices.blogOptions[0]?.id ?? '';
  const place = usePlace({ postId, blogId, audience: settings.audience, onChange });
  const marking = choices.site.markings.find(({ id }) => id === settings.markingId);
  return (
    <section>
      <h2 className="vh">Settings</h2>
      <PlaceField options={choices.blogOptions} current={blog} value={place.blogId} onChange={place.choose} />
      {place.hasFailed && (
        <p className="govuk-error-message" role="alert">
          <span className="vh">Error:</span> Who can see posts there could not be found out. Choose the place again
        </p>
      )}
      <AudienceField options={place.options} value={settings.audience} onChange={place.chooseAudience} now={readers} />
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
