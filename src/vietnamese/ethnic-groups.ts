/**
 * Names of the ethnic groups of Việt Nam as registers write them (Decision 121-TCTK/PPCĐ of 1979, with the common second
 * names), so that such a cell is known where its column is not: only to be left out.
 */
import { foldKey } from './letters.ts';

const NAMES = [
  'Kinh, Việt, Tày, Thái, Hoa, Hán, Khmer, Khơ Me, Khơ-me, Mường, Nùng, HMông, Mông, Mèo, Dao, Gia Rai, Jrai, Ngái, Ê Đê, Rhadé',
  'Ba Na, Bahnar, Xơ Đăng, Xê Đăng, Sán Chay, Cao Lan, Sán Chỉ, Cơ Ho, Kơ Ho, Chăm, Chàm, Sán Dìu, Hrê, Mnông, Ra Glai, Raglay',
  'Xtiêng, Stiêng, Bru Vân Kiều, Vân Kiều, Thổ, Giáy, Cơ Tu, Gié Triêng, Giẻ Triêng, Mạ, Khơ Mú, Co, Cor, Tà Ôi, Pa Cô, Chơ Ro',
  'Kháng, Xinh Mun, Hà Nhì, Chu Ru, Lào, La Chí, La Ha, Phù Lá, La Hủ, Lự, Lô Lô, Chứt, Mảng, Pà Thẻn, Cơ Lao, Cống, Bố Y, Si La',
  'Pu Péo, Brâu, Ơ Đu, Rơ Măm',
];

const KEYS: ReadonlySet<string> = new Set(
  NAMES.flatMap((line) => line.split(', ').map((name) => foldKey(name))),
);

/** Whether a text is the name of an ethnic group and nothing else, "dân tộc" in front aside. */
export function isEthnicGroup(text: string): boolean {
  const key = foldKey(text);
  return KEYS.has(key.startsWith('dantoc') ? key.slice('dantoc'.length) : key);
}
