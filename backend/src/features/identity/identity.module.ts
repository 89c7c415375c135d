import { Global, Module } from '@nestjs/common';
import { ActorSource } from '../../platform/access/actor-source.js';
import { DepartmentsModule } from '../departments/departments.module.js';
import { FeedsModule } from '../feeds/feeds.module.js';
import { HouseRulesModule } from '../house-rules/house-rules.module.js';
import { ProfilesModule } from '../profiles/profiles.module.js';
import { AccountEventQueries } from './account-event.queries.js';
import { AccountMail } from './account.mail.js';
import { AccountPersonalData } from './account.personal-data.js';
import { AccountRepository } from './account.repository.js';
import { ChangeAddress } from './actions/change-address.js';
import { ChangePassword } from './actions/change-password.js';
import { ChangeRole } from './actions/change-role.js';
import { ChoosePassword } from './actions/choose-password.js';
import { CloseAccount } from './actions/close-account.js';
import { ConfirmAddress } from './actions/confirm-address.js';
import { CorrectDepartment } from './actions/correct-department.js';
import { EndSessions } from './actions/end-sessions.js';
import { EnsureAccount } from './actions/ensure-account.js';
import { MakeSetupLink } from './actions/make-setup-link.js';
import { Register } from './actions/register.js';
import { RequestPasswordLink } from './actions/request-password-link.js';
import { SignIn } from './actions/sign-in.js';
import { SuspendPerson } from './actions/suspend-person.js';
import { AddressChangeRepository } from './address-change.repository.js';
import { AddressChanges } from './address-changes.js';
import { AdministeredPersonQueries } from './administered-person.queries.js';
import { AccountResolver } from './graphql/account.resolver.js';
import { AccountEventFieldsResolver, AdministeredPersonFieldsResolver } from './graphql/administered-person-fields.resolver.js';
import { AdministrationResolver } from './graphql/administration.resolver.js';
import { IdentityResolver } from './graphql/identity.resolver.js';
import { IdentityMail } from './identity.mail.js';
import { IdentityTasks } from './identity.tasks.js';
import { MailAddresses } from './mail-addresses.js';
import { OneTimeLinkQueries } from './one-time-link.queries.js';
import { OneTimeLinkRepository } from './one-time-link.repository.js';
import { PasswordCheck } from './password-check.js';
import { PeopleByAddress } from './people-by-address.js';
import { SessionQueries } from './session.queries.js';
import { SessionRepository } from './session.repository.js';

const gettingIn = [
  AccountRepository, ChoosePassword, EndSessions, EnsureAccount, IdentityMail, IdentityResolver, IdentityTasks, MailAddresses,
  MakeSetupLink, OneTimeLinkQueries, OneTimeLinkRepository, PeopleByAddress, Register, RequestPasswordLink, SessionQueries, SessionRepository, SignIn,
];

const ownAccount = [
  AccountMail, AccountPersonalData, AccountResolver, AddressChangeRepository, AddressChanges, ChangeAddress, ChangePassword, CloseAccount, ConfirmAddress,
  PasswordCheck,
];

const administration = [
  AccountEventFieldsResolver, AccountEventQueries, AdministeredPersonFieldsResolver, AdministeredPersonQueries, AdministrationResolver,
  ChangeRole, CorrectDepartment, SuspendPerson,
];

/** Global, because the platform's guard asks it who is there. */
@Global()
@Module({
  imports: [DepartmentsModule, FeedsModule, HouseRulesModule, ProfilesModule],
  providers: [...gettingIn, ...ownAccount, ...administration, { provide: ActorSource, useExisting: SessionQueries }],
  exports: [ActorSource, CloseAccount, CorrectDepartment, EnsureAccount, MailAddresses, MakeSetupLink, PeopleByAddress, SessionRepository],
})
export class IdentityModule {}
