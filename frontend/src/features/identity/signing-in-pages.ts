/** What people see who are not signed in, fetched together: a chunk of its own for each would be named in what every visitor fetches first. */
export { AccountClosedPage } from './account/account-closed-page';
export { CheckEmailPage } from './check-email/check-email-page';
export { ForgottenPasswordPage } from './forgotten-password/forgotten-password-page';
export { ChoosePasswordPage } from './link/choose-password-page';
export { ConfirmAddressPage } from './link/confirm-address-page';
export { RegisterPage } from './register/register-page';
export { SignInPage } from './sign-in/sign-in-page';
