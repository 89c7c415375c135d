import type { LucideIcon } from 'lucide-react';
import BookOpen from 'lucide-react/icons/book-open';
import FileText from 'lucide-react/icons/file-text';
import Hash from 'lucide-react/icons/hash';
import Paperclip from 'lucide-react/icons/paperclip';
import Search from 'lucide-react/icons/search';
import { ListBox } from 'react-aria-components';
import { formatDate } from '../../../lib/dates';
import { count } from '../../../lib/words';
import { Avatar } from '../../../ui/avatar/avatar';
import { GroupAvatar } from '../../../ui/group-avatar/group-avatar';
import { Icon } from '../../../ui/icon/icon';
import { MarkedText, plainText } from '../../../ui/marked-text/marked-text';
import { jobAndDepartment } from '../../../ui/person-line/job-and-department';
import { Option, Section } from './option';
import { searchPath } from './search-path';
import type { InstantResultsFound } from './use-instant-results';

type Hit = InstantResultsFound['posts'][number];

// So many that people, groups and tags are on the screen as well.
const mostPages = 2;
const mostPosts = 3;
const mostFiles = 1;

interface InstantResultsProps {
  typed: string;
  results: InstantResultsFound | undefined;
}

/** The list below the field. While something is typed its last row leads to all results, so it is never empty. */
export function InstantResults({ typed, results }: InstantResultsProps) {
  const words = typed.trim();
  const people = <People key="people" people={results?.people ?? []} />;
  const completions = <Completions key="completions" queries={results?.completions.filter((query) => query !== words) ?? []} />;
  return (
    <ListBox aria-label="Suggestions">
      {results?.looksLikeName ? [people, completions] : completions}
      <Texts results={results} />
      <GroupsAndTags results={results} />
      {!results?.looksLikeName && people}
      {words && (
        <Option id="all" to={searchPath(words)} name={`All results for ${words}`} picture={<Icon of={Search} />}>
          All results for <strong>{words}</strong>
        </Option>
      )}
    </ListBox>
  );
}

function Completions({ queries }: { queries: string[] }) {
  return (
    <Section label="Searches" show={queries.length > 0}>
      {queries.map((query) => (
        <Option key={query} id={`search ${query}`} to={searchPath(query)} name={query} picture={<Icon of={Search} />}>
          {query}
        </Option>
      ))}
    </Section>
  );
}

function People({ people }: { people: Hit[] }) {
  return (
    <Section label="People" show={people.length > 0}>
      {people.map((hit) => (
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
  );
}

function Texts({ results }: { results: InstantResultsFound | undefined }) {
  const pages = results?.pages.slice(0, mostPages) ?? [];
  const posts = results?.posts.slice(0, mostPosts) ?? [];
  const files = results?.files.slice(0, mostFiles) ?? [];
  return (
    <Section label="Pages and posts" show={pages.length + posts.length + files.length > 0}>
      {pages.map((hit) => text(hit, BookOpen, ['Wiki', hit.standsIn?.name, reviewOf(hit)]))}
      {posts.map((hit) => text(hit, FileText, [hit.person?.name, hit.group?.name ?? hit.standsIn?.name, hit.date && formatDate(new Date(hit.date))]))}
      {files.map((hit) => text(hit, Paperclip, [hit.standsIn ? `File in ${hit.standsIn.name}` : 'File', hit.place]))}
    </Section>
  );
}

function GroupsAndTags({ results }: { results: InstantResultsFound | undefined }) {
  const { groups = [], tags = [] } = results ?? {};
  return (
    <Section label="Groups and tags" show={groups.length + tags.length > 0}>
      {groups.map((hit) => (
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
      {tags.map((tag) => (
        <Option key={tag.id} id={tag.id} to={tag.path} name={tag.name} picture={<Icon of={Hash} />} about={count(tag.postCount, 'post')}>
          {tag.name}
        </Option>
      ))}
    </Section>
  );
}

function reviewOf({ stewardship, date }: Hit): string | null {
  if (stewardship?.isRetired) return 'retired';
  if (stewardship?.isOverdue) return 'review overdue';
  if (stewardship?.reviewedAt) return `reviewed ${formatDate(new Date(stewardship.reviewedAt))}`;
  return date && `changed ${formatDate(new Date(date))}`;
}

function text(hit: Hit, icon: LucideIcon, facts: (string | null | undefined)[]) {
  return (
    <Option key={hit.id} id={hit.id} to={hit.path} name={plainText(hit.title)} picture={<Icon of={icon} />} about={facts.filter(Boolean).join(', ')}>
      <MarkedText parts={hit.title} />
    </Option>
  );
}
