import { launch } from 'chrome-launcher';
import lighthouse from 'lighthouse';
import { chromium } from '@playwright/test';
import { ask } from '../fixtures/api.ts';
import { browserLaunch } from '../fixtures/browser.ts';
import { withDemoSite } from '../fixtures/demo-site.ts';
import { signInByCookie } from '../fixtures/people.ts';

// npm ci --prefix e2e/lighthouse && node e2e/lighthouse/measure.mjs: home and a post, signed in, as on a phone; the median of five runs each.
const runs = 5;
const categories = { performance: 'performance', accessibility: 'accessibility', 'best-practices': 'best practices' };
const timings = { 'first-contentful-paint': 'first paint', 'largest-contentful-paint': 'largest paint', 'total-blocking-time': 'blocked', 'cumulative-layout-shift': 'shift' };

await withDemoSite(async ({ server, database }) => {
  const { executablePath, args } = browserLaunch();
  const { cookie, post } = await signIn(server, database);
  const chrome = await launch({ chromePath: executablePath, chromeFlags: [...args, '--headless=new'] });
  try {
    for (const [name, path] of [['home', '/'], ['post', post]]) {
      const results = [];
      for (let run = 0; run < runs; run += 1) {
        const options = { port: chrome.port, output: 'json', logLevel: 'error', onlyCategories: Object.keys(categories), extraHeaders: { cookie } };
        const result = await lighthouse(`${server.url}${path}`, options);
        if (!result) throw new Error('Lighthouse gave no result');
        results.push(result.lhr);
      }
      print(name, results);
    }
  } finally {
    chrome.kill();
  }
});

/** A session as a header, and the address of the newest post. */
async function signIn(server, database) {
  const browser = await chromium.launch(browserLaunch());
  try {
    const context = await browser.newContext({ baseURL: server.url });
    await signInByCookie(context, server.url, database, 'Amara Osei');
    const { latest } = await ask(await context.newPage(), '{ latest(first: 1) { nodes { path } } }');
    const [cookie] = await context.cookies();
    return { cookie: `${cookie?.name}=${cookie?.value}`, post: latest.nodes[0].path };
  } finally {
    await browser.close();
  }
}

function print(name, results) {
  const scores = Object.entries(categories).map(([id, words]) => `${words} ${Math.round(100 * median(results.map(({ categories: all }) => all[id].score)))}`);
  const times = Object.entries(timings).map(([id, words]) => `${words} ${middleResult(results, id).audits[id].displayValue}`);
  console.info(`${name}: ${scores.join(', ')} (${times.join(', ')})`);
  const failed = results.at(-1).categories;
  for (const id of ['accessibility', 'best-practices']) {
    for (const { id: audit, weight } of failed[id].auditRefs) {
      const { score, title } = results.at(-1).audits[audit];
      if (weight > 0 && score !== null && score < 1) console.info(`  ${categories[id]}: ${title}`);
    }
  }
}

function middleResult(results, audit) {
  return [...results].sort((one, other) => one.audits[audit].numericValue - other.audits[audit].numericValue)[Math.floor(results.length / 2)];
}

function median(numbers) {
  return [...numbers].sort((one, other) => one - other)[Math.floor(numbers.length / 2)];
}
