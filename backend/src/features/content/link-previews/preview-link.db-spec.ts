import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { atOneMoment } from '../../../testing/at-one-moment.js';
import { type TestPerson, givenPerson } from '../../../testing/people.factory.js';
import { type TestApp, startTestApp } from '../../../testing/test-app.js';
import { PreviewLink, previewLimit } from './preview-link.js';

let app: TestApp;
let person: TestPerson;
beforeAll(async () => {
  app = await startTestApp();
  person = await givenPerson(app);
});
afterAll(() => app.close());

async function preview(url: string) {
  return app.get(PreviewLink).run(await app.actor(person), { url });
}

describe('PreviewLink', () => {
  it('asks nobody, where the site allows no hosts', async () => {
    expect(await preview('https://www.gov.example/page')).toMatchObject({
      type: 'ValidationFailed',
      problems: [{ field: 'url', message: 'This site makes no cards of pages elsewhere. Add the address as a link' }],
    });
  });

  it.each(['', '   ', 'not an address', 'http://x', 'javascript:alert(1)', `https://a.example/${'x'.repeat(3000)}`])(
    'refuses "%.30s" once',
    async (url) => {
      const outcome = await preview(url);
      expect(outcome).toMatchObject({ type: 'ValidationFailed' });
      if (outcome.type === 'ValidationFailed') expect(outcome.problems).toHaveLength(1);
    },
  );

  it('refuses too many in an hour', () => atOneMoment(app, async () => {
    const busy = await app.actor(await givenPerson(app));
    for (let times = 0; times < previewLimit.times; times += 1) await app.get(PreviewLink).run(busy, { url: '' });
    await expect(app.get(PreviewLink).run(busy, { url: '' })).rejects.toMatchObject({ code: 'TOO_MANY_REQUESTS' });
  }));
});
