import { describe, expect, it } from 'vitest';
import { readLegacy } from '#shared/text/legacy';

describe('old encodings', () => {
  it.each([
    ['Néi dung nhiÖm vô', 'tcvn3', 'Nội dung nhiệm vụ'],
    ['§¬n vÞ chñ tr×', 'tcvn3', 'Đơn vị chủ trì'],
    ['Thêi gian hoµn thµnh', 'tcvn3', 'Thời gian hoàn thành'],
    ['Së Khoa häc vµ C«ng nghÖ', 'tcvn3', 'Sở Khoa học và Công nghệ'],
    ['Noäi dung nhieäm vuï', 'vni', 'Nội dung nhiệm vụ'],
    ['Ñôn vò chuû trì', 'vni', 'Đơn vị chủ trì'],
    ['Ñôn vò phoái hôïp', 'vni', 'Đơn vị phối hợp'],
    ['Keát quaû', 'vni', 'Kết quả'],
    ['Thôøi gian hoaøn thaønh', 'vni', 'Thời gian hoàn thành'],
  ])('[R7] %j is %s', (typed, encoding, text) => {
    expect(readLegacy(typed)).toEqual({ encoding, text });
  });

  it.each([
    'Sở Tài chính',
    'Nội dung nhiệm vụ',
    'Noi dung',
    'TT',
    'Hoà Bình',
    'toán học',
    '« café »',
    'Nội dung'.normalize('NFD'),
    '≥ 50 %',
    '',
  ])('[R7] %j needs no decoding', (text) => expect(readLegacy(text)).toBeNull());
});
