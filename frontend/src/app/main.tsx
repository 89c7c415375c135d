import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { createBrowserRouter } from 'react-router';
import { RouterProvider } from 'react-router/dom';
import '../styles/app.scss';
import { RequestFailure } from '../lib/request-failure';
import { SessionProvider } from '../lib/session';
import { routes } from './routes';

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no element with the id "root"');

const router = createBrowserRouter(routes);

/** A refusal by the server is shown in the page's place and is no fault of the code; anything else is. */
function report(error: unknown): void {
  if (!(error instanceof RequestFailure)) console.error(error);
}

createRoot(root, { onCaughtError: report }).render(
  <StrictMode>
    <SessionProvider>
      <RouterProvider router={router} onError={report} />
    </SessionProvider>
  </StrictMode>,
);
