/** The register of marriages: husband and wife in one row. */
import type { Role } from '../flow.ts';
import { fieldsOf, type SourceKind } from './source-kind.ts';

const spouse = (word: string, plain: string, prefix: string): Partial<Record<Role, readonly string[]>> => ({
  fullName: [
    `Họ tên ${word}`,
    `Họ và tên ${word}`,
    `Họ, chữ đệm, tên ${word}`,
    `${prefix}HoTen`,
    `HO_TEN_${plain}`,
    `Tên ${word}`,
    `Họ tên bên ${word}`,
  ],
  birthDate: [
    `Ngày sinh ${word}`,
    `Năm sinh ${word}`,
    `${prefix}NgaySinh`,
    `NGAY_SINH_${plain}`,
    `Ngày tháng năm sinh ${word}`,
  ],
  citizenId: [
    `Số giấy tờ ${word}`,
    `Số giấy tờ tùy thân ${word}`,
    `${prefix}SoDDCN`,
    `Số ĐDCN ${word}`,
    `Số định danh ${word}`,
    `CCCD ${word}`,
    `SO_DDCN_${plain}`,
    `Số CCCD ${word}`,
    `${prefix}SoGiayToTuyThan`,
    `SO_GIAY_TO_${plain}`,
    `${prefix}SoDinhDanh`,
    `Số định danh cá nhân ${word}`,
  ],
  oldIdNumber: [`CMND ${word}`, `Số CMND ${word}`, `${prefix}SoCmnd`],
  address: [
    `Nơi cư trú ${word}`,
    `${prefix}NoiCuTru`,
    `Địa chỉ ${word}`,
    `Nơi thường trú ${word}`,
    `NOI_CU_TRU_${plain}`,
  ],
  wardCode: [`Mã xã ${word}`, `MA_XA_${plain}`],
  wardName: [`Tên xã ${word}`, `TEN_XA_${plain}`],
  phone: [`Số điện thoại ${word}`, `SĐT ${word}`],
});

export const marriage: SourceKind = {
  name: 'marriage',
  persons: ['husband', 'wife'],
  mayBeEmpty: true,
  optional: [],
  oneToOne: [],
  fields: [
    ...fieldsOf('husband', spouse('chồng', 'CHONG', 'chong')),
    ...fieldsOf('wife', spouse('vợ', 'VO', 'vo')),
    ...fieldsOf('self', {
      eventDate: [
        'Ngày đăng ký',
        'ngayDangKy',
        'NGAY_DANG_KY',
        'Ngày kết hôn',
        'Ngày đăng ký kết hôn',
        'event_date',
      ],
      registrationNumber: [
        'Số đăng ký',
        'so',
        'SO_DANG_KY',
        'Số giấy chứng nhận kết hôn',
        'Số kết hôn',
        'Số, quyển số',
      ],
      registrationPlace: ['Nơi đăng ký', 'noiDangKy', 'NOI_DANG_KY', 'Nơi đăng ký kết hôn'],
      contactNote: ['Ghi chú liên hệ', 'Ghi chú', 'GHI_CHU'],
    }),
  ],
  required: [['husband.fullName'], ['wife.fullName']],
};
