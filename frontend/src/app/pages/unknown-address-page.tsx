import { useLocation, useParams } from 'react-router';
import { OldAddress } from '../../features/wiki/porting/old-address';
import { NotFoundPage } from './not-found-page';

/** Nothing stands at this address here; an imported page may have stood at it elsewhere. */
export function UnknownAddressPage() {
  const { pathname } = useLocation();
  const { address, '*': rest = '' } = useParams();
  return <OldAddress path={address === undefined ? pathname : rest} space={address} otherwise={<NotFoundPage />} />;
}
