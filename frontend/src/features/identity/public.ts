/** What other features may show of identity. */
export { SignOutButton } from './sign-out-button';
