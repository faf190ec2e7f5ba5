import { expect, test } from 'vitest';
import { flatten } from '#shared/status/documents';

const letters = 'aàáảãạăằắẳẵặâầấẩẫậeèéẻẽẹêềếểễệiìíỉĩịoòóỏõọôồốổỗộơờớởỡợuùúủũụưừứửữựyỳýỷỹỵđ';

test.each([
  ['composed', letters],
  ['decomposed', letters.normalize('NFD')],
  ['capital', letters.toUpperCase()],
  ['beside a sign of another script', `${letters}文`],
])('[S1] letters %s lose their marks and keep their places', (_name, text) => {
  const plain = `${'a'.repeat(18)}${'e'.repeat(12)}${'i'.repeat(6)}${'o'.repeat(18)}${'u'.repeat(12)}${'y'.repeat(6)}d`;
  expect(flatten(text)).toBe(text.endsWith('文') ? `${plain}文` : plain);
});
