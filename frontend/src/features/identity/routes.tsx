import type { RouteObject } from 'react-router';

const signingIn = () => import('./signing-in-pages');

/** For those who are not signed in. */
export const signInRoutes: RouteObject[] = [
  { path: 'sign-in', lazy: { Component: async () => (await signingIn()).SignInPage } },
  { path: 'register', lazy: { Component: async () => (await signingIn()).RegisterPage } },
  {
    path: 'forgotten-password',
    lazy: {
      Component: async () => (await signingIn()).ForgottenPasswordPage,
    },
  },
  {
    path: 'check-your-email',
    lazy: { Component: async () => (await signingIn()).CheckEmailPage },
  },
  {
    path: 'link/:token',
    lazy: { Component: async () => (await signingIn()).ChoosePasswordPage },
  },
  {
    path: 'link/address/:token',
    lazy: { Component: async () => (await signingIn()).ConfirmAddressPage },
  },
  {
    path: 'account-closed',
    lazy: { Component: async () => (await signingIn()).AccountClosedPage },
  },
];

const account = () => import('./account-pages');

const administration = () => import('./administration-pages');

/** For those who are. */
export const identityRoutes: RouteObject[] = [
  { path: 'account', lazy: { Component: async () => (await account()).AccountPage } },
  {
    path: 'account/address',
    lazy: { Component: async () => (await account()).ChangeAddressPage },
  },
  {
    path: 'account/password',
    lazy: { Component: async () => (await account()).ChangePasswordPage },
  },
  {
    path: 'account/close',
    lazy: { Component: async () => (await account()).CloseAccountPage },
  },
  {
    path: 'administration/people',
    lazy: { Component: async () => (await administration()).AdministeredPeoplePage },
  },
  {
    path: 'administration/people/:id',
    lazy: { Component: async () => (await administration()).AdministeredPersonPage },
  },
];
