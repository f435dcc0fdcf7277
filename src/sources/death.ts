/** The register of deaths: one deceased person a row. */
import { PERSON_HEADERS } from './person-headers.ts';
import { fieldsOf, type SourceKind } from './source-kind.ts';

export const death: SourceKind = {
  name: 'death',
  persons: ['self'],
  mayBeEmpty: true,
  optional: [],
  oneToOne: ['self'],
  fields: fieldsOf('self', {
    ...PERSON_HEADERS,
    fullName: [
      ...(PERSON_HEADERS.fullName ?? []),
      'Họ, chữ đệm, tên người chết',
      'Họ tên người chết',
      'Họ và tên người chết',
      'Họ tên người được khai tử',
      'nktHoTen',
    ],
    birthDate: [...(PERSON_HEADERS.birthDate ?? []), 'nktNgaySinh', 'Ngày sinh người chết'],
    sex: [...(PERSON_HEADERS.sex ?? []), 'nktGioiTinh'],
    citizenId: [
      ...(PERSON_HEADERS.citizenId ?? []),
      'nktSoGiayToTuyThan',
      'nktSoDDCN',
      'Số giấy tờ người chết',
    ],
    address: [
      ...(PERSON_HEADERS.address ?? []),
      'nktNoiCuTru',
      'Nơi cư trú cuối cùng',
      'Nơi thường trú cuối cùng',
    ],
    eventDate: [
      'Ngày chết',
      'nktNgayChet',
      'Ngày mất',
      'NGAY_CHET',
      'Ngày tháng năm chết',
      'Chết ngày',
      'event_date',
    ],
    registrationNumber: [
      'Số đăng ký',
      'so',
      'SO_DANG_KY',
      'Số giấy chứng tử',
      'Số khai tử',
      'Số, quyển số',
      'registration_number',
    ],
    registrationPlace: [
      'Nơi đăng ký',
      'noiDangKy',
      'NOI_DANG_KY',
      'Nơi đăng ký khai tử',
      'registration_place',
    ],
    fromDate: ['Ngày đăng ký', 'ngayDangKy', 'NGAY_DANG_KY'],
  }),
  required: [['fullName', 'givenName']],
};
