import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { createBrowserRouter } from 'react-router';
import { RouterProvider } from 'react-router/dom';
import '../styles/app.scss';
import { SessionProvider } from '../lib/session';
import { FirstLocation } from '../ui/page/first-location';
import { report } from './report';
import { routes } from './routes';

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no element with the id "root"');

const router = createBrowserRouter(routes);

createRoot(root, { onCaughtError: report }).render(
  <StrictMode>
    <FirstLocation value={router.state.location.key}>
      <SessionProvider>
        <RouterProvider router={router} onError={report} />
      </SessionProvider>
    </FirstLocation>
  </StrictMode>,
);
