/**
 * Nội dung từng loại phát hiện: tiêu đề, vì sao là vấn đề, cán bộ cần làm gì.
 * Số ngày xác minh {verify}, sửa {repair} và gặp trực tiếp {visit} lấy từ cấu hình (plan/reporting.ts); loại nào phải gặp: report/visits.ts.
 */
import type { FindingCode } from '../classify/findings/list.ts';
import type { FindingText } from '../report/wording.ts';
import { REPORTED_FINDINGS } from './words.ledger.vi.ts';

export const FINDING_WORDS: Readonly<Record<FindingCode, FindingText>> = {
  not_found: {
    title: 'Không tìm thấy trong dữ liệu dân cư',
    explanation: 'Người này có trong nguồn nhưng không khớp với nhân khẩu nào trong dữ liệu dân cư.',
    action:
      'Công an xã đối chiếu với những người gần giống nhất và xác minh tại nơi ở trong {visit} ngày; nếu đang cư trú thật thì bổ sung vào dữ liệu dân cư.',
  },
  under_review: {
    title: 'Cần quyết định có đúng là một người không',
    explanation:
      'Có nhân khẩu giống người này nhưng chưa đủ chắc chắn, hoặc có nhiều nhân khẩu giống như nhau.',
    action:
      'Cán bộ so sánh hai bên, gọi điện hoặc xem hồ sơ gốc rồi ghi kết quả "đúng người" hoặc "khác người" trong {verify} ngày.',
  },
  resident_taken: {
    title: 'Nhân khẩu đã khớp với bản ghi khác cùng sổ',
    explanation:
      'Hai bản ghi của một sổ mà mỗi người chỉ được có một lần cùng khớp với một nhân khẩu; bản ghi này kém khớp hơn.',
    action:
      'Công chức tư pháp – hộ tịch xem lại hai bản ghi trong {verify} ngày: nếu đăng ký hai lần thì xử lý bản ghi trùng, nếu là hai người thì báo công an xã tìm đúng nhân khẩu.',
  },
  name_differs: {
    title: 'Họ tên khác với dữ liệu dân cư',
    explanation: 'Cùng một người nhưng họ tên ở hai nơi viết khác nhau.',
    action:
      'Đối chiếu giấy khai sinh hoặc thẻ căn cước trong {verify} ngày; bên nào sai thì cơ quan giữ dữ liệu bên đó sửa trong {repair} ngày tiếp theo.',
  },
  birth_date_differs: {
    title: 'Ngày sinh khác với dữ liệu dân cư',
    explanation:
      'Cùng một người nhưng ngày sinh ở hai nơi khác nhau, không chỉ do ghi thiếu ngày hoặc tháng.',
    action:
      'Đối chiếu giấy khai sinh trong {verify} ngày; bên nào sai thì cơ quan giữ dữ liệu bên đó sửa trong {repair} ngày tiếp theo.',
  },
  birth_date_incomplete: {
    title: 'Dữ liệu dân cư chưa có đủ ngày, tháng sinh',
    explanation: 'Dữ liệu dân cư chỉ có năm sinh (hoặc 01/01); nguồn có đủ ngày, tháng và không mâu thuẫn.',
    action: 'Công an xã đối chiếu giấy khai sinh của công dân; nếu đúng thì bổ sung ngày, tháng sinh.',
  },
  sex_differs: {
    title: 'Giới tính khác với dữ liệu dân cư',
    explanation: 'Cùng một người nhưng một bên ghi nam, một bên ghi nữ.',
    action:
      'Đối chiếu giấy khai sinh hoặc thẻ căn cước trong {verify} ngày; bên nào sai thì cơ quan giữ dữ liệu bên đó sửa trong {repair} ngày tiếp theo.',
  },
  citizen_id_differs: {
    title: 'Số định danh cá nhân khác với dữ liệu dân cư',
    explanation:
      'Cùng một người nhưng hai bên ghi hai số định danh; có thể gõ nhầm hoặc là số đã hủy, cấp lại.',
    action:
      'Công an xã tra số đang có hiệu lực trong {verify} ngày và báo cơ quan giữ dữ liệu sai sửa trong {repair} ngày tiếp theo; không tự suy đoán số.',
  },
  old_id_differs: {
    title: 'Số CMND cũ khác với dữ liệu dân cư',
    explanation: 'Hai bên ghi hai số CMND 9 số; người chuyển tỉnh có thể từng được cấp nhiều số.',
    action: 'Công an xã tra lịch sử cấp CMND và ghi nhận các số đã cấp nếu đúng của cùng một người.',
  },
  insurance_number_differs: {
    title: 'Mã số BHXH khác với dữ liệu dân cư',
    explanation: 'Mã số BHXH ghi trong dữ liệu dân cư không phải mã số trong nguồn.',
    action:
      'Cán bộ bảo hiểm tra mã số đang dùng của người này trong {verify} ngày và báo bên ghi sai sửa lại.',
  },
  phone_differs: {
    title: 'Số điện thoại khác với dữ liệu dân cư',
    explanation: 'Hai bên ghi hai số điện thoại; thường là do công dân đã đổi số.',
    action: 'Công an xã gọi thử và cập nhật số đang dùng khi liên hệ với công dân.',
  },
  hamlet_differs: {
    title: 'Thôn, tổ dân phố khác với dữ liệu dân cư',
    explanation: 'Cùng xã nhưng hai bên ghi hai thôn hoặc tổ dân phố khác nhau.',
    action: 'Công an xã hỏi trưởng thôn hoặc tổ trưởng tổ dân phố nơi người này đang ở và cập nhật.',
  },
  address_differs: {
    title: 'Địa chỉ khác với dữ liệu dân cư',
    explanation: 'Cùng xã nhưng tên đường hoặc số nhà ở hai bên khác nhau.',
    action: 'Công an xã xác nhận địa chỉ hiện tại khi liên hệ với công dân và cập nhật bên ghi sai.',
  },
  marital_status_differs: {
    title: 'Tình trạng hôn nhân khác với dữ liệu dân cư',
    explanation: 'Hai bên ghi hai tình trạng hôn nhân khác nhau.',
    action:
      'Công chức tư pháp – hộ tịch tra sổ kết hôn, quyết định ly hôn hoặc khai tử; công an xã cập nhật theo kết quả.',
  },
  father_name_differs: {
    title: 'Họ tên cha khác với dữ liệu dân cư',
    explanation: 'Họ tên cha trong nguồn và trong dữ liệu dân cư viết khác nhau.',
    action:
      'Đối chiếu giấy khai sinh trong {verify} ngày; bên nào sai thì cơ quan giữ dữ liệu bên đó sửa trong {repair} ngày tiếp theo.',
  },
  mother_name_differs: {
    title: 'Họ tên mẹ khác với dữ liệu dân cư',
    explanation: 'Họ tên mẹ trong nguồn và trong dữ liệu dân cư viết khác nhau.',
    action:
      'Đối chiếu giấy khai sinh trong {verify} ngày; bên nào sai thì cơ quan giữ dữ liệu bên đó sửa trong {repair} ngày tiếp theo.',
  },
  other_ward: {
    title: 'Nguồn ghi người này ở xã, phường khác',
    explanation:
      'Người này thường trú tại xã theo dữ liệu dân cư, nhưng nguồn ghi nơi ở tại xã, phường khác.',
    action:
      'Công an xã xác minh nơi ở thực tế trong {visit} ngày; nếu đã chuyển đi thì hướng dẫn đăng ký cư trú, nếu vẫn ở xã thì báo nguồn sửa địa chỉ.',
  },
  field_differs: {
    title: 'Giá trị khác nhau giữa hai bảng',
    explanation: 'Hai bản ghi đã khớp nhưng một trường đối chiếu có giá trị khác nhau.',
    action: 'Người phụ trách dữ liệu xem lại hai bản ghi gốc và sửa bên sai.',
  },
  master_field_empty: {
    title: 'Dữ liệu dân cư còn trống, nguồn có thể bổ sung',
    explanation: 'Trường này để trống trong dữ liệu dân cư nhưng nguồn có giá trị.',
    action: 'Công an xã đối chiếu giấy tờ của công dân; nếu đúng thì bổ sung vào dữ liệu dân cư.',
  },
  mandatory_field_missing: {
    title: 'Thiếu thông tin bắt buộc trong dữ liệu dân cư',
    explanation: 'Họ tên, ngày sinh, giới tính hoặc xã bị trống, ghi hình thức hoặc không đọc được.',
    action: 'Công an xã thu thập thông tin từ hồ sơ hoặc từ công dân và bổ sung trong {visit} ngày.',
  },
  citizen_id_missing: {
    title: 'Chưa có số định danh cá nhân',
    explanation: 'Nhân khẩu dưới 14 tuổi (hoặc chưa rõ tuổi) không có số định danh trong dữ liệu dân cư.',
    action:
      'Công an xã tra giấy khai sinh và bổ sung số định danh đã cấp khi đăng ký khai sinh, hoặc đề nghị cấp số.',
  },
  without_citizen_id: {
    title: 'Từ đủ 14 tuổi mà chưa có số định danh',
    explanation: 'Người đã đủ 14 tuổi phải có thẻ căn cước, nhưng dữ liệu dân cư không có số định danh.',
    action:
      'Công an xã liên hệ công dân, thu thập thông tin và làm thủ tục cấp thẻ căn cước trong {visit} ngày.',
  },
  citizen_id_other_person: {
    title: 'Một số định danh, hai người khác nhau',
    explanation: 'Bản ghi này mang số định danh của một nhân khẩu khác.',
    action:
      'Công an xã xác định số định danh thuộc về ai trong {verify} ngày; bên ghi nhầm sửa trong {repair} ngày tiếp theo.',
  },
  citizen_id_of_parent: {
    title: 'Con mang số định danh của cha hoặc mẹ',
    explanation:
      'Số định danh ghi cho người con là số của cha hoặc mẹ, thường do khai thay khi con chưa có số.',
    action:
      'Công an xã tra số định danh của người con trong {verify} ngày; cơ quan giữ dữ liệu thay số đúng trong {repair} ngày tiếp theo.',
  },
  citizen_id_contradiction: {
    title: 'Số định danh sai cấu trúc so với giới tính hoặc năm sinh',
    explanation:
      'Chữ số chỉ giới tính hoặc hai chữ số năm sinh trong số định danh không khớp với bản ghi; chưa rõ bên nào sai.',
    action:
      'Công an xã đối chiếu giấy khai sinh và lịch sử cấp số trong {verify} ngày, sửa thông tin sai hoặc đề nghị hủy, cấp lại số.',
  },
  dead_still_resident: {
    title: 'Đã khai tử nhưng vẫn còn trong dữ liệu dân cư',
    explanation: 'Sổ khai tử có người này, nhưng dữ liệu dân cư vẫn ghi là đang cư trú.',
    action:
      'Công an xã cùng công chức tư pháp – hộ tịch xác minh việc chết trong {verify} ngày; nếu đúng thì xóa đăng ký thường trú trong {repair} ngày tiếp theo.',
  },
  dead_still_insured: {
    title: 'Đã khai tử nhưng bảo hiểm vẫn còn hiệu lực',
    explanation: 'Người này đã được khai tử mà nguồn bảo hiểm chưa báo giảm hoặc thẻ chưa hết hạn.',
    action:
      'Cán bộ bảo hiểm đối chiếu trích lục khai tử trong {verify} ngày, báo giảm và xử lý số tiền đã đóng hoặc đã chi sau ngày chết.',
  },
  event_after_death: {
    title: 'Có sự kiện sau ngày chết',
    explanation: 'Ngày đóng bảo hiểm, kết hôn, đăng ký cư trú hoặc sinh con nằm sau ngày chết đã đăng ký.',
    action:
      'Công chức tư pháp – hộ tịch kiểm tra sổ khai tử trong {verify} ngày: khai tử nhầm người thì sửa hộ tịch, nếu khai tử đúng thì cơ quan kia xem lại sự kiện.',
  },
  birth_not_resident: {
    title: 'Đã khai sinh nhưng chưa có trong dữ liệu dân cư',
    explanation: 'Trẻ đã được đăng ký khai sinh nhưng chưa có trong danh sách nhân khẩu.',
    action:
      'Công an xã liên hệ cha mẹ, hướng dẫn đăng ký thường trú cho trẻ trong {visit} ngày; trẻ theo cha mẹ nơi khác thì ghi chú lại.',
  },
  child_without_insurance: {
    title: 'Trẻ dưới 6 tuổi chưa có thẻ bảo hiểm y tế',
    explanation: 'Trẻ dưới 6 tuổi được cấp thẻ bảo hiểm y tế, nhưng nguồn bảo hiểm không có trẻ này.',
    action:
      'Cán bộ bảo hiểm tra lại và lập danh sách cấp thẻ; công an xã xác nhận nơi cư trú của trẻ trong {visit} ngày.',
  },
  resident_not_insured: {
    title: 'Nhân khẩu chưa có trong nguồn bảo hiểm',
    explanation: 'Phần lớn nhân khẩu có trong nguồn bảo hiểm, nhưng người này thì không.',
    action: 'Cán bộ bảo hiểm tra mã số BHXH của người này; nếu chưa tham gia thì đưa vào danh sách vận động.',
  },
  duplicate_resident: {
    title: 'Một người có nhiều bản ghi trong dữ liệu dân cư',
    explanation: 'Các bản ghi này có mọi dấu hiệu là của cùng một người.',
    action:
      'Công an xã xác minh trong {verify} ngày; nếu đúng một người thì giữ bản ghi đúng và đề nghị hủy bản ghi trùng trong {repair} ngày tiếp theo.',
  },
  several_insurance_numbers: {
    title: 'Một người có nhiều mã số BHXH',
    explanation: 'Cùng một nhân khẩu có hai mã số BHXH trở lên trong cùng loại bảo hiểm.',
    action:
      'Cán bộ bảo hiểm kiểm tra quá trình đóng của từng mã trong {verify} ngày và gộp về một mã số trong {repair} ngày tiếp theo.',
  },
  insurance_number_shared: {
    title: 'Nhiều người dùng chung một mã số BHXH',
    explanation: 'Một mã số BHXH được ghi cho hai người khác nhau trở lên.',
    action:
      'Cán bộ bảo hiểm xác định mã số thuộc về ai trong {verify} ngày, rồi cấp hoặc tra lại mã cho những người còn lại trong {repair} ngày tiếp theo.',
  },
  number_malformed: {
    title: 'Số giấy tờ không đúng định dạng',
    explanation:
      'Số này thiếu hoặc thừa chữ số, bị Excel làm hỏng, ghi hình thức hoặc có mã nơi đăng ký khai sinh không tồn tại.',
    action:
      'Cơ quan giữ dữ liệu tra giấy tờ gốc và nhập lại số trong {verify} ngày; không tự thêm bớt chữ số.',
  },
  old_number_in_use: {
    title: 'Vẫn dùng số CMND 9 số',
    explanation: 'Mọi CMND đã hết giá trị từ ngày 31/12/2024, nhưng bản ghi chỉ có số CMND 9 số.',
    action:
      'Cơ quan giữ dữ liệu thay bằng số định danh 12 số; công an xã cung cấp số nếu người này đã khớp với dữ liệu dân cư.',
  },
  date_impossible: {
    title: 'Ngày sinh không có thực',
    explanation: 'Ngày sinh này không có trong lịch hoặc không đọc được là một ngày.',
    action:
      'Đối chiếu giấy khai sinh trong {verify} ngày; nếu giấy tờ cũng ghi như vậy thì áp dụng cách đọc theo quy định và giữ lại cách ghi gốc.',
  },
  date_in_future: {
    title: 'Ngày ở tương lai',
    explanation: 'Ngày sinh, ngày cấp thẻ hoặc ngày của sự kiện nằm sau ngày đối soát.',
    action: 'Cơ quan giữ dữ liệu xem lại bản gốc và sửa ngày trong {verify} ngày.',
  },
  household_without_head: {
    title: 'Hộ không có chủ hộ',
    explanation: 'Trong hộ không có ai được ghi quan hệ là chủ hộ.',
    action:
      'Công an xã làm việc với hộ trong {visit} ngày để xác định chủ hộ và cập nhật quan hệ của các thành viên.',
  },
  household_two_heads: {
    title: 'Hộ có hai chủ hộ trở lên',
    explanation: 'Trong hộ có hơn một người được ghi quan hệ là chủ hộ.',
    action: 'Công an xã xác định chủ hộ đúng trong {visit} ngày, sửa quan hệ của người còn lại hoặc tách hộ.',
  },
  head_dead: {
    title: 'Chủ hộ đã chết, hộ còn người khác',
    explanation: 'Chủ hộ đã được khai tử nhưng hộ chưa đổi chủ hộ.',
    action: 'Công an xã hướng dẫn các thành viên thống nhất chủ hộ mới và cập nhật trong {visit} ngày.',
  },
  head_moved: {
    title: 'Chủ hộ đã đăng ký thường trú ở xã khác',
    explanation: 'Chủ hộ có đăng ký thường trú ở xã, phường khác nhưng hộ chưa đổi chủ hộ.',
    action:
      'Công an xã xác minh trong {visit} ngày; nếu chủ hộ đã chuyển đi thì cập nhật nơi thường trú và chủ hộ mới.',
  },
  marriage_status_unchanged: {
    title: 'Đã đăng ký kết hôn nhưng vẫn ghi độc thân',
    explanation: 'Sổ kết hôn có người này, nhưng dữ liệu dân cư vẫn ghi chưa kết hôn.',
    action:
      'Công chức tư pháp – hộ tịch xác nhận đăng ký kết hôn; công an xã cập nhật tình trạng hôn nhân trong {verify} ngày.',
  },
  spouse_dead: {
    title: 'Vợ hoặc chồng đã chết, vẫn ghi đang có vợ, có chồng',
    explanation: 'Người vợ hoặc chồng theo sổ kết hôn đã được khai tử.',
    action:
      'Công chức tư pháp – hộ tịch xác nhận; công an xã cập nhật tình trạng hôn nhân, trừ khi người này đã kết hôn lại.',
  },
  under_age_marriage: {
    title: 'Kết hôn khi chưa đủ tuổi',
    explanation: 'Vào ngày đăng ký kết hôn, nam chưa đủ 20 tuổi hoặc nữ chưa đủ 18 tuổi.',
    action:
      'Công chức tư pháp – hộ tịch kiểm tra ngày sinh và hồ sơ kết hôn trong {verify} ngày; nếu đúng thì báo cáo để xử lý theo pháp luật.',
  },
  two_marriages: {
    title: 'Hai đăng ký kết hôn của một người',
    explanation:
      'Người này có hai đăng ký kết hôn với hai người khác nhau và chưa thấy hôn nhân trước đã chấm dứt.',
    action:
      'Công chức tư pháp – hộ tịch tra bản án, quyết định ly hôn hoặc khai tử của người trước trong {verify} ngày; nếu không có thì báo cáo để xử lý.',
  },
  temporary_elsewhere: {
    title: 'Đang tạm trú ở xã, phường khác',
    explanation: 'Người này thường trú tại xã nhưng đang đăng ký tạm trú ở xã, phường khác.',
    action: 'Công an xã xác minh người này có còn ở xã không trong {visit} ngày và cập nhật nơi ở hiện tại.',
  },
  stay_overdue: {
    title: 'Tạm trú đã quá hạn',
    explanation: 'Thời hạn tạm trú đã hết mà không thấy gia hạn.',
    action:
      'Công an xã nơi tạm trú kiểm tra trong {visit} ngày: còn ở thì hướng dẫn gia hạn, đã đi thì xóa đăng ký tạm trú.',
  },
  ...REPORTED_FINDINGS,
  over_100_unseen: {
    title: 'Trên 100 tuổi, không có trong nguồn nào khác',
    explanation: 'Người này trên 100 tuổi và không xuất hiện ở nguồn nào; có thể đã chết mà chưa khai tử.',
    action:
      'Công an xã và công chức tư pháp – hộ tịch đến nhà xác minh trong {visit} ngày; nếu đã chết thì hướng dẫn gia đình khai tử.',
  },
  card_due: {
    title: 'Đến tuổi cấp, đổi thẻ căn cước',
    explanation: 'Thẻ được cấp trước mốc tuổi phải đổi gần nhất (14, 25, 40 hoặc 60 tuổi).',
    action: 'Công an xã thông báo cho công dân đi làm thủ tục cấp, đổi thẻ căn cước.',
  },
  health_card_expired_te: {
    title: 'Thẻ bảo hiểm y tế trẻ em đã hết hạn',
    explanation:
      'Thẻ nhóm TE chỉ có giá trị đến khi trẻ đủ 72 tháng tuổi hoặc hết ngày 30/9 của năm trẻ vào lớp một.',
    action: 'Cán bộ bảo hiểm chuyển trẻ sang nhóm học sinh hoặc hộ gia đình và ngừng thẻ TE.',
  },
  repeated_in_extract: {
    title: 'Một người ghi hai lần trong cùng nguồn',
    explanation: 'Cùng một nhân khẩu, cùng loại đăng ký xuất hiện ở hai dòng của nguồn.',
    action: 'Cơ quan giữ nguồn dữ liệu xem lại hai dòng và bỏ dòng thừa trong {verify} ngày.',
  },
  listed_person_seen: {
    title: 'Người trong danh sách riêng: thông tin từ các sổ khác',
    explanation:
      'Người trong danh sách đã khớp với dữ liệu dân cư; bằng chứng cho thấy các sổ khác ghi gì về người này.',
    action: 'Công an xã cùng công chức tư pháp – hộ tịch dùng thông tin này khi xác minh trong {visit} ngày.',
  },
};
