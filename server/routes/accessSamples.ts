/** What the examples of the routes about access show. */
export const sampleAccount = {
  id: 'a-4f1d09c2b7e83a56',
  name: 'Nguyễn Văn An',
  role: 'officer',
  agency: 'so-khcn',
  unit: null,
  createdAt: '2025-11-24T02:00:00.000Z',
  disabledAt: null,
} as const;

export const sampleCode = 'SKHCN-7KQ2-M4TX-W8DN';

export const sampleCodeView = {
  id: '90f38a93b8e244fb',
  role: 'officer',
  agency: 'so-khcn',
  label: 'Phòng Kế hoạch',
  createdAt: '2025-11-24T02:00:00.000Z',
  expiresAt: '2026-02-22T02:00:00.000Z',
  revokedAt: null,
} as const;
