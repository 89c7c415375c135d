import { Outlet } from 'react-router';
import { ConnectionBanner } from '../connection-banner/connection-banner';
import { Footer } from '../footer/footer';

/** The page itself, in the `main` landmark, with what stands around it everywhere. */
export function ContentLayout() {
  return (
    <>
      <ConnectionBanner />
      <main className="cb-main" id="main" tabIndex={-1}>
        <div className="cb-container">
          <Outlet />
        </div>
      </main>
      <Footer />
    </>
  );
}
