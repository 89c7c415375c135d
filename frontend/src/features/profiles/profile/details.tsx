import type { ReactNode } from 'react';
import '../../../ui/rail/rail.scss';
import { listed } from './missing';
import type { Profile } from './profile';

/** Only what the person has told; nothing at all when that is nothing. */
export function Details({ person }: { person: Profile }) {
  const { department, team, location, profile } = person;
  const { pronouns, profession, workingPattern, languages, contact } = profile;
  const facts: [string, ReactNode][] = [
    ['Department', department && <DepartmentNames {...department} />],
    ['Team', team],
    ['Profession', profession?.name],
    ['Place', location],
    ['Works', workingPattern],
    ['Pronouns', pronouns],
    ['Languages', languages.length > 0 && listed(languages.map(({ name }) => name))],
    ['Email', contact.email && <MailLink address={contact.email} />],
    ['Phone', contact.phone && <a href={`tel:${contact.phone.replace(/[^+\d]/g, '')}`}>{contact.phone}</a>],
  ];
  const told = facts.filter(([, value]) => value);
  if (told.length === 0) return null;
  return (
    <section>
      <h2>Details</h2>
      <dl className="cb-facts">
        {told.map(([term, value]) => (
          <Fact key={term} term={term}>
            {value}
          </Fact>
        ))}
      </dl>
    </section>
  );
}

/** A long address breaks after its @ rather than within a word. */
function MailLink({ address }: { address: string }) {
  const at = address.indexOf('@') + 1;
  return (
    <a href={`mailto:${address}`}>
      {address.slice(0, at)}
      <wbr />
      {address.slice(at)}
    </a>
  );
}

function DepartmentNames({ name, formerNames }: { name: string; formerNames: string[] }) {
  return (
    <>
      {name}
      {formerNames.length > 0 && <div className="meta">Formerly {formerNames.join(', ')}</div>}
    </>
  );
}

function Fact({ term, children }: { term: string; children: ReactNode }) {
  return (
    <>
      <dt>{term}</dt>
      <dd>{children}</dd>
    </>
  );
}
