import { addressKey } from './post-address';

it.each([
  ['what-40-interviews-taught-us-k3x9q2', 'k3x9q2'],
  ['k3x9q2', 'k3x9q2'],
  ['0198c5a0-0000-7000-8000-000000000001', '0198c5a0-0000-7000-8000-000000000001'],
])('%s is the post %s', (address, key) => {
  expect(addressKey(address)).toBe(key);
});
