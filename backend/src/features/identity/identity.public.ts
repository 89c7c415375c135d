/** What other features may use of identity. */
export { CloseAccount } from './actions/close-account.js';
export { CorrectDepartment } from './actions/correct-department.js';
export { EnsureAccount } from './actions/ensure-account.js';
export { MakeSetupLink } from './actions/make-setup-link.js';
export { ViewerType } from './graphql/identity.types.js';
export { PeopleByAddress } from './people-by-address.js';
export { MailAddresses } from './mail-addresses.js';
export { hashPassword } from './password-hash.js';
export { SessionRepository } from './session.repository.js';
