import { Outlet, ScrollRestoration } from 'react-router';

/** What every page has, whatever its layout. */
export function Application() {
  return (
    <>
      <a href="#main" className="govuk-skip-link">
        Skip to main content
      </a>
      <Outlet />
      <ScrollRestoration />
    </>
  );
}
