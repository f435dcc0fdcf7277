/** Cases: one record and its resident, field by field. */
import type { FindingCode } from '../../src/classify/findings/list.ts';
import type { Row } from '../helpers/raw-table.ts';
import type { Run } from './table-maker.ts';

export interface Case {
  readonly code: FindingCode;
  readonly says: string;
  readonly run: Run;
  readonly gives: readonly string[];
}

const pair = (resident: Row, record: Row, kind: 'insurance' | 'residence' = 'insurance'): Run => ({
  master: [resident],
  extracts: [{ kind, rows: [{ '@': '1', ...record }] }],
});

export const FIELD_CASES: readonly Case[] = [
  {
    code: 'name_differs',
    says: 'the middle name is missing',
    run: pair({ fullName: 'Nguyễn Văn Hùng' }, { fullName: 'Nguyễn Hùng' }),
    gives: ['name_differs insurance 1 → 1: fullName Nguyễn Hùng ≠ Nguyễn Văn Hùng'],
  },
  {
    code: 'name_differs',
    says: 'family and given name stand in two columns',
    run: pair({ familyName: 'Nguyễn Văn', givenName: 'Hùng' }, { fullName: 'Nguyễn Văn Hưng' }),
    gives: ['name_differs insurance 1 → 1: fullName Nguyễn Văn Hưng ≠ Nguyễn Văn Hùng'],
  },
  {
    code: 'birth_date_differs',
    says: 'one digit',
    run: pair({ fullName: 'A B', birthDate: '05/03/1960' }, { fullName: 'A B', birthDate: '06/03/1960' }),
    gives: ['birth_date_differs insurance 1 → 1: birthDate 06/03/1960 ≠ 05/03/1960'],
  },
  {
    code: 'birth_date_differs',
    says: 'not for 01/01 against a day of that year, nor for the official reading of 30/02',
    run: {
      master: [
        { fullName: 'A B', birthDate: '05/03/1960' },
        { fullName: 'C D', birthDate: '01/03/1960' },
      ],
      extracts: [
        {
          kind: 'insurance',
          rows: [
            { birthDate: '01/01/1960', '@': '1' },
            { birthDate: '30/02/1960', '@': '2' },
          ],
        },
      ],
    },
    gives: [],
  },
  {
    code: 'birth_date_incomplete',
    says: 'the master has 01/01, the extract the whole date',
    run: pair({ birthDate: '01/01/1960' }, { birthDate: '05/03/1960' }),
    gives: ['birth_date_incomplete insurance 1 → 1: birthDate 05/03/1960 ≠ 01/01/1960'],
  },
  {
    code: 'birth_date_incomplete',
    says: 'not from a day that does not exist, though its official reading agrees',
    run: pair({ birthDate: '01/05/1985' }, { birthDate: '31/04/1985' }),
    gives: [],
  },
  {
    code: 'sex_differs',
    says: 'in words and in numbers',
    run: pair({ fullName: 'A B', sex: 'Nam' }, { fullName: 'A B', sex: '2' }),
    gives: ['sex_differs insurance 1 → 1: sex 2 ≠ Nam'],
  },
  {
    code: 'citizen_id_differs',
    says: 'two digits swapped; the number stands in the insurance column',
    run: pair(
      { fullName: 'A B', citizenId: '001060000012' },
      { fullName: 'A B', insuranceNumber: '001060000021' },
    ),
    gives: ['citizen_id_differs insurance 1 → 1: citizenId 001060000021 ≠ 001060000012'],
  },
  {
    code: 'citizen_id_differs',
    says: 'not where only Excel took the zeros',
    run: pair({ fullName: 'A B', citizenId: '001060000012' }, { fullName: 'A B', citizenId: '1060000012' }),
    gives: [],
  },
  {
    code: 'old_id_differs',
    says: 'another CMND',
    run: pair({ oldIdNumber: '012345678' }, { oldIdNumber: '112345679' }),
    gives: ['old_id_differs insurance 1 → 1: oldIdNumber 112345679 ≠ 012345678'],
  },
  {
    code: 'insurance_number_differs',
    says: 'another BHXH number; the health card ends with it',
    run: pair({ insuranceNumber: '0123456789' }, { healthCard: 'DN4010123456780' }),
    gives: ['insurance_number_differs insurance 1 → 1: insuranceNumber DN4010123456780 ≠ 0123456789'],
  },
  {
    code: 'insurance_number_differs',
    says: 'not for a citizen id in that column',
    run: pair({ insuranceNumber: '0123456789' }, { insuranceNumber: '001060000012' }),
    gives: [],
  },
  {
    code: 'phone_differs',
    says: 'another phone, not another way to write it',
    run: {
      master: [{ phone: '0912345678' }, { phone: '0912345678' }],
      extracts: [
        {
          kind: 'insurance',
          rows: [
            { phone: '+84 912 345 678', '@': '1' },
            { phone: '0987.654.321', '@': '2' },
          ],
        },
      ],
    },
    gives: ['phone_differs insurance 2 → 2: phone 0987.654.321 ≠ 0912345678'],
  },
  {
    code: 'hamlet_differs',
    says: 'another hamlet of the ward',
    run: pair({ wardCode: '00123', hamlet: 'Thôn Đông' }, { wardCode: '00123', hamlet: 'Thôn Đoài' }),
    gives: ['hamlet_differs insurance 1 → 1: hamlet Thôn Đoài ≠ Thôn Đông'],
  },
  {
    code: 'hamlet_differs',
    says: 'not in another ward, not for a stay',
    run: {
      master: [
        { wardCode: '00123', hamlet: 'Thôn Đông' },
        { wardCode: '00123', hamlet: 'Thôn Đông' },
      ],
      extracts: [
        {
          kind: 'residence',
          rows: [
            { wardCode: '00456', hamlet: 'Thôn Đoài', residenceType: 'Thường trú', '@': '1' },
            { wardCode: '00123', hamlet: 'Thôn Đoài', residenceType: 'Tạm trú', '@': '2' },
          ],
        },
      ],
    },
    gives: [],
  },
  {
    code: 'address_differs',
    says: 'another house of the street',
    run: pair({ address: '12 Nguyễn Trãi, Phường Tân Bình' }, { address: '21 Nguyễn Trãi, Phường Tân Bình' }),
    gives: [
      'address_differs insurance 1 → 1: address 21 Nguyễn Trãi, Phường Tân Bình ≠ 12 Nguyễn Trãi, Phường Tân Bình',
    ],
  },
  {
    code: 'marital_status_differs',
    says: 'married there, single here',
    run: pair({ maritalStatus: 'Độc thân' }, { maritalStatus: 'Đã kết hôn' }, 'residence'),
    gives: ['marital_status_differs residence 1 → 1: maritalStatus Đã kết hôn ≠ Độc thân'],
  },
  {
    code: 'father_name_differs',
    says: 'the father of a birth record',
    run: {
      master: [{ fullName: 'Nguyễn Minh An', fatherName: 'Nguyễn Văn Hùng', motherName: 'Trần Thị Hoa' }],
      extracts: [
        {
          kind: 'birth',
          rows: [
            {
              'child.fullName': 'Nguyễn Minh An',
              'father.fullName': 'Nguyễn Văn Hưng',
              'mother.fullName': 'TRẦN THỊ HOA',
              '@child': '1',
            },
          ],
        },
      ],
    },
    gives: ['father_name_differs birth 1 child → 1: fatherName Nguyễn Văn Hưng ≠ Nguyễn Văn Hùng'],
  },
  {
    code: 'mother_name_differs',
    says: 'a column of the residence register',
    run: pair({ motherName: 'Trần Thị Hoa' }, { motherName: 'Trần Thị Hòa' }, 'residence'),
    gives: ['mother_name_differs residence 1 → 1: motherName Trần Thị Hòa ≠ Trần Thị Hoa'],
  },
  {
    code: 'other_ward',
    says: 'another ward; not for stays and pupils insured at school',
    run: {
      master: [{ wardCode: '00123' }, { wardCode: '00123' }, { wardCode: '00123' }],
      extracts: [
        {
          kind: 'insurance',
          rows: [
            { wardCode: '456', employer: 'Công ty May 10', '@': '1' },
            { wardCode: '00456', employer: 'Trường THPT Tây Hồ', '@': '2' },
          ],
        },
        { kind: 'residence', rows: [{ wardCode: '00456', residenceType: 'Lưu trú', '@': '3' }] },
      ],
    },
    gives: ['other_ward insurance 1 → 1: wardCode 456 ≠ 00123'],
  },
  {
    code: 'other_ward',
    says: 'not where one side knows only the name of a ward that nobody gives a code for',
    run: pair({ wardCode: '00123' }, { wardName: 'Xã Đông Hải' }),
    gives: [],
  },
  {
    code: 'other_ward',
    says: 'by name where no file has codes',
    run: pair({ wardName: 'Phường Tân Bình' }, { wardName: 'Xã Đông Hải' }),
    gives: ['other_ward insurance 1 → 1: wardName Xã Đông Hải ≠ Phường Tân Bình'],
  },
  {
    code: 'master_field_empty',
    says: 'one finding with all fields that can be filled, none for a column the master does not have',
    run: pair(
      { fullName: 'A B', citizenId: '', oldIdNumber: 'chưa có', birthDate: '' },
      {
        fullName: 'A B',
        citizenId: '001060000012',
        oldIdNumber: '012345678',
        birthDate: '1960',
        phone: '0912345678',
      },
    ),
    gives: [
      'master_field_empty insurance 1 → 1: citizenId 001060000012 ≠; birthDate 1960 ≠; oldIdNumber 012345678 ≠ chưa có',
    ],
  },
  {
    code: 'master_field_empty',
    says: 'not with the number of another resident, nor with one that contradicts the record itself',
    run: {
      master: [
        { fullName: 'Lê Quang Vinh', citizenId: '079083001003', birthDate: '02/01/1983', sex: 'Nam' },
        { fullName: 'Lê Gia Hân', citizenId: '', birthDate: '03/03/2010', sex: 'Nữ' },
        { fullName: 'Lê Gia Bảo', citizenId: '', birthDate: '04/04/2011', sex: 'Nam' },
      ],
      extracts: [
        {
          kind: 'insurance',
          rows: [
            { fullName: 'Lê Gia Hân', citizenId: '079083001003', birthDate: '03/03/2010', '@': '2' },
            { fullName: 'Lê Gia Bảo', citizenId: '079311000123', sex: 'Nam', '@': '3' },
          ],
        },
      ],
    },
    gives: [],
  },
  {
    code: 'field_differs',
    says: 'custom fields, by the way they are compared',
    run: {
      masterKind: 'custom',
      master: [
        { residentId: '1', 'custom/given': 'Mary', 'custom/postcode': '2007', 'custom/dob': '19600305' },
      ],
      extracts: [
        {
          kind: 'custom',
          fields: [
            { field: 'given', compare: 'givenName', master: 'a', extract: 'b' },
            { field: 'postcode', compare: 'code', master: 'a', extract: 'b' },
            { field: 'dob', compare: 'date', master: 'a', extract: 'b' },
          ],
          rows: [{ given: 'Marry', postcode: '2008', dob: '05/03/1960', '@': '1' }],
        },
      ],
    },
    gives: [
      'field_differs custom 1 → 1: given Marry ≠ Mary',
      'field_differs custom 1 → 1: postcode 2008 ≠ 2007',
    ],
  },
  {
    code: 'number_malformed',
    says: 'too few digits, Excel, a placeholder, an unknown province; in the extract and in the master',
    run: {
      master: [
        { fullName: 'A B', citizenId: '00106000' },
        { fullName: 'C D', citizenId: '001060000012' },
      ],
      extracts: [
        {
          kind: 'insurance',
          rows: [
            { citizenId: '1,06E+10', '@': '2' },
            { citizenId: '111111111111' },
            { citizenId: '999060000012' },
            { citizenId: '001060000012', insuranceNumber: '12345' },
            { citizenId: '' },
            { citizenId: 'không có' },
          ],
        },
      ],
    },
    gives: [
      'number_malformed insurance 1 → 2: citizenId 1,06E+10; issue number_scientific',
      'number_malformed insurance 2 → –: citizenId 111111111111; issue number_repeated_digit',
      'number_malformed insurance 3 → –: citizenId 999060000012; issue citizen_id_province',
      'number_malformed insurance 4 → –: insuranceNumber 12345; issue number_malformed',
    ],
  },
  {
    code: 'old_number_in_use',
    says: 'only a CMND; not beside a citizen id, not for an event before 2025',
    run: {
      master: [{ fullName: 'A B', citizenId: '001060000012' }],
      extracts: [
        {
          kind: 'insurance',
          rows: [
            { oldIdNumber: '012345678', citizenId: '', '@': '1' },
            { oldIdNumber: '012345679', citizenId: '001060000099' },
          ],
        },
        {
          kind: 'marriage',
          rows: [
            { 'husband.oldIdNumber': '012345678', eventDate: '05/05/2019' },
            { 'husband.oldIdNumber': '012345678', eventDate: '05/05/2025' },
          ],
        },
      ],
    },
    gives: [
      'old_number_in_use insurance 1 → 1: oldIdNumber 012345678; citizenId 001060000012',
      'old_number_in_use marriage 2 husband → –: oldIdNumber 012345678',
    ],
  },
  {
    code: 'date_impossible',
    says: 'unreal days with their official reading, text that is no date; not blanks and placeholders',
    run: {
      master: [{ birthDate: '31/04/1970' }],
      extracts: [
        {
          kind: 'insurance',
          rows: [
            { birthDate: '30/02/1960' },
            { birthDate: 'tháng chạp' },
            { birthDate: '00/00/1960' },
            { birthDate: 'không rõ' },
            { birthDate: '29/02/1960' },
          ],
        },
      ],
    },
    gives: [
      'date_impossible master 1 → 1: birthDate 31/04/1970; officialReading 01/05/1970',
      'date_impossible insurance 1 → –: birthDate 30/02/1960; officialReading 01/03/1960',
      'date_impossible insurance 2 → –: birthDate tháng chạp',
    ],
  },
  {
    code: 'date_in_future',
    says: 'a birth and a wedding after the reference date, told once for the couple',
    run: {
      master: [{ birthDate: '01/07/2026' }, { birthDate: '30/06/2026' }],
      extracts: [
        {
          kind: 'marriage',
          rows: [{ 'husband.fullName': 'A B', 'wife.fullName': 'C D', eventDate: '05/12/2026' }],
        },
      ],
    },
    gives: [
      'date_in_future master 1 → 1: birthDate 01/07/2026',
      'date_in_future marriage 1 husband → –: eventDate 05/12/2026',
    ],
  },
  {
    code: 'citizen_id_contradiction',
    says: 'against sex and birth year of its own record, once for resident and record',
    run: {
      master: [{ citizenId: '001060000012', sex: 'Nữ', birthDate: '1961' }],
      extracts: [
        {
          kind: 'insurance',
          rows: [
            { citizenId: '001060000012', sex: 'Nữ', birthDate: '1961', '@': '1' },
            { citizenId: '001060000013', sex: 'Nam', birthDate: '1959' },
          ],
        },
      ],
    },
    gives: [
      'citizen_id_contradiction master 1 → 1: citizenId 001060000012; sex Nữ; birthDate 1961',
      'citizen_id_contradiction insurance 2 → –: citizenId 001060000013; birthDate 1959',
    ],
  },
];
