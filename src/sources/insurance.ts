/** Social, health and unemployment insurance: one insured person a row. */
import { PERSON_HEADERS } from './person-headers.ts';
import { fieldsOf, type SourceKind } from './source-kind.ts';

export const insurance: SourceKind = {
  name: 'insurance',
  persons: ['self'],
  mayBeEmpty: false,
  optional: [],
  oneToOne: [],
  fields: fieldsOf('self', {
    ...PERSON_HEADERS,
    insuranceType: [
      'Loại bảo hiểm',
      'Đối tượng',
      'LOAI_BH',
      'Loại đối tượng',
      'Nhóm đối tượng',
      'DOI_TUONG',
      'insurance_type',
    ],
    fromDate: ['Từ ngày', 'TU_NGAY', 'Hạn thẻ từ', 'Giá trị từ ngày', 'Hạn từ', 'from_date'],
    toDate: ['Đến ngày', 'DEN_NGAY', 'Hạn thẻ đến', 'Giá trị đến ngày', 'Hạn đến', 'to_date'],
  }),
  required: [['fullName', 'givenName']],
};
