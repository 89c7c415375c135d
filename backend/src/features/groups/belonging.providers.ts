import { AdoptGroup } from './actions/adopt-group.js';
import { AnswerInvitation } from './actions/answer-invitation.js';
import { AskToJoin } from './actions/ask-to-join.js';
import { ChangeMemberRole } from './actions/change-member-role.js';
import { DecideRequest } from './actions/decide-request.js';
import { InvitationLinks } from './actions/invitation-links.js';
import { InvitePeople } from './actions/invite-people.js';
import { JoinGroup } from './actions/join-group.js';
import { LeaveGroup } from './actions/leave-group.js';
import { RemoveMember } from './actions/remove-member.js';
import { BelongingQueries } from './belonging.queries.js';
import { GroupBelongingResolver, GroupInvitationResolver, GroupLinkResolver, GroupRequestResolver } from './graphql/belonging-fields.resolver.js';
import { BelongingResolver } from './graphql/belonging.resolver.js';
import { DecidingResolver } from './graphql/deciding.resolver.js';
import { GroupLinksResolver } from './graphql/link.resolver.js';
import { GroupMemberResolver, GroupMembersResolver } from './graphql/member.resolver.js';
import { OwnerlessResolver } from './graphql/ownerless.resolver.js';
import { GroupMail } from './group.mail.js';
import { GroupPersonalData } from './group.personal-data.js';
import { GroupTasks } from './group.tasks.js';
import { InvitationRepository } from './invitation.repository.js';
import { LinkRepository } from './link.repository.js';
import { LinkedGroupQueries } from './linked-group.queries.js';
import { MemberQueries } from './member.queries.js';
import { MemberRepository } from './member.repository.js';
import { OwnerlessQueries } from './ownerless.queries.js';
import { RequestRepository } from './request.repository.js';

const actions = [
  AdoptGroup, AnswerInvitation, AskToJoin, ChangeMemberRole, DecideRequest, InvitationLinks, InvitePeople, JoinGroup, LeaveGroup, RemoveMember,
];
const reading = [BelongingQueries, LinkedGroupQueries, MemberQueries, OwnerlessQueries];
const keeping = [GroupMail, GroupPersonalData, GroupTasks, InvitationRepository, LinkRepository, MemberRepository, RequestRepository];
const resolvers = [
  BelongingResolver, DecidingResolver, GroupBelongingResolver, GroupInvitationResolver, GroupLinkResolver, GroupLinksResolver,
  GroupMemberResolver, GroupMembersResolver, GroupRequestResolver, OwnerlessResolver,
];

/** Who belongs to groups, and how they come to and cease to. */
export const belongingProviders = [...actions, ...reading, ...keeping, ...resolvers];
