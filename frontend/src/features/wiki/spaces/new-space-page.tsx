import { limits } from '@crossbench/schema/limits';
import { useState } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import { useQuery } from 'urql';
import { CreateWikiSpaceDocument, WikiReaderOptionsDocument, WikiSpacePlacesDocument, type WikiSpacePlacesQuery } from '../../../gql/wiki/graphql';
import { useFormMutation } from '../../../lib/use-form-mutation';
import { usePageQuery } from '../../../lib/use-page-query';
import { Button, ButtonLink } from '../../../ui/button/button';
import { Form, textOf } from '../../../ui/form/form';
import { RadiosField } from '../../../ui/form/radios-field';
import { SelectField } from '../../../ui/form/select-field';
import { TextAreaField } from '../../../ui/form/text-area-field';
import { Page } from '../../../ui/page/page';
import { Skeleton } from '../../../ui/skeleton/skeleton';
import { ReadersChoice, choiceIn } from './readers-choice';
import { SpaceNameField } from './space-name-field';
import { editingChoices } from './words';

type Places = WikiSpacePlacesQuery['wikiSpacePlaces'];

/** Opens a space: for all staff, one's department, or a group that one owns (`?group=…` chooses it). */
export function NewSpacePage() {
  const { data } = usePageQuery({ query: WikiSpacePlacesDocument });
  return (
    <Page title="New space" lede="A space holds pages that all have the same readers and editors.">
      {data ? <NewSpaceForm places={data.wikiSpacePlaces} /> : <Skeleton label="Loading groups" />}
    </Page>
  );
}

function NewSpaceForm({ places }: { places: Places }) {
  const [parameters] = useSearchParams();
  const [id] = useState(() => crypto.randomUUID());
  const [chosen, setChosen] = useState(() => placeFrom(parameters, places));
  const place = placeOf(chosen, places);
  const [{ data }] = useQuery({ query: WikiReaderOptionsDocument, variables: { departmentId: place.departmentId, groupId: place.groupId } });
  const navigate = useNavigate();
  const form = useFormMutation({
    mutation: CreateWikiSpaceDocument,
    pick: (answer) => answer.createWikiSpace,
    onResult: ({ space }) => void navigate(space?.path ?? '/wiki'),
  });
  const options = data?.wikiReaderOptions;
  const create = (entered: FormData) => {
    const readers = choiceIn(entered, options);
    if (!readers) return form.refuse([{ field: 'readers', message: 'Choose who can read the space' }]);
    const editing = editingChoices(place).find(({ value }) => value === entered.get('editing'))?.value ?? 'READERS';
    const words = { name: textOf(entered, 'name'), description: textOf(entered, 'description') };
    void form.submit({ input: { id, ...words, departmentId: place.departmentId, groupId: place.groupId, readers, editing } });
  };
  return (
    <Form name="new-space" state={form} onSubmit={create}>
      <SpaceNameField />
      <TextAreaField
        name="description"
        label="Description (optional)"
        hint="What the space is for, in a sentence or two."
        rows={3}
        maxLength={limits.spaceDescription}
      />
      <SelectField
        name="place"
        label="Whose space it is"
        hint={place.groupId ? 'The owners of the group look after it.' : 'You look after it, and can name others.'}
        value={chosen}
        onChange={(event) => setChosen(event.target.value)}
      >
        <option value="staff">All staff</option>
        {places.department && <option value="department">{places.department.name}</option>}
        {places.groups.map((group) => (
          <option key={group.id} value={group.id}>
            {group.name}
          </option>
        ))}
      </SelectField>
      <ReadersChoice key={`readers-${chosen}`} options={options} />
      <RadiosField
        key={`editing-${chosen}`}
        name="editing"
        legend="Who can edit"
        hint="Nobody edits who cannot read."
        choices={editingChoices(place)}
        defaultValue={place.groupId || place.departmentId ? 'MEMBERS' : 'READERS'}
      />
      <div className="row">
        <Button type="submit" busy={form.busy}>
          Create space
        </Button>
        <ButtonLink variant="secondary" to="/wiki">
          Cancel
        </ButtonLink>
      </div>
    </Form>
  );
}

function placeFrom(parameters: URLSearchParams, { department, groups }: Places): string {
  const group = groups.find(({ id }) => id === parameters.get('group'));
  if (group) return group.id;
  return department && parameters.get('department') === department.id ? 'department' : 'staff';
}

function placeOf(chosen: string, places: Places) {
  const department = chosen === 'department' ? places.department : null;
  const group = places.groups.find(({ id }) => id === chosen) ?? null;
  return { department, group, departmentId: department?.id ?? null, groupId: group?.id ?? null };
}
