/**
 * The levels of likeness of two names, strongest first, each with a pair of names it is meant for.
 * Closed and ordered: explanations, weights and the kernel count on both.
 */
export const NAME_LEVELS = [
  'same', // letter by letter
  'style', // NGUYỄN THỊ HÒA – Nguyễn Thị Hoà
  'title', // Ông Nguyễn Văn Hùng, Nguyễn Văn Hùng (Tư) – Nguyễn Văn Hùng
  'typing_keys', // Nguyeenx Vawn Hufng – Nguyễn Văn Hùng
  'marks_missing', // Nguyen Van Hung – Nguyễn Văn Hùng
  'tone_hoi_nga', // Nguyển Văn Mỷ – Nguyễn Văn Mỹ
  'one_mark', // Nguyễn Văn Húng – Nguyễn Văn Hùng
  'marks_differ', // Nguyễn Vân Húng – Nguyễn Văn Hùng
  'sound', // Nguyễn Thị Xen – Nguyễn Thị Sen
  'typo', // Nguyễn Văn Hùgn – Nguyễn Văn Hùng
  'middle', // Nguyễn Hùng – Nguyễn Văn Hùng
  'order', // Hùng Nguyễn Văn – Nguyễn Văn Hùng
  'family_variant', // Huỳnh Văn Hùng – Hoàng Văn Hùng
  'alias', // Nguyễn Văn Bền (tức Bảy) – Nguyễn Văn Bảy
  'two_changes', // Nguyen Van Hugn – Nguyễn Văn Hùng; Nguyễn Thị Xen – Nguễn Thị Sen
  'given_family', // Nguyễn Minh Hùng – Nguyễn Văn Hùng
  'given', // Trần Đức Hùng – Nguyễn Văn Hùng
  'different',
] as const;

/** Of these, names of the same syllables once marks and order are put aside; spellings of one name stand as "same" in patterns. */
export const SAME_SYLLABLES = [
  'same',
  'marks_missing',
  'tone_hoi_nga',
  'one_mark',
  'marks_differ',
  'order',
] as const satisfies readonly (typeof NAME_LEVELS)[number][];

export type NameLikeness = (typeof NAME_LEVELS)[number];
