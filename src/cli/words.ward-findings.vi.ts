/** Từng loại phát hiện, nói gọn cho cột hẹp của danh sách: tiếng Việt. Lời đầy đủ ở words.findings. */
import type { WardListWords } from './words.ward-list.ts';

export const WARD_FINDINGS: WardListWords['findings'] = {
  address_differs: {
    title: 'Địa chỉ khác nhau',
    action: 'Hỏi địa chỉ hiện nay, cập nhật bên ghi sai',
  },
  birth_date_differs: {
    title: 'Ngày sinh khác nhau',
    action: 'Xem giấy khai sinh, sửa bên ghi sai',
  },
  birth_date_incomplete: {
    title: 'Dân cư thiếu ngày, tháng sinh',
    action: 'Xem giấy khai sinh, bổ sung ngày, tháng sinh',
  },
  birth_not_resident: {
    title: 'Đã khai sinh, chưa có trong dân cư',
    action: 'Liên hệ cha mẹ, hướng dẫn đăng ký thường trú cho trẻ',
  },
  card_due: {
    title: 'Đến tuổi cấp, đổi thẻ căn cước',
    action: 'Mời đi làm thủ tục cấp, đổi thẻ căn cước',
  },
  child_without_insurance: {
    title: 'Trẻ dưới 6 tuổi chưa có thẻ BHYT',
    action: 'Xác nhận trẻ đang ở đâu, lập hồ sơ cấp thẻ BHYT',
  },
  citizen_id_contradiction: {
    title: 'Số định danh không khớp giới tính hoặc năm sinh',
    action: 'Xem giấy khai sinh, tra lịch sử cấp số',
  },
  citizen_id_differs: {
    title: 'Số định danh khác nhau',
    action: 'Tra số đang có hiệu lực, báo bên ghi sai',
  },
  citizen_id_missing: {
    title: 'Chưa có số định danh',
    action: 'Tra giấy khai sinh, bổ sung số hoặc đề nghị cấp',
  },
  citizen_id_of_parent: {
    title: 'Con mang số định danh của cha hoặc mẹ',
    action: 'Tra số của người con, thay số ghi nhầm',
  },
  citizen_id_other_person: {
    title: 'Mang số định danh của người khác',
    action: 'Tra số thuộc về ai, báo bên ghi nhầm',
  },
  date_impossible: {
    title: 'Ngày sinh không có thực',
    action: 'Xem giấy khai sinh, ghi lại ngày đúng',
  },
  date_in_future: {
    title: 'Ngày ở tương lai',
    action: 'Xem bản gốc, sửa ngày',
  },
  dead_still_insured: {
    title: 'Đã khai tử, bảo hiểm còn hiệu lực',
    action: 'Đối chiếu trích lục khai tử, báo giảm',
  },
  dead_still_resident: {
    title: 'Đã khai tử, vẫn còn trong dân cư',
    action: 'Xác minh, xóa đăng ký thường trú',
  },
  duplicate_resident: {
    title: 'Một người có nhiều bản ghi dân cư',
    action: 'Xác minh, giữ một bản ghi, đề nghị hủy bản trùng',
  },
  event_after_death: {
    title: 'Có sự kiện sau ngày chết',
    action: 'Kiểm tra sổ khai tử, xem lại sự kiện sau đó',
  },
  father_name_differs: {
    title: 'Họ tên cha khác nhau',
    action: 'Xem giấy khai sinh, sửa bên ghi sai',
  },
  field_differs: {
    title: 'Giá trị khác nhau',
    action: 'Xem hai bản gốc, sửa bên ghi sai',
  },
  hamlet_differs: {
    title: 'Thôn, tổ dân phố khác nhau',
    action: 'Hỏi trưởng thôn, tổ trưởng nơi đang ở, cập nhật',
  },
  head_dead: {
    title: 'Chủ hộ đã chết, hộ còn người khác',
    action: 'Hướng dẫn hộ thống nhất chủ hộ mới',
  },
  head_moved: {
    title: 'Chủ hộ thường trú ở xã khác',
    action: 'Xác minh, cập nhật nơi ở và chủ hộ mới',
  },
  health_card_expired_te: {
    title: 'Thẻ BHYT trẻ em (TE) đã hết hạn',
    action: 'Chuyển nhóm đối tượng, ngừng thẻ TE',
  },
  household_two_heads: {
    title: 'Hộ có hai chủ hộ trở lên',
    action: 'Xác định chủ hộ đúng, sửa quan hệ hoặc tách hộ',
  },
  household_without_head: {
    title: 'Hộ không có chủ hộ',
    action: 'Làm việc với hộ, xác định chủ hộ',
  },
  insurance_number_differs: {
    title: 'Mã số BHXH khác nhau',
    action: 'Tra mã số đang dùng, báo bên ghi sai',
  },
  insurance_number_shared: {
    title: 'Nhiều người chung một mã số BHXH',
    action: 'Tra mã số thuộc về ai, cấp lại cho người kia',
  },
  listed_person_seen: {
    title: 'Người trong danh sách riêng: các sổ khác ghi',
    action: 'Dùng thông tin này khi xác minh',
  },
  mandatory_field_missing: {
    title: 'Dân cư thiếu thông tin bắt buộc',
    action: 'Thu thập thông tin còn thiếu, bổ sung',
  },
  marital_status_differs: {
    title: 'Tình trạng hôn nhân khác nhau',
    action: 'Tra sổ kết hôn, ly hôn, khai tử; cập nhật',
  },
  marriage_status_unchanged: {
    title: 'Đã kết hôn, dân cư vẫn ghi độc thân',
    action: 'Tra sổ kết hôn, cập nhật tình trạng hôn nhân',
  },
  master_field_empty: {
    title: 'Dân cư còn trống, nguồn có',
    action: 'Xem giấy tờ của công dân, bổ sung nếu đúng',
  },
  mother_name_differs: {
    title: 'Họ tên mẹ khác nhau',
    action: 'Xem giấy khai sinh, sửa bên ghi sai',
  },
  name_differs: {
    title: 'Họ tên khác nhau',
    action: 'Xem giấy khai sinh hoặc thẻ căn cước, sửa bên ghi sai',
  },
  not_found: {
    title: 'Không tìm thấy trong dân cư',
    action: 'Đến nơi ở xác minh; đang ở thật thì bổ sung vào dân cư',
  },
  number_malformed: {
    title: 'Số giấy tờ sai định dạng',
    action: 'Xem giấy tờ gốc, nhập lại số',
  },
  old_id_differs: {
    title: 'Số CMND khác nhau',
    action: 'Tra lịch sử cấp CMND, ghi nhận số đúng',
  },
  old_number_in_use: {
    title: 'Nguồn vẫn dùng số CMND 9 số',
    action: 'Thay bằng số định danh 12 số',
  },
  other_ward: {
    title: 'Nguồn ghi ở xã, phường khác',
    action: 'Đến nơi ở xác minh; báo bên ghi sai',
  },
  reported_abroad: {
    title: 'Cán bộ báo đã xuất cảnh',
    action: 'Tra cứu xuất nhập cảnh; định cư thì xóa thường trú',
  },
  reported_absent: {
    title: 'Cán bộ báo vắng mặt',
    action: 'Xác minh nơi ở hiện tại, thời gian vắng mặt',
  },
  reported_dead: {
    title: 'Cán bộ báo đã chết, chưa khai tử',
    action: 'Liên hệ thân nhân, đăng ký khai tử',
  },
  over_100_unseen: {
    title: 'Trên 100 tuổi, không sổ nào khác có',
    action: 'Đến nhà xác minh; đã chết thì hướng dẫn khai tử',
  },
  phone_differs: {
    title: 'Số điện thoại khác nhau',
    action: 'Gọi thử, cập nhật số đang dùng',
  },
  repeated_in_extract: {
    title: 'Ghi hai lần trong cùng nguồn',
    action: 'Xem hai dòng của nguồn, bỏ dòng thừa',
  },
  resident_not_insured: {
    title: 'Chưa có trong nguồn bảo hiểm',
    action: 'Tra mã số BHXH; chưa tham gia thì vận động',
  },
  resident_taken: {
    title: 'Nhân khẩu đã khớp với bản ghi khác',
    action: 'Xem hai bản ghi: trùng thì xử lý, khác người thì tìm lại',
  },
  several_insurance_numbers: {
    title: 'Một người có nhiều mã số BHXH',
    action: 'Kiểm tra từng mã, gộp về một mã số',
  },
  sex_differs: {
    title: 'Giới tính khác nhau',
    action: 'Xem giấy khai sinh hoặc thẻ căn cước, sửa bên ghi sai',
  },
  spouse_dead: {
    title: 'Vợ, chồng đã chết, vẫn ghi có vợ, có chồng',
    action: 'Xác nhận khai tử, cập nhật tình trạng hôn nhân',
  },
  stay_overdue: {
    title: 'Tạm trú đã quá hạn',
    action: 'Kiểm tra còn ở không; gia hạn hoặc xóa tạm trú',
  },
  temporary_elsewhere: {
    title: 'Đang tạm trú ở xã, phường khác',
    action: 'Xác minh còn ở xã không, cập nhật nơi ở hiện tại',
  },
  two_marriages: {
    title: 'Có hai đăng ký kết hôn',
    action: 'Tra ly hôn, khai tử của hôn nhân trước',
  },
  under_age_marriage: {
    title: 'Kết hôn khi chưa đủ tuổi',
    action: 'Kiểm tra ngày sinh, hồ sơ kết hôn; báo cáo',
  },
  under_review: {
    title: 'Có phải cùng một người không?',
    action: 'So sánh hai bên, xem hồ sơ gốc, quyết định có phải một người',
  },
  without_citizen_id: {
    title: 'Đủ 14 tuổi, chưa có số định danh',
    action: 'Liên hệ công dân, làm thủ tục cấp thẻ căn cước',
  },
};
