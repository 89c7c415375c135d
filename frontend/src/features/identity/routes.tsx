import type { RouteObject } from 'react-router';

/** For those who are not signed in. */
export const signInRoutes: RouteObject[] = [
  { path: 'sign-in', lazy: { Component: async () => (await import('./sign-in/sign-in-page')).SignInPage } },
  { path: 'register', lazy: { Component: async () => (await import('./register/register-page')).RegisterPage } },
  {
    path: 'forgotten-password',
    lazy: {
      Component: async () => (await import('./forgotten-password/forgotten-password-page')).ForgottenPasswordPage,
    },
  },
  {
    path: 'check-your-email',
    lazy: { Component: async () => (await import('./check-email/check-email-page')).CheckEmailPage },
  },
  {
    path: 'link/:token',
    lazy: { Component: async () => (await import('./link/choose-password-page')).ChoosePasswordPage },
  },
  {
    path: 'link/address/:token',
    lazy: { Component: async () => (await import('./link/confirm-address-page')).ConfirmAddressPage },
  },
  {
    path: 'account-closed',
    lazy: { Component: async () => (await import('./account/account-closed-page')).AccountClosedPage },
  },
];

/** For those who are. */
export const identityRoutes: RouteObject[] = [
  { path: 'account', lazy: { Component: async () => (await import('./account/account-page')).AccountPage } },
  {
    path: 'account/address',
    lazy: { Component: async () => (await import('./account/change-address-page')).ChangeAddressPage },
  },
  {
    path: 'account/password',
    lazy: { Component: async () => (await import('./account/change-password-page')).ChangePasswordPage },
  },
  {
    path: 'account/close',
    lazy: { Component: async () => (await import('./account/close-account-page')).CloseAccountPage },
  },
  {
    path: 'administration/people',
    lazy: { Component: async () => (await import('./administration/people-page')).AdministeredPeoplePage },
  },
  {
    path: 'administration/people/:id',
    lazy: { Component: async () => (await import('./administration/person-page')).AdministeredPersonPage },
  },
];
