import type { Example } from '#server/http/example';

/** A person of an agency, and what stands for what lets somebody in: every service gives its own. */
export const sampleAccount = {
  id: 'a-4f1d09c2b7e83a56',
  name: 'Cán bộ đầu mối',
  role: 'officer',
  agency: 'so-khcn',
  unit: null,
  createdAt: '2015-11-02T02:00:00.000Z',
  disabledAt: null,
} as const;

export const sampleCode = 'SKHCN-7KQ2-M4TX-W8DN';

export const sampleCodeView = {
  id: '90f38a93b8e244fb',
  role: 'officer',
  agency: 'so-khcn',
  label: 'Phòng Kế hoạch',
  createdAt: '2015-11-02T02:00:00.000Z',
  expiresAt: '2016-01-31T02:00:00.000Z',
  revokedAt: null,
} as const;

/** Secret part of a link. */
export const sampleKey = 'mZ7cQ0v5T1uX9bKd3RfWgA8hYpLs2NeJ';

const key = { code: sampleCode, name: sampleAccount.name };
const ofAccount = { account: sampleAccount.id };
const link = { link: `https://nhiemvu.example.vn/access/${sampleKey}`, expiresAt: '2015-11-05T02:00:00.000Z' };

export const tokenExample: Example = {
  body: key,
  answer: { token: 'pQ2…', expiresAt: '2016-11-01T02:00:00.000Z', account: sampleAccount },
};

export const sessionExample: Example = {
  body: key,
  answer: { expiresAt: '2015-11-02T14:00:00.000Z', csrf: 'b1u…', account: sampleAccount },
};

export const signOutExample: Example = { answer: { revoked: 1 } };

export const linkPageExample: Example = { params: { key: sampleKey } };

export const meExample: Example = {
  answer: {
    account: sampleAccount,
    agency: { id: 'so-khcn', name: 'Sở Khoa học và Công nghệ', short: 'Sở KH&CN' },
    csrf: null,
  },
};

export const codesExample: Example = { answer: { codes: [sampleCodeView] } };

export const giveCodeExample: Example = {
  body: { role: 'officer', agency: 'so-khcn', label: 'Phòng Kế hoạch', days: 90 },
  answer: { ...sampleCodeView, code: sampleCode, address: 'https://nhiemvu.example.vn/access' },
};

export const revokeCodeExample: Example = {
  params: { code: sampleCodeView.id },
  query: { signOut: 'true' },
  answer: { ...sampleCodeView, revokedAt: '2015-12-01T01:30:00.000Z' },
};

export const accountsExample: Example = { answer: { accounts: [sampleAccount] } };

export const makeAccountExample: Example = {
  body: { name: 'Lãnh đạo Sở', role: 'approver', agency: 'so-khcn' },
  answer: { account: { ...sampleAccount, name: 'Lãnh đạo Sở', role: 'approver' }, ...link },
};

export const changeAccountExample: Example = {
  params: ofAccount,
  body: { disabled: true },
  answer: { ...sampleAccount, disabledAt: '2015-12-01T01:30:00.000Z' },
};

export const giveLinkExample: Example = { params: ofAccount, answer: link };

export const accessExample: Example = {
  params: ofAccount,
  answer: {
    access: [
      {
        id: '5f0c7e1b22d3a914',
        kind: 'token',
        label: 'Phòng Kế hoạch',
        createdAt: '2015-11-02T02:00:00.000Z',
        expiresAt: '2016-11-01T02:00:00.000Z',
        revokedAt: null,
        inForce: true,
      },
    ],
  },
};

export const revokeAccessExample: Example = { params: ofAccount, answer: { revoked: 2 } };
