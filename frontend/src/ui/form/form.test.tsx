import { render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { MemoryRouter } from 'react-router';
import { RequestFailure } from '../../lib/request-failure';
import type { FormState } from '../../lib/use-form-mutation';
import { accessibilityProblems } from '../../testing/axe';
import { Form } from './form';
import { RadiosField } from './radios-field';
import { SelectField } from './select-field';
import { TextAreaField } from './text-area-field';
import { TextField } from './text-field';

const quiet: FormState = { problems: [], failure: undefined, busy: false };

function draw(state: Partial<FormState>) {
  return (
    <MemoryRouter>
      <main>
        <h1>Book a room</h1>
        <Form name="room" state={{ ...quiet, ...state }} onSubmit={() => undefined}>
          <TextField name="title" label="Title" hint="A few words" />
          <TextAreaField name="why" label="Why" />
          <SelectField name="floor" label="Floor">
            <option value="1">First</option>
          </SelectField>
          <RadiosField
            name="size"
            legend="Size"
            choices={[
              { value: 's', label: 'Small' },
              { value: 'l', label: 'Large' },
            ]}
          />
        </Form>
      </main>
    </MemoryRouter>
  );
}

describe('Form', () => {
  const problems = ['title', 'why', 'floor', 'size'].map((field) => ({ field, message: `Mend the ${field}` }));

  it('lists its problems, takes focus there, and leads to each field', async () => {
    render(draw({ problems }));
    const summary = screen.getByRole('alert', { name: 'There is a problem' });
    expect(summary).toHaveFocus();
    for (const [message, control] of [
      ['Mend the title', screen.getByRole('textbox', { name: 'Title' })],
      ['Mend the why', screen.getByRole('textbox', { name: 'Why' })],
      ['Mend the floor', screen.getByRole('combobox', { name: 'Floor' })],
      ['Mend the size', screen.getByRole('radio', { name: 'Small' })],
    ] as const) {
      await userEvent.click(screen.getByRole('link', { name: message }));
      expect(control).toHaveFocus();
    }
    expect(await accessibilityProblems()).toEqual([]);
  });

  it('describes a field by its hint and its problem', () => {
    render(draw({ problems }));
    const title = screen.getByRole('textbox', { name: 'Title' });
    expect(title).toHaveAccessibleDescription('A few words Error: Mend the title');
    expect(title).toBeInvalid();
    expect(screen.getByRole('group', { name: 'Size' })).toHaveAccessibleDescription('Error: Mend the size');
  });

  it('takes focus again for new problems', async () => {
    const { rerender } = render(draw({ problems }));
    await userEvent.click(screen.getByRole('textbox', { name: 'Title' }));
    rerender(draw({ problems: [...problems] }));
    expect(screen.getByRole('alert')).toHaveFocus();
  });

  it.each([
    [new RequestFailure('OFFLINE'), 'You are offline.'],
    [new RequestFailure('TOO_MANY_REQUESTS', '12', 40), 'Try again in 40 seconds.'],
    [new RequestFailure('INTERNAL', '7F-2210'), 'tell us the code 7F-2210.'],
    [new RequestFailure('UNAUTHENTICATED'), 'You are no longer signed in.'],
    [new RequestFailure('HOUSE_RULES'), 'Read the house rules'],
  ])('says in words why it could not be sent: %s', (failure, words) => {
    render(draw({ failure }));
    expect(screen.getByRole('alert')).toHaveTextContent(words);
  });
});
