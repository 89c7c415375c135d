import Wifi from 'lucide-react/icons/wifi';
import WifiOff from 'lucide-react/icons/wifi-off';
import { useConnection } from '../../lib/connection';
import { Icon } from '../../ui/icon/icon';
import '../../ui/banner/banner.scss';
import './connection-banner.scss';

/** Says when the server cannot be reached, and when it can be again. The live region is there before its words are. */
export function ConnectionBanner() {
  const connection = useConnection();
  return (
    <div className="cb-container cb-connection" role="status">
      {connection === 'offline' && (
        <div className="cb-banner">
          <Icon of={WifiOff} />
          <span>
            <strong>You are offline.</strong> You can read what is already here and keep writing.
          </span>
        </div>
      )}
      {connection === 'restored' && (
        <div className="cb-banner cb-banner--good">
          <Icon of={Wifi} />
          <span>
            <strong>Back online.</strong>
          </span>
        </div>
      )}
    </div>
  );
}
