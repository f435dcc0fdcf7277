/**
 * First three digits of a citizen id: the province where the birth was registered
 * (NĐ 137/2015/NĐ-CP Art. 13, TT 59/2021/TT-BCA Art. 4). The 63 codes stay valid after the merger of provinces in 2025.
 * 101–295 stand for a country where the birth was registered abroad; their names are not kept here.
 */
const TABLE = `
001 Hà Nội; 002 Hà Giang; 004 Cao Bằng; 006 Bắc Kạn; 008 Tuyên Quang; 010 Lào Cai; 011 Điện Biên;
012 Lai Châu; 014 Sơn La; 015 Yên Bái; 017 Hoà Bình; 019 Thái Nguyên; 020 Lạng Sơn; 022 Quảng Ninh;
024 Bắc Giang; 025 Phú Thọ; 026 Vĩnh Phúc; 027 Bắc Ninh; 030 Hải Dương; 031 Hải Phòng; 033 Hưng Yên;
034 Thái Bình; 035 Hà Nam; 036 Nam Định; 037 Ninh Bình; 038 Thanh Hóa; 040 Nghệ An; 042 Hà Tĩnh;
044 Quảng Bình; 045 Quảng Trị; 046 Thừa Thiên Huế; 048 Đà Nẵng; 049 Quảng Nam; 051 Quảng Ngãi;
052 Bình Định; 054 Phú Yên; 056 Khánh Hòa; 058 Ninh Thuận; 060 Bình Thuận; 062 Kon Tum; 064 Gia Lai;
066 Đắk Lắk; 067 Đắk Nông; 068 Lâm Đồng; 070 Bình Phước; 072 Tây Ninh; 074 Bình Dương; 075 Đồng Nai;
077 Bà Rịa - Vũng Tàu; 079 Hồ Chí Minh; 080 Long An; 082 Tiền Giang; 083 Bến Tre; 084 Trà Vinh;
086 Vĩnh Long; 087 Đồng Tháp; 089 An Giang; 091 Kiên Giang; 092 Cần Thơ; 093 Hậu Giang; 094 Sóc Trăng;
095 Bạc Liêu; 096 Cà Mau`;

/** Province names by code, without "Tỉnh" or "Thành phố". */
export const PROVINCES: ReadonlyMap<string, string> = new Map(
  TABLE.split(';').map((entry) => {
    const plain = entry.trim();
    return [plain.slice(0, 3), plain.slice(4)] as const;
  }),
);

/** Whether the three digits are the code of a country: the birth was registered abroad. */
export function isCountryCode(code: string): boolean {
  return code >= '101' && code <= '295';
}
