/** The pages of one’s account, fetched together: a chunk of its own for each would be named in what every visitor fetches first. */
export { AccountPage } from './account/account-page';
export { ChangeAddressPage } from './account/change-address-page';
export { ChangePasswordPage } from './account/change-password-page';
export { CloseAccountPage } from './account/close-account-page';
