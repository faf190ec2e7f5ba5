/** Who leads and who helps by the words of one cell. */
export type SpokenRoles = { readonly lead: string; readonly coordinating: string };

const OF = '(?:cơ quan|đơn vị|cq|đv)';
const ROLE = `(?:${OF} )?(?:chủ trì|phối hợp)(?: thực hiện| với| cùng| gồm)?\\s*:\\s*`;
const LABEL = new RegExp(`^${ROLE}`, 'iu');
/** Where one part ends: at a semicolon, a new line, behind a bracket, before a label. */
const EDGE = new RegExp(`[;\\n]|(?<=\\))\\s*,|(?<=[^\\p{L}])(?<!${OF} )(?=${ROLE})`, 'iu');
const WITH = /[\s,(]+(?:và )?phối hợp (?:chặt chẽ )?(?:cùng với|với|cùng) /iu;
const HELPS = /(?:^|[\s(])phối hợp(?: thực hiện)?[\s.)]*$/iu;

/**
 * Parts a responsibility cell whose own words say who helps: “Chủ trì: A; phối hợp: B, C”, “A chủ trì, phối hợp với B”, “A (chủ trì), B (phối hợp)”. Null
 * where the words name one role only, or none. What bodies the parts name is for the resolver.
 *
 * Example: `Sở Nội vụ chủ trì; Công an tỉnh phối hợp` → lead `Sở Nội vụ chủ trì`, coordinating `Công an tỉnh phối hợp`.
 */
export function rolesIn(text: string): SpokenRoles | null {
  if (!/phối\s+hợp/iu.test(text)) return null;
  const lead: string[] = [];
  const coordinating: string[] = [];
  let speaking = lead;
  let labelled = false;
  for (const typed of text.replace(/[^\S\n]+/gu, ' ').split(EDGE)) {
    const piece = typed.replace(/^[\s,.–+-]+/u, '');
    const label = LABEL.exec(piece);
    if (label !== null) speaking = /chủ/iu.test(label[0]) ? lead : coordinating;
    if (label !== null) labelled = true;
    const rest = piece.slice(label?.[0].length ?? 0);
    const joint = label === null && speaking === lead ? WITH.exec(rest) : null;
    if (joint !== null) {
      lead.push(rest.slice(0, joint.index));
      coordinating.push(rest.slice(joint.index + joint[0].length));
      speaking = coordinating;
    } else (label === null && HELPS.test(rest) ? coordinating : speaking).push(rest);
  }
  const [leads, helps] = [lead, coordinating].map((parts) => parts.filter((part) => part.trim() !== '').join('; '));
  // “Chủ trì: ; phối hợp: A”, “Phối hợp: A”: nobody leads yet, and A does not.
  return leads === undefined || helps === undefined || (leads === '' && !labelled) || helps === ''
    ? null
    : { lead: leads, coordinating: helps };
}
