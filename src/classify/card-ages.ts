/**
 * Ages of the identity card: issued from 14, renewed at 14, 25, 40 and 60; a card issued within the two years
 * before such a birthday stays valid until the next one (Luật Căn cước 26/2023/QH15 Art. 19 and 21; the two-year
 * rule is second-hand).
 */
export const CARD_YEARS = [14, 25, 40, 60] as const;
export const EARLY_RENEWAL_YEARS = 2;
