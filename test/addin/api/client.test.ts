import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { makeClient } from '#addin/api/client';
import { makeService } from '#addin/api/service';
import { bytesOf } from '#addin/api/utf8';
import { failureWords } from '#addin/api/words';
import { cell } from '#addin/app/observable';
import type { NetAnswer, NetRequest } from '#addin/app/paneContext';
import { mayPass } from '#shared/wire/called';

const answer = z.object({ n: z.number() });

function clientThat(answers: NetAnswer, token: string | null = 'secret-token') {
  const requests: NetRequest[] = [];
  const context = {
    server: cell('https://tinh.test'),
    language: cell<'vi' | 'en'>('vi'),
    fetch: async (request: NetRequest) => {
      requests.push(request);
      return answers;
    },
  };
  return { client: makeClient(context, () => token), requests };
}

function says(status: number, body: string, type = 'application/json'): NetAnswer {
  return { kind: 'answer', status, type, bytes: bytesOf(body) };
}

const problem = {
  type: '/api#period_closed',
  title: 'x',
  status: 409,
  detail: 'x',
  code: 'period_closed',
  vi: 'Kỳ báo cáo đã khóa số liệu.',
  en: 'The period is closed.',
  do: { vi: 'Gửi vào kỳ đang mở.', en: 'Send it for the open period.' },
  params: {},
};

describe('calls to the service', () => {
  it('the token goes into Authorization and nowhere else; an open call has none', async () => {
    const { client, requests } = clientThat(says(200, '{"n":1}'));
    await client({ method: 'GET', path: '/api/v1/x', answer });
    await client({ method: 'POST', path: '/api/v1/access/token', answer, open: true, body: { code: 'x' } });
    const [first, second] = requests;
    expect(first?.headers.Authorization).toBe('Bearer secret-token');
    expect(first?.url).toBe('https://tinh.test/api/v1/x');
    expect(JSON.stringify(first?.url)).not.toContain('secret');
    expect(second?.headers).not.toHaveProperty('Authorization');
  });

  it.each<[string, NetAnswer, object]>([
    ['an answer that fits its schema', says(200, '{"n":1}'), { kind: 'ok', value: { n: 1 } }],
    ['an answer that does not', says(200, '{"n":"1"}'), { kind: 'strange', status: 200 }],
    ['a page of a proxy', says(200, '<html>Đăng nhập mạng</html>', 'text/html'), { kind: 'strange' }],
    ['a problem in words', says(409, JSON.stringify(problem)), { kind: 'problem', problem: { code: 'period_closed' } }],
    [
      'no longer signed in',
      says(401, JSON.stringify({ ...problem, status: 401, code: 'not_signed_in' })),
      { kind: 'signed_out' },
    ],
    [
      'a wrong code is a problem, not a lost sign-in',
      says(401, JSON.stringify({ ...problem, status: 401, code: 'wrong_code' })),
      { kind: 'problem' },
    ],
    ['a failing gateway', says(502, '<html>Bad gateway</html>', 'text/html'), { kind: 'strange', status: 502 }],
    ['no network', { kind: 'unreachable' }, { kind: 'unreachable' }],
    ['called off', { kind: 'aborted' }, { kind: 'aborted' }],
  ])('%s', async (_name, given, expected) => {
    const { client } = clientThat(given);
    expect(await client({ method: 'GET', path: '/api/v1/x', answer })).toMatchObject(expected);
  });

  it('what may pass by itself is tried again; what a person must mend is not', () => {
    expect(mayPass({ kind: 'unreachable' })).toBe(true);
    expect(mayPass({ kind: 'strange', status: 502, detail: '' })).toBe(true);
    expect(mayPass({ kind: 'problem', problem: { ...problem, status: 503, code: 'busy' } })).toBe(true);
    expect(mayPass({ kind: 'problem', problem })).toBe(false);
    expect(mayPass({ kind: 'signed_out' })).toBe(false);
  });

  it('every failure says in both languages what happened and what to do', () => {
    for (const kind of ['unreachable', 'signed_out', 'aborted'] as const) {
      const { what, act } = failureWords({ kind });
      for (const text of [what.vi, what.en, act.vi, act.en]) expect(text).toMatch(/\.$/);
    }
    expect(failureWords({ kind: 'problem', problem }).act.vi).toBe('Gửi vào kỳ đang mở.');
  });

  it('names in an address are written so that no name can change it', async () => {
    const { client, requests } = clientThat(says(200, '{}'));
    const parcel = {
      programme: 'a/b',
      period: '2015-11',
      file: 'Báo cáo & kế hoạch.xlsx',
      bytes: new Uint8Array(1),
      type: 'x',
    };
    await makeService(client).dryRun(parcel);
    expect(requests[0]?.url).toBe(
      `https://tinh.test/api/v1/programmes/a%2Fb/periods/2015-11/submissions?file=${encodeURIComponent(parcel.file)}&channel=pane&dryRun=true`,
    );
  });
});
