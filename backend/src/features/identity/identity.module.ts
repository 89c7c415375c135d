import { Global, Module } from '@nestjs/common';
import { ActorSource } from '../../platform/access/actor-source.js';
import { DepartmentsModule } from '../departments/departments.module.js';
import { HouseRulesModule } from '../house-rules/house-rules.module.js';
import { ProfilesModule } from '../profiles/profiles.module.js';
import { AccountRepository } from './account.repository.js';
import { ChoosePassword } from './actions/choose-password.js';
import { CorrectDepartment } from './actions/correct-department.js';
import { EndSessions } from './actions/end-sessions.js';
import { EnsureAccount } from './actions/ensure-account.js';
import { MakeSetupLink } from './actions/make-setup-link.js';
import { Register } from './actions/register.js';
import { RequestPasswordLink } from './actions/request-password-link.js';
import { SignIn } from './actions/sign-in.js';
import { IdentityResolver } from './graphql/identity.resolver.js';
import { IdentityMail } from './identity.mail.js';
import { IdentityTasks } from './identity.tasks.js';
import { MailAddresses } from './mail-addresses.js';
import { OneTimeLinkQueries } from './one-time-link.queries.js';
import { OneTimeLinkRepository } from './one-time-link.repository.js';
import { PeopleByAddress } from './people-by-address.js';
import { SessionQueries } from './session.queries.js';
import { SessionRepository } from './session.repository.js';

/** Global, because the platform's guard asks it who is there. */
@Global()
@Module({
  imports: [DepartmentsModule, HouseRulesModule, ProfilesModule],
  providers: [
    AccountRepository, ChoosePassword, CorrectDepartment, EndSessions, EnsureAccount, IdentityMail, IdentityResolver, IdentityTasks, MailAddresses, MakeSetupLink,
    OneTimeLinkQueries, OneTimeLinkRepository, PeopleByAddress, Register, RequestPasswordLink, SessionQueries, SessionRepository, SignIn,
    { provide: ActorSource, useExisting: SessionQueries },
  ],
  exports: [ActorSource, CorrectDepartment, EnsureAccount, MailAddresses, MakeSetupLink, PeopleByAddress, SessionRepository],
})
export class IdentityModule {}
