import Moon from 'lucide-react/icons/moon';
import Sun from 'lucide-react/icons/sun';
import { chooseTheme, otherTheme, useTheme } from '../../lib/theme';
import { IconButton } from '../../ui/icon-button/icon-button';

/** Switches between light and dark; "as the device" is chosen on the account page. */
export function ThemeButton({ always }: { always?: boolean }) {
  const other = otherTheme(useTheme());
  return (
    <IconButton
      className={always ? undefined : 'cb-theme'}
      icon={other === 'dark' ? Moon : Sun}
      label={`Use the ${other} theme`}
      onClick={() => chooseTheme(other)}
    />
  );
}
