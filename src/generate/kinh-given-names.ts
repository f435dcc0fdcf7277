/** Given names (tên) of the majority, the most usual first; data only. */

export const MALE_GIVEN: readonly string[] =
  `Anh Huy Minh Hùng Tuấn Long Dũng Hải Nam Phúc Khang Đạt Khoa Thành Sơn Quân Nghĩa Bảo Tùng Hiếu
  Trung Cường Duy Thắng Phong Đức Hoàng Bình Kiệt Toàn Tâm Phát Quang Khánh Tân Tài Hưng Thịnh An Việt
  Lộc Vinh Tiến Trí Nhân Hòa Quốc Tú Dương Linh Hậu Nguyên Khôi Đăng Lâm Thiện Chiến Công Vũ Hiệp
  Hà Giang Tín Luân Trường Thái Quý Lợi Vương Phương Đông Sang Bách Trọng Kiên Mạnh Thuận Ngọc Lực Khải
  Danh Hào Phước Nhật Tấn Thanh Định Chính Đại Hữu Quyết Thông Tường Luận Tuyên Xuân Hoàn Huân Thọ Hoan
  Châu Hồng Học Hạnh Ân Chí Quyền Ninh Nhã Khương Triết Triều Thạch Tuyến Biên Bắc Lương Lập Lưu Mỹ
  Ba Bảy Bốn Cảnh Chung Chương Cần Du Dự Dân Đoàn Điền Đồng Hân Hợp Khiêm Kỳ Lai Lân Lễ
  Luật Mẫn Nghị Nhiên Nhơn Oanh Phi Phụng Quế Sáng Sinh Sĩ Sửu Tá Tám Thạnh Thăng Thi Thuật Thụ
  Thước Tịnh Toán Tố Trực Trình Trị Trứ Từ Văn Vĩ Vĩnh Viên Vượng Xanh Ý Yên Út Tý Hải Lãm Hoài
  Cửu Dần Đệ Đính Giáp Hiển Hoạt Huấn Kháng Khuê Lịch Lượng Mậu Ngãi Nho Phan Quy Rin Tề Thiết`
    .split(/\s+/)
    .filter((name, at, all) => all.indexOf(name) === at);

export const FEMALE_GIVEN: readonly string[] =
  `Anh Linh Hương Trang Lan Hoa Thảo Nhung Ngọc Hà Mai Phương Vy Hằng Thủy Yến Hạnh Nga Hiền Trinh
  Thu Ngân Dung Như Hồng Loan Tâm Nhi Huyền My Quỳnh Thúy Châu Ly Tuyết Uyên Trâm Bình Liên Vân
  Nguyệt Oanh Thư Hân Diễm Ánh Giang Kiều Xuân Chi Thanh Hoài Duyên Phượng Trúc Minh Lệ Diệp Tiên Hòa
  Thắm Lụa Nương Thơm Phúc Nhàn Đào Cúc Lý Sương Thoa Bích Hậu Tú Hảo Gái An Khánh Băng Ái
  Mỹ Quyên Diệu Dương Tình Thương Lành Hiếu Tươi Ngà Lài Hường Lam Khuê Đoan Thùy Vi San Sen Nhã
  Chung Chinh Cẩm Đông Đan Giàu Hải Hiên Hợi Huệ Khuyên Kim Kiệm Lượng Luyến Mận Miền Mùi Na Nết
  Ngoan Nghĩa Nhân Nhiên Nữ Phụng Quế Quý Sáu Sinh Tám Tằm Thái Thêm Thìn Thoại Thu Thuận Thường Tịnh
  Toan Tố Trà Triều Tuyền Tuyến Út Viên Việt Vui Xinh Xoan Xuyến Ý Yên Ba Bảy Bé Bốn Chín
  Cảnh Chiêm Dịu Du Đính Hai Hạ Hoàn Hoàng Huê Hy Kha Khanh Lợi Lê Lựu Mến Mơ Năm Ngần
  Nhài Nhạn Nhị Nụ Phin Phú Phước Quyền Sắc Sim Tấm Thạch Thạnh Thi Thịnh Thục Tư Tường Vàng Vĩnh`
    .split(/\s+/)
    .filter((name, at, all) => all.indexOf(name) === at);
