import { afterEach, expect, it, jest } from '@jest/globals';
import { act, renderHook } from '@testing-library/react';
import { useConnection, watchedFetch } from './connection';

const { fetch: usual } = globalThis;
afterEach(() => {
  globalThis.fetch = usual;
  Reflect.deleteProperty(navigator, 'onLine');
  window.dispatchEvent(new Event('online'));
});

const answer = {} as Response;

function goOffline(): void {
  Object.defineProperty(navigator, 'onLine', { configurable: true, value: false });
  window.dispatchEvent(new Event('offline'));
}

it('stays offline when an answer comes that was on its way, and is back when one comes to what was asked since', async () => {
  const { result } = renderHook(() => useConnection());
  const onItsWay = Promise.withResolvers<Response>();
  globalThis.fetch = jest.fn<typeof fetch>().mockReturnValueOnce(onItsWay.promise).mockResolvedValue(answer);
  const asked = watchedFetch('/graphql');
  act(goOffline);
  expect(result.current).toBe('offline');
  await act(async () => {
    onItsWay.resolve(answer);
    await asked;
  });
  expect(result.current).toBe('offline');
  await act(() => watchedFetch('/graphql'));
  expect(result.current).toBe('restored');
});
