import { jest } from '@jest/globals';
import { render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { Button } from './button';

describe('Button', () => {
  it('stays focusable while busy, says so, and does nothing twice', async () => {
    const press = jest.fn();
    const { rerender } = render(<Button onClick={press}>Publish</Button>);
    const button = screen.getByRole('button', { name: 'Publish' });
    await userEvent.click(button);
    rerender(
      <Button onClick={press} busy>
        Publish
      </Button>,
    );
    await userEvent.click(button);
    expect(press).toHaveBeenCalledTimes(1);
    expect(button).toHaveFocus();
    expect(button).toBeEnabled();
    expect(button).toHaveAttribute('aria-disabled', 'true');
  });
});
