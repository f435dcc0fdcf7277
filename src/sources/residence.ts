/** The residence registers: permanent, temporary, short stay, absent; one person a row. */
import { PERSON_HEADERS, without } from './person-headers.ts';
import { fieldsOf, type SourceKind } from './source-kind.ts';

export const residence: SourceKind = {
  name: 'residence',
  persons: ['self'],
  mayBeEmpty: true,
  optional: [],
  oneToOne: [],
  fields: fieldsOf('self', {
    ...without(['employer']),
    residenceType: [
      'Loại cư trú',
      'LOAI_CU_TRU',
      'Hình thức',
      'Hình thức cư trú',
      'Hình thức đăng ký',
      'loaiCuTru',
      'residence_type',
    ],
    fromDate: ['Từ ngày', 'TU_NGAY', 'Ngày bắt đầu', 'Thời hạn từ', 'from_date'],
    toDate: ['Đến ngày', 'DEN_NGAY', 'Ngày kết thúc', 'Thời hạn đến', 'to_date'],
    registrationNumber: ['Số đăng ký', 'SO_DANG_KY', 'Số phiếu'],
    registrationPlace: ['Nơi đăng ký', 'NOI_DANG_KY'],
    eventDate: ['Ngày đăng ký', 'NGAY_DANG_KY'],
    fullName: [...(PERSON_HEADERS.fullName ?? []), 'Họ tên người đăng ký', 'Họ tên công dân'],
  }),
  required: [['fullName', 'givenName']],
};
