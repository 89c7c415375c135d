import { expect, it } from '@jest/globals';
import { photoAddress } from './photo-address.js';

it('says where a photo is, and nothing where there is none', () => {
  const photoId = '01940000-0000-7000-8000-1234567890ab';
  expect(photoAddress({ id: 'p', photoId })).toBe('/people/p/photo?v=1234567890ab');
  expect(photoAddress({ id: 'p', photoId: null })).toBeNull();
});
