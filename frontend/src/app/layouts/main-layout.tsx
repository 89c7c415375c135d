import { Header } from '../header/header';
import { ContentLayout } from './content-layout';

/** Header, page and footer. */
export function MainLayout() {
  return (
    <>
      <Header />
      <ContentLayout />
    </>
  );
}
