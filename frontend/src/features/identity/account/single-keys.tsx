import { chooseSingleKeys, useSingleKeys } from '../../../lib/single-keys';
import { RadiosField } from '../../../ui/form/radios-field';

const choices: { value: 'on' | 'off'; label: string }[] = [
  { value: 'on', label: 'Use single keys, such as c to write' },
  { value: 'off', label: 'Turn single keys off' },
];

/** Kept on the device: whoever speaks to one computer may type on another. */
export function SingleKeys() {
  return (
    <section className="cb-appearance">
      <RadiosField
        name="single-keys"
        legend="Keyboard shortcuts"
        hint="On this device only. Press ? to see them. They do nothing while you type in a field."
        choices={choices}
        value={useSingleKeys() ? 'on' : 'off'}
        onChange={(value) => chooseSingleKeys(value === 'on')}
      />
    </section>
  );
}
