import { parsePeriod } from '#shared/period/parse';
import { fold } from '#shared/text/fold';

const BODY =
  /^[\s"“]*(?:các\s+)?(?:sở|ban|ubnd|ủy\s|uỷ\s|văn phòng|bộ\s|công an|bộ chỉ huy|đài|báo\s(?!cáo)|trường|tỉnh [uủ]|huyện [uủ]|chi cục|cục\s|hội\s|mặt trận|liên)/iu;

/** The first letters of these names; the pattern itself minds case in all alphabets and is slow. */
export const MAY_BE_BODY =
  /^(?:[\s"“]|[sSſ][ởỞ]|[bB](?:[aA][nN]|[ộỘ]|[áÁ][oO])|[uU][bB]|[ủỦuU][yYỷỶ]|[vV][ăĂ][nN]|[cC](?:[áÁ][cC]|[ôÔ][nN]|[hH][iI]|[ụỤ][cC])|[đĐ][àÀ][iI]|[tT](?:[rR][ưƯ]|[ỉỈ][nN])|[hH](?:[uU][yY]|[ộỘ][iI])|[mM][ặẶ][tT]|[lL][iI][êÊ])/;

/** Whether a cell text begins as the name of a body does; cheap, for asking before a name is looked up. */
export function beginsAsBody(text: string): boolean {
  return text.length >= 4 && text.length <= 200 && MAY_BE_BODY.test(text) && BODY.test(text);
}

/** No time is longer. */
export const SHORT = 25;

/** Whether a text may be a time: a time is short and has a digit. */
export function isShortWithDigit(text: string): boolean {
  return text.length <= SHORT && /\d/.test(text);
}

const TIME_ONLY =
  /^(?:(?:trong|tu|den|truoc|het|nam|quy|thang|ngay|giai doan|t|q|[ivx]+)(?![a-z])|[\s\d/.,\-–]+|[tq](?=\d))+$/;

/** Whether a whole cell text is a time: `10/2015`, `Năm 2016`, `Quý II/2025`; a bare small number is not. */
export function isTimeText(text: string): boolean {
  if (text.length > 25 || !/^[^\n]{0,9}\d[^\n]{0,15}$/u.test(text)) return false;
  const folded = fold(text);
  if (/^\d{1,3}$/.test(folded) || !TIME_ONLY.test(folded)) return false;
  const { kind } = parsePeriod(text, 'finish');
  return (
    kind === 'date' || kind === 'month' || kind === 'quarter' || kind === 'half' || kind === 'year' || kind === 'range'
  );
}
