import { chooseTheme, useTheme, type Theme } from '../../../lib/theme';
import { RadiosField } from '../../../ui/form/radios-field';

const choices: { value: Theme; label: string }[] = [
  { value: 'system', label: 'As on this device' },
  { value: 'light', label: 'Light' },
  { value: 'dark', label: 'Dark' },
];

/** Kept on the device, not in the account: a phone may be dark and a desk light. */
export function Appearance() {
  const theme = useTheme();
  return (
    <section className="cb-appearance">
      <RadiosField
        name="theme"
        legend="Appearance"
        hint="Changes at once, on this device only."
        choices={choices}
        value={theme}
        onChange={chooseTheme}
      />
    </section>
  );
}
