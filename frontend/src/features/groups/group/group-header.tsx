import PenLine from 'lucide-react/icons/pen-line';
import type { GroupHeadFragment } from '../../../gql/groups/graphql';
import { count } from '../../../lib/words';
import { ButtonLink } from '../../../ui/button/button';
import { GroupAvatar } from '../../../ui/group-avatar/group-avatar';
import { Icon } from '../../../ui/icon/icon';
import { PageHeading } from '../../../ui/page/page-heading';
import { Tag } from '../../../ui/tag/tag';
import { Standing } from '../belonging/standing';
import { kindNames, wayIn } from '../words';
import './group-header.scss';
import { MemberMix } from './member-mix';

/** Picture, name, purpose and members of a group, above all of its views. */
export function GroupHeader({ group }: { group: GroupHeadFragment }) {
  const departments = group.mix.filter(({ department }) => department);
  return (
    <header className="cb-grouphead">
      <GroupAvatar group={group} size="l" />
      <div>
        <div className="row">
          <PageHeading>{group.name}</PageHeading>
          {group.archivedAt && <Tag colour="grey">Archived</Tag>}
          {group.kind !== 'OPEN' && <Tag colour="yellow">{kindNames[group.kind]}</Tag>}
          {departments.length > 1 && <Tag>Cross-department</Tag>}
        </div>
        <p className="lede cb-grouphead__purpose">{group.purpose}</p>
        <MemberMix mix={group.mix} />
      </div>
      <div className="acts">
        <div className="row">
          <Standing group={group} />
          {group.viewerCan.post && (
            <ButtonLink to={`/write?blog=${group.blogId}`}>
              <Icon of={PenLine} />
              Post
            </ButtonLink>
          )}
        </div>
        <p className="meta">
          {group.memberCount === null ? 'Only by invitation' : `${count(group.memberCount, 'member')}, ${wayIn(group)}`}
        </p>
      </div>
    </header>
  );
}
