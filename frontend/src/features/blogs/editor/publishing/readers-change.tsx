import type { ReadersChangeFieldsFragment } from '../../../../gql/blogs/graphql';

export type ReadersChange = ReadersChangeFieldsFragment;

/** Who gains and who loses sight of a published post, in words and numbers. */
export function ReadersChangeText({ change: { from, to, gain, lose } }: { change: ReadersChange }) {
  return (
    <>
      <p>
        Now: {from.label}. From now on: <strong>{to.label}</strong>.
      </p>
      <ul className="govuk-list govuk-list--bullet">
        <li>Can see it from now on: {gain.people > 0 ? gain.inWords : 'nobody else'}</li>
        <li>Can no longer see it: {lose.inWords}</li>
      </ul>
      <p>Its comments and files go with it. Links to it keep working for those who can see it.</p>
    </>
  );
}
