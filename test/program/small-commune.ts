/** Twelve invented residents and an insurance list about them: enough for the whole job, small enough to read. */

const MASTER_HEADER = 'MA_HO_SO,SO_DDCN,HO_VA_TEN,NGAY_SINH,GIOI_TINH,MA_XA,THON_TO,DIA_CHI';

const PEOPLE: readonly (readonly [name: string, birth: string, sex: 'Nam' | 'Nữ', id: string])[] = [
  ['Nguyễn Văn Bảo Khang', '12/03/1985', 'Nam', '066085001201'],
  ['Trần Thị Mỹ Duyên', '05/11/1990', 'Nữ', '066190002302'],
  ['Lê Quang Hiển', '30/08/1972', 'Nam', '066072003403'],
  ['Phạm Ngọc Thùy Linh', '17/06/2001', 'Nữ', '066301004504'],
  ['Hoàng Đức Thịnh', '01/09/1966', 'Nam', '066066005605'],
  ["H'Hen Niê Kđăm", '22/12/1995', 'Nữ', '066195006706'],
  ['Y Bhiăt Ayŭn', '14/02/1988', 'Nam', '066088007807'],
  ['Vũ Thị Kim Oanh', '09/10/1958', 'Nữ', '066158008908'],
  ['Đặng Hữu Phước', '27/07/2010', 'Nam', '066210009009'],
  ['Bùi Thanh Trúc', '03/04/1979', 'Nữ', '066179010110'],
  ['Đỗ Minh Triết', '19/01/1993', 'Nam', '066093011211'],
  ['Ngô Gia Hân', '25/05/2016', 'Nữ', '066316012312'],
];

export const MASTER: readonly string[] = [
  MASTER_HEADER,
  ...PEOPLE.map(
    ([name, birth, sex, id], index) =>
      `HS${String(index + 1).padStart(4, '0')},${id},${name},${birth},${sex},24133,Tổ dân phố ${1 + (index % 3)},"Số ${index + 1}, Tổ dân phố ${1 + (index % 3)}"`,
  ),
];

export const INSURANCE_HEADER = 'Họ và tên,Ngày sinh,Giới tính,Số CCCD,Mã số BHXH';

/** Rows of the insurance list, one for each resident. */
export const INSURED: readonly string[] = PEOPLE.map(
  ([name, birth, sex, id], index) => `${name},${birth},${sex},${id},66000000${String(index + 10)}`,
);

export const INSURANCE: readonly string[] = [INSURANCE_HEADER, ...INSURED];

/** What runs it, where MASTER is dan_cu.csv and INSURANCE is bhyt.csv. */
export const RUN: readonly string[] = [
  'run',
  '--master',
  'dan_cu.csv',
  '--insurance',
  'bhyt.csv',
  '--out',
  'ket-qua',
  '--reports',
  'tables',
];
