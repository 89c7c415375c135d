import { Outlet, ScrollRestoration } from 'react-router';
import { FirstLocationProvider } from '../ui/page/first-location';

/** What every page has, whatever its layout. */
export function Application() {
  return (
    <FirstLocationProvider>
      <a href="#main" className="govuk-skip-link">
        Skip to main content
      </a>
      <Outlet />
      <ScrollRestoration />
    </FirstLocationProvider>
  );
}
