/** Records that cannot be read are shown; the ethnic group in them is not. */
import { describe, expect, test } from 'vitest';
import { read } from './files.ts';

const HEADER = 'Họ tên,Ngày sinh,Dân tộc,Số CCCD,Địa chỉ';
const rawOf = async (row: string, columns: Record<string, string> = {}, header = HEADER): Promise<string> => {
  const { rejected } = await read(`${header}\nLê An,1,Kinh,2,x\n${row}\nLê Ba,1,Kinh,2,y\n`, { columns });
  return rejected.map(({ raw }) => raw).join('\n');
};

describe('where its column is not mapped', () => {
  test.each([
    ['a cell too many in front', 'Lê,An,1985,Lạ,0123,x', 'Lê,An,***,***,0123,x'],
    ['a cell too many behind', 'Lê An,1985,Lạ,0123,Số 1,ngõ 2', 'Lê An,1985,***,***,Số 1,ngõ 2'],
    ['a cell missing in front', 'Lê An,Lạ,0123,x', 'Lê An,***,***,x'],
    ['a cell missing behind', 'Lê An,1985,Lạ,0123', 'Lê An,***,***,0123'],
    ['two cells missing', 'Lê An,1985,Lạ', '***,***,***'],
    ['another delimiter', 'Lê An;1985;Lạ;0123;x', '***'],
    ['a delimiter in quotes', '"Lê, An",1985,Lạ,0123', '"Lê, An",***,***,0123'],
    ['quotes in quotes', '"Lê ""B"", An",1985,"Lạ",0123,x,y', '"Lê ""B"", An",1985,***,***,x,y'],
    ['a quote without end', 'Lê An,1985,Lạ,"0123,x', 'Lê An,1985,***,***,***'],
    ['a quote without end in front', '"Lê, An,1985,Lạ,0123,x', '"Lê, An,***,***,***,***'],
    ['bytes that are no text', 'Lê An,1985,Lạ,0123,\0', 'Lê An,1985,***,0123,\\x00'],
    ['a known name far from its place', 'Lê,An,1,"85, x",0123,x,y,z,"M\'Nông",Ê Đê', /^[^ÊM]*\*\*\*,\*\*\*$/],
  ])('%s', async (_, row, shown) => {
    const raw = await rawOf(row);
    expect(raw).not.toMatch(/Lạ|Ê Đê|Nông/);
    if (typeof shown === 'string') expect(raw).toBe(shown);
    else expect(raw).toMatch(shown);
  });

  test('two such columns, and a record that is cut', async () => {
    const header = 'Họ tên,DAN_TOC_CHONG,Ngày sinh,Ethnic group,Địa chỉ';
    expect(await rawOf('Lê An,Lạ,1985,Lạ,x,y', {}, header)).toBe('Lê An,***,***,***,***,y');
    const cut = await rawOf(`${'Lê An '.repeat(300)},1985,0,Lạ,${'x'.repeat(300)},y`);
    expect(cut).toMatch(/^(Lê An )+,1985,\*\*\*(,\*\*\*)+$/);
  });

  test('a file without such a column keeps its records as they stand', async () => {
    const header = 'Họ tên,Ngày sinh,Quê,Số CCCD,Địa chỉ';
    expect(await rawOf('Hoa,1985,Tày,0123,x,y', {}, header)).toBe('Hoa,1985,Tày,0123,x,y');
  });
});

test('where its column is mapped by hand, under whatever name', async () => {
  const header = 'Họ tên,Ngày sinh,DT,Số CCCD,Địa chỉ';
  const columns = { fullName: 'Họ tên', ethnicGroup: 'DT' };
  expect(await rawOf('Lê An,1985,Lạ,0123', columns, header)).toBe('Lê An,***,***,0123');
});
