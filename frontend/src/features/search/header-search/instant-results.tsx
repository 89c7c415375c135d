import FileText from 'lucide-react/icons/file-text';
import Hash from 'lucide-react/icons/hash';
import Search from 'lucide-react/icons/search';
import type { ReactNode } from 'react';
import { Header, ListBox, ListBoxItem, ListBoxSection } from 'react-aria-components';
import { formatDate } from '../../../lib/dates';
import { count } from '../../../lib/words';
import { Avatar } from '../../../ui/avatar/avatar';
import { GroupAvatar } from '../../../ui/group-avatar/group-avatar';
import { Icon } from '../../../ui/icon/icon';
import { MarkedText, plainText } from '../../../ui/marked-text/marked-text';
import { jobAndDepartment } from '../../../ui/person-line/job-and-department';
import { searchPath } from './search-path';
import type { InstantResultsFound } from './use-instant-results';

interface InstantResultsProps {
  typed: string;
  results: InstantResultsFound | undefined;
}

/** The list below the field. While something is typed its last row leads to all results, so it is never empty. */
export function InstantResults({ typed, results }: InstantResultsProps) {
  const words = typed.trim();
  return (
    <ListBox aria-label="Suggestions">
      <Section label="People" show={Boolean(results?.people.length)}>
        {results?.people.map((hit) => (
          <Option
            key={hit.id}
            id={hit.id}
            to={hit.path}
            name={plainText(hit.title)}
            picture={hit.person && <Avatar person={hit.person} size="s" />}
            about={hit.person && jobAndDepartment(hit.person, 'acronym')}
          >
            <strong>
              <MarkedText parts={hit.title} />
            </strong>
          </Option>
        ))}
      </Section>
      <Section label="Posts" show={Boolean(results?.posts.length)}>
        {results?.posts.map((hit) => (
          <Option
            key={hit.id}
            id={hit.id}
            to={hit.path}
            name={plainText(hit.title)}
            picture={<Icon of={FileText} />}
            about={[hit.person?.name, hit.group?.name, hit.date && formatDate(new Date(hit.date))].filter(Boolean).join(', ')}
          >
            <MarkedText parts={hit.title} />
          </Option>
        ))}
      </Section>
      <Section label="Groups and tags" show={Boolean(results?.groups.length || results?.tags.length)}>
        {results?.groups.map((hit) => (
          <Option
            key={hit.id}
            id={hit.id}
            to={hit.path}
            name={plainText(hit.title)}
            picture={hit.group && <GroupAvatar group={hit.group} size="s" />}
            about={['Group', hit.group?.memberCount && count(hit.group.memberCount, 'member')].filter(Boolean).join(', ')}
          >
            <MarkedText parts={hit.title} />
          </Option>
        ))}
        {results?.tags.map((tag) => (
          <Option
            key={tag.id}
            id={tag.id}
            to={tag.path}
            name={tag.name}
            picture={<Icon of={Hash} />}
            about={count(tag.postCount, 'post')}
          >
            {tag.name}
          </Option>
        ))}
      </Section>
      {words && (
        <Option id="all" to={searchPath(words)} name={`All results for ${words}`} picture={<Icon of={Search} />}>
          All results for <strong>{words}</strong>
        </Option>
      )}
    </ListBox>
  );
}

function Section({ label, show, children }: { label: string; show: boolean; children: ReactNode }) {
  if (!show) return null;
  return (
    <ListBoxSection id={label}>
      <Header className="grp">{label}</Header>
      {children}
    </ListBoxSection>
  );
}

interface OptionProps {
  id: string;
  to: string;
  /** The option's name as plain text. */
  name: string;
  picture: ReactNode;
  about?: ReactNode;
  children: ReactNode;
}

function Option({ id, to, name, picture, about, children }: OptionProps) {
  return (
    <ListBoxItem className="cb-opt" id={id} href={to} textValue={name}>
      {picture}
      <div>
        <div>{children}</div>
        {about && <div className="meta">{about}</div>}
      </div>
      <span className="end" aria-hidden="true">
        <kbd>Enter</kbd>
      </span>
    </ListBoxItem>
  );
}
