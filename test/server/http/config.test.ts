import { describe, expect, it } from 'vitest';
import { readConfig } from '#server/config';
import { usualLimits } from '#server/http/limits';

function config(env: Record<string, string>) {
  const read = readConfig(env);
  if (!read.ok) throw new Error(JSON.stringify(read.faults));
  return read.config;
}

describe('settings', () => {
  it('none at all is a service for this machine', () => {
    expect(config({})).toMatchObject({
      host: '127.0.0.1',
      port: 8080,
      publicUrl: 'http://localhost:8080',
      dataDir: './data',
      addinOrigins: [],
      trustProxy: false,
      oidc: undefined,
      limits: usualLimits,
    });
  });

  it('empty ones count as none, spaces around are let go', () => {
    expect(config({ PORT: '', HOST: ' 0.0.0.0 ', ADDIN_ORIGINS: ' ' })).toMatchObject({
      port: 8080,
      host: '0.0.0.0',
      addinOrigins: [],
    });
  });

  it.each([
    [{ PUBLIC_URL: 'https://nhiemvu.example.vn/' }, { publicUrl: 'https://nhiemvu.example.vn' }],
    [
      { ADDIN_ORIGINS: 'https://a.example, http://localhost:3000' },
      { addinOrigins: ['https://a.example', 'http://localhost:3000'] },
    ],
    [
      { OFFICE_JS_URL: 'https://appsforoffice.microsoft.com/lib/1/hosted/office.js' },
      { officeJsUrl: 'https://appsforoffice.microsoft.com/lib/1/hosted/office.js' },
    ],
    [{ OFFICE_HOSTS: 'https://office.tinh.gov.vn' }, { officeHosts: ['https://office.tinh.gov.vn'] }],
    [
      { HTTPS_CERT: '/etc/a.crt', HTTPS_KEY: '/etc/a.key', PORT: '8443' },
      { https: { certificate: '/etc/a.crt', key: '/etc/a.key' }, publicUrl: 'https://localhost:8443' },
    ],
    [{ WATCH_DIR: '/srv/nhan tep' }, { watchDir: '/srv/nhan tep' }],
    [{ TRUST_PROXY: '1' }, { trustProxy: 1 }],
    [{ TRUST_PROXY: '0' }, { trustProxy: false }],
    [{ TRUST_PROXY: 'loopback, 10.0.0.0/8' }, { trustProxy: 'loopback, 10.0.0.0/8' }],
    [{ MAX_CONNECTIONS: '50' }, { limits: { ...usualLimits, connections: 50 } }],
    [
      {
        OIDC_ISSUER: 'https://id.example.vn',
        OIDC_CLIENT_ID: 'phuluc',
        OIDC_GRANTS: '{"dost":"consolidator","edu":{"role":"officer","agency":"so-gddt"}}',
      },
      {
        oidc: {
          claim: 'groups',
          clientSecret: undefined,
          grants: { dost: { role: 'consolidator', agency: null }, edu: { role: 'officer', agency: 'so-gddt' } },
        },
      },
    ],
  ])('%j', (env, expected) => {
    expect(config(env as unknown as Record<string, string>)).toMatchObject(expected);
  });

  it.each([
    ['PORT', '70000'],
    ['PORT', '80a'],
    ['PUBLIC_URL', 'nhiemvu.example.vn'],
    ['PUBLIC_URL', 'https://nhiemvu.example.vn/path'],
    ['DATABASE_URL', 'mysql://x'],
    ['ADDIN_ORIGINS', 'https://a.example/path'],
    ['ADDIN_ORIGINS', '*'],
    ['OFFICE_JS_URL', 'http://cdn.example/office.js'],
    ['OFFICE_JS_URL', 'https://cdn.example/excel.js'],
    ['OFFICE_JS_URL', 'https://cdn.example/;script-src *;/office.js'],
    ['OFFICE_HOSTS', 'office.tinh.gov.vn'],
    ['TRUST_PROXY', 'true'],
    ['LOG_LEVEL', 'loud'],
    ['METRICS_TOKEN', 'short'],
    ['OIDC_ISSUER', 'http://id.example.vn'],
    ['MAX_CONNECTIONS', '0'],
  ])('%s=%s is refused, and what is accepted is said in both languages', (name, value) => {
    const read = readConfig({ [name]: value });
    expect(read.ok).toBe(false);
    if (read.ok) return;
    const [fault] = read.faults;
    expect(fault).toMatchObject({ code: 'setting_wrong', name });
    expect(fault?.accepted.vi).toMatch(/\p{L}/u);
    expect(fault?.accepted.en).toMatch(/\p{L}/u);
  });

  it.each([
    ['HTTPS_CERT', 'HTTPS_KEY'],
    ['HTTPS_KEY', 'HTTPS_CERT'],
  ])('%s alone misses %s', (given, missing) => {
    const read = readConfig({ [given]: '/etc/a' });
    expect(read.ok ? [] : read.faults.map(({ code, name }) => `${name} ${code}`)).toEqual([
      `${missing} setting_missing`,
    ]);
  });

  it('all that is wrong is said at once; what a setting needs beside is missed', () => {
    const read = readConfig({
      PORT: 'x',
      LOG_LEVEL: 'x',
      OIDC_ISSUER: 'https://id.example.vn',
      OIDC_GRANTS: '{"a":"king"}',
    });
    expect(read.ok ? [] : read.faults.map(({ code, name }) => `${name} ${code}`).sort()).toEqual([
      'LOG_LEVEL setting_wrong',
      'OIDC_CLIENT_ID setting_missing',
      'OIDC_GRANTS setting_wrong',
      'PORT setting_wrong',
    ]);
  });
});
