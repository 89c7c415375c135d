import { describe, expect, it } from '@jest/globals';
import { ConfigError, readConfig } from './config.js';

const production = {
  NODE_ENV: 'production',
  PUBLIC_URL: 'https://crossbench.department.example',
  SMTP_URL: 'smtp://mail.example',
  MAIL_FROM: 'Crossbench <crossbench@department.example>',
};

describe('readConfig', () => {
  it('needs nothing to start with', () => {
    expect(readConfig({})).toMatchObject({ production: false, port: 3000, host: '127.0.0.1', publicUrl: 'http://localhost:3000', demo: true });
  });

  it('knows when a day ends here', () => {
    expect(readConfig({}).timeZone).toBe('Europe/London');
    expect(readConfig({ SITE_TIME_ZONE: 'Europe/Dublin' }).timeZone).toBe('Europe/Dublin');
  });

  it.each([
    [{ PORT: 'eighty' }, 'PORT'],
    [{ PORT: '70000' }, 'PORT'],
    [{ DATABASE_URL: 'mysql://x' }, 'DATABASE_URL'],
    [{ DATABASE_URL: 'not an address' }, 'DATABASE_URL'],
    [{ LOG_LEVEL: 'loud' }, 'LOG_LEVEL'],
    [{ CROSSBENCH_ROLE: 'both' }, 'CROSSBENCH_ROLE'],
    [{ PUBLIC_URL: 'ftp://x' }, 'PUBLIC_URL'],
    [{ TRUSTED_PROXIES: '-1' }, 'TRUSTED_PROXIES'],
    [{ FILE_QUOTA_MB: 'much' }, 'FILE_QUOTA_MB'],
    [{ FILE_TYPES: 'pdf,exe' }, 'FILE_TYPES'],
    [{ SEARCH_LEARNING_DAYS: '91' }, 'SEARCH_LEARNING_DAYS'],
    [{ SEARCH_LEARNING_PEOPLE: '0' }, 'SEARCH_LEARNING_PEOPLE'],
    [{ CLAMD_URL: 'http://scanner' }, 'CLAMD_URL'],
    [{ CLAMD_URL: 'tcp://scanner' }, 'CLAMD_URL'],
    [{ CLAMD_URL: 'unix:///' }, 'CLAMD_URL'],
    [{ MEILI_URL: 'meilisearch:7700' }, 'MEILI_URL'],
    [{ MEILI_INDEX: 'a/b' }, 'MEILI_INDEX'],
    [{ SITE_TIME_ZONE: 'Europe/Londn' }, 'SITE_TIME_ZONE'],
    [{ SITE_TIME_ZONE: '+01:00' }, 'SITE_TIME_ZONE'],
  ])('refuses %j in one line that names the setting', (env, name) => {
    expect(() => readConfig(env)).toThrow(ConfigError);
    expect(() => readConfig(env)).toThrow(new RegExp(`^${name}[^\n]*$`));
  });

  it('knows which files may be attached, and how many', () => {
    expect(readConfig({ FILE_TYPES: '.PDF, csv  zip', FILE_QUOTA_MB: '20' })).toMatchObject({ fileTypes: ['pdf', 'csv', 'zip'], fileQuotaBytes: 20_000_000 });
    expect(readConfig({}).fileTypes).toEqual(expect.arrayContaining(['pdf', 'docx', 'svg']));
    expect(readConfig({}).fileTypes).not.toContain('zip');
    expect(readConfig({ CLAMD_URL: 'unix:///run/clamav/clamd.ctl' }).clamdUrl).toBe('unix:///run/clamav/clamd.ctl');
  });

  it('never repeats an address that may hold a password', () => {
    expect(() => readConfig({ DATABASE_URL: 'mysql://user:hunter2@host' })).toThrow(/^((?!hunter2).)*$/);
  });

  it('reads the hosts of which cards are made, and refuses what is no name of a host', () => {
    expect(readConfig({}).embedHosts).toEqual([]);
    expect(readConfig({ EMBED_HOSTS: 'WWW.gov.example, *.service.gov.example' }).embedHosts).toEqual(['www.gov.example', '*.service.gov.example']);
    for (const wrong of ['*', '*.', '*.example', 'localhost', '10.0.0.1', 'https://a.example', 'a.example/x', 'a.*.example', '[::1]']) {
      expect(() => readConfig({ EMBED_HOSTS: wrong })).toThrow('EMBED_HOSTS holds');
    }
  });

  describe('in production', () => {
    it('has no demo, by variable or by argument', () => {
      expect(readConfig({ ...production, CROSSBENCH_DEMO: 'on' })).toMatchObject({ production: true, demo: false, host: '0.0.0.0' });
      expect(readConfig({ ...production, NODE_ENV: undefined }, ['--production']).production).toBe(true);
    });

    it.each(['PUBLIC_URL', 'SMTP_URL', 'MAIL_FROM'])('needs %s', (name) => {
      expect(() => readConfig({ ...production, [name]: undefined })).toThrow(new RegExp(`^${name} is not set`));
    });

    it('refuses a public address without https', () => {
      expect(() => readConfig({ ...production, PUBLIC_URL: 'http://crossbench.department.example' })).toThrow(/https/);
    });
  });
});
