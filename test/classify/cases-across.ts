/** Cases: what shows only where registers are laid side by side. */
import type { Case } from './cases-fields.ts';

const DEATH = {
  kind: 'death',
  rows: [{ fullName: 'Nguyễn Văn Hùng', eventDate: '10/01/2026', '@': '1' }],
} as const;
const HUNG = { fullName: 'Nguyễn Văn Hùng', birthDate: '05/03/1960', sex: 'Nam', citizenId: '001060000012' };
const HOA = { fullName: 'Trần Thị Hoa', birthDate: '12/10/1985', sex: 'Nữ', citizenId: '001185000022' };
const AN = { fullName: 'Nguyễn Minh An', birthDate: '01/02/2015', sex: 'Nam', citizenId: '001215000033' };

export const CROSS_CASES: readonly Case[] = [
  {
    code: 'citizen_id_other_person',
    says: 'a record of nobody known carries a resident’s number; not when the name or the date agrees',
    run: {
      master: [HUNG],
      extracts: [
        {
          kind: 'insurance',
          rows: [
            { fullName: 'Lê Thị Mai', birthDate: '07/07/1999', citizenId: HUNG.citizenId },
            { fullName: 'Nguyễn Văn Hùng', birthDate: '07/07/1999', citizenId: HUNG.citizenId },
          ],
        },
      ],
    },
    gives: [
      'citizen_id_other_person insurance 1 → 1: fullName Lê Thị Mai; birthDate 07/07/1999; citizenId 001060000012; numberHolder Nguyễn Văn Hùng, 05/03/1960; citizenId 001060000012',
    ],
  },
  {
    code: 'citizen_id_other_person',
    says: 'a record matched to one resident carries the number of another; two residents share a number',
    run: {
      master: [
        HUNG,
        HOA,
        { ...HOA, fullName: 'Lê Thị Mai', birthDate: '01/01/1984', citizenId: HUNG.citizenId },
      ],
      extracts: [{ kind: 'insurance', rows: [{ ...HOA, citizenId: HUNG.citizenId, '@': '2' }] }],
    },
    gives: [
      'citizen_id_other_person master 3 → 3: fullName Lê Thị Mai; birthDate 01/01/1984; citizenId 001060000012; numberHolder Nguyễn Văn Hùng, 05/03/1960; citizenId 001060000012',
      'citizen_id_other_person insurance 1 → 2: fullName Trần Thị Hoa; birthDate 12/10/1985; citizenId 001060000012; numberHolder Nguyễn Văn Hùng, 05/03/1960; citizenId 001060000012',
    ],
  },
  {
    code: 'citizen_id_of_parent',
    says: 'a child insured with the number of the mother named in the master',
    run: {
      master: [HOA, { ...AN, motherName: 'Trần Thị Hoa' }],
      extracts: [{ kind: 'insurance', rows: [{ ...AN, citizenId: HOA.citizenId, '@': '2' }] }],
    },
    gives: [
      'citizen_id_of_parent insurance 1 → 2: fullName Nguyễn Minh An; birthDate 01/02/2015; citizenId 001185000022; numberHolder Trần Thị Hoa, 12/10/1985',
    ],
  },
  {
    code: 'citizen_id_of_parent',
    says: 'within one birth record, and by the column of the mother’s number in the master',
    run: {
      master: [{ ...AN, motherId: AN.citizenId }],
      extracts: [
        {
          kind: 'birth',
          rows: [
            {
              'child.fullName': 'Vũ Thị Xa',
              'child.citizenId': '001190000077',
              'mother.fullName': 'Lê Thị Gần',
              'mother.citizenId': '001190000077',
            },
          ],
        },
      ],
    },
    gives: [
      'citizen_id_of_parent master 1 → 1: citizenId 001215000033; motherId 001215000033',
      'citizen_id_of_parent birth 1 child → –: fullName Vũ Thị Xa; citizenId 001190000077; numberHolder Lê Thị Gần',
    ],
  },
  {
    code: 'dead_still_resident',
    says: 'unless the master says so itself',
    run: {
      master: [HUNG, { ...HOA, status: 'Đã chết' }],
      extracts: [
        {
          kind: 'death',
          rows: [
            { fullName: 'NGUYEN VAN HUNG', eventDate: '10/01/2026', '@': '1' },
            { fullName: 'Trần Thị Hoa', '@': '2' },
            { fullName: 'Nguyễn Văn Hùng', '@': '?1' },
          ],
        },
      ],
    },
    gives: [
      'dead_still_resident death 1 → 1: deathDate 10/01/2026; deathRecord death 1; fullName NGUYEN VAN HUNG ≠ Nguyễn Văn Hùng',
    ],
  },
  {
    code: 'dead_still_insured',
    says: 'insurance without end or with an end ahead; known through a copy in the master too',
    run: {
      master: [HUNG, HUNG],
      copies: [[1, 2]],
      extracts: [
        DEATH,
        {
          kind: 'insurance',
          rows: [
            { fullName: 'Nguyễn Văn Hùng', toDate: '31/12/2026', '@': '2' },
            { fullName: 'Nguyễn Văn Hùng', toDate: '31/12/2025', '@': '1' },
          ],
        },
      ],
    },
    gives: [
      'dead_still_insured insurance 1 → 2: deathDate 10/01/2026; deathRecord death 1; toDate 31/12/2026',
    ],
  },
  {
    code: 'event_after_death',
    says: 'marriage, stay, insurance and a child; a father may die 300 days before the birth',
    run: {
      master: [HUNG],
      extracts: [
        DEATH,
        {
          kind: 'marriage',
          rows: [
            { 'husband.fullName': 'Nguyễn Văn Hùng', eventDate: '11/01/2026', '@husband': '1' },
            { 'husband.fullName': 'Nguyễn Văn Hùng', eventDate: '2026', '@husband': '1' },
          ],
        },
        {
          kind: 'insurance',
          rows: [{ fullName: 'Nguyễn Văn Hùng', fromDate: '01/03/2026', toDate: '31/03/2026', '@': '1' }],
        },
        {
          kind: 'birth',
          rows: [
            {
              'child.fullName': 'A B',
              'child.birthDate': '01/10/2026',
              'father.fullName': 'Nguyễn Văn Hùng',
              '@father': '1',
            },
            {
              'child.fullName': 'A B',
              'child.birthDate': '01/12/2026',
              'father.fullName': 'Nguyễn Văn Hùng',
              '@father': '1',
            },
          ],
        },
      ],
    },
    gives: [
      'event_after_death marriage 1 husband → 1: deathDate 10/01/2026; deathRecord death 1; eventDate 11/01/2026',
      'event_after_death insurance 1 → 1: deathDate 10/01/2026; deathRecord death 1; fromDate 01/03/2026',
      'event_after_death birth 2 father → 1: deathDate 10/01/2026; deathRecord death 1; childBirthDate 01/12/2026',
    ],
  },
  {
    code: 'child_without_insurance',
    says: 'under six for certain, where the list has children',
    run: {
      master: [
        { fullName: 'A B', birthDate: '05/03/2022' },
        { fullName: 'C D', birthDate: '05/03/2023' },
        { fullName: 'E F', birthDate: '2020' },
        { fullName: 'G H', birthDate: '01/07/2020' },
      ],
      extracts: [{ kind: 'insurance', rows: [{ fullName: 'A B', '@': '1' }] }],
    },
    gives: [
      'child_without_insurance master 2 → 2: birthDate 05/03/2023',
      'child_without_insurance master 4 → 4: birthDate 01/07/2020',
    ],
  },
  {
    code: 'resident_not_insured',
    says: 'where most residents are insured',
    run: {
      master: [HUNG, HOA, { fullName: 'Lê Minh Đức', birthDate: '1990' }],
      extracts: [
        {
          kind: 'insurance',
          rows: [
            { ...HUNG, '@': '1' },
            { ...HOA, '@': '2' },
          ],
        },
      ],
    },
    gives: ['resident_not_insured master 3 → 3: birthDate 1990'],
  },
  {
    code: 'several_insurance_numbers',
    says: 'two numbers of one type; not of two types, not a citizen id beside a number',
    run: {
      master: [HUNG, HOA, AN],
      extracts: [
        {
          kind: 'insurance',
          rows: [
            { insuranceNumber: '0100000001', insuranceType: 'BHXH', '@': '1' },
            { healthCard: 'DN4010100000002', insuranceType: 'BHXH', '@': '1' },
            { insuranceNumber: '0100000003', insuranceType: 'BHXH', '@': '2' },
            { insuranceNumber: '0100000004', insuranceType: 'BHTN', '@': '2' },
            { insuranceNumber: '0100000005', insuranceType: 'BHXH', '@': '3' },
            { insuranceNumber: '001215000033', insuranceType: 'BHXH', '@': '3' },
          ],
        },
      ],
    },
    gives: [
      'several_insurance_numbers insurance 1 → 1: insuranceNumber 0100000001 (insurance 1); insuranceNumber 0100000002 (insurance 2)',
    ],
  },
  {
    code: 'insurance_number_shared',
    says: 'two residents, or plainly two persons; not one person twice',
    run: {
      master: [HUNG, HOA],
      extracts: [
        {
          kind: 'insurance',
          rows: [
            { ...HUNG, insuranceNumber: '0100000001', '@': '1' },
            { ...HOA, insuranceNumber: '0100000001', '@': '2' },
            { fullName: 'Lê Minh Đức', birthDate: '1990', insuranceNumber: '0100000002' },
            { fullName: 'Vũ Thị Xa', birthDate: '1970', insuranceNumber: '0100000002' },
            { fullName: 'Lê Minh Đức', birthDate: '1990', insuranceNumber: '0100000003' },
            { fullName: 'Le Minh Duc', birthDate: '1990', insuranceNumber: '0100000003' },
          ],
        },
      ],
    },
    gives: [
      'insurance_number_shared insurance 1 → 1: insuranceNumber 0100000001; numberHolder Nguyễn Văn Hùng, 05/03/1960 (insurance 1); numberHolder Trần Thị Hoa, 12/10/1985 (insurance 2)',
      'insurance_number_shared insurance 3 → –: insuranceNumber 0100000002; numberHolder Lê Minh Đức, 1990 (insurance 3); numberHolder Vũ Thị Xa, 1970 (insurance 4)',
    ],
  },
  {
    code: 'marriage_status_unchanged',
    says: 'married there, single here',
    run: {
      master: [
        { ...HUNG, maritalStatus: 'Độc thân' },
        { ...HOA, maritalStatus: 'Đã ly hôn' },
      ],
      extracts: [
        {
          kind: 'marriage',
          rows: [
            {
              'husband.fullName': 'Nguyễn Văn Hùng',
              'wife.fullName': 'Trần Thị Hoa',
              eventDate: '05/05/2010',
              '@husband': '1',
              '@wife': '2',
            },
          ],
        },
      ],
    },
    gives: ['marriage_status_unchanged marriage 1 husband → 1: maritalStatus Độc thân; eventDate 05/05/2010'],
  },
  {
    code: 'spouse_dead',
    says: 'still married here',
    run: {
      master: [HUNG, { ...HOA, maritalStatus: 'Có chồng' }],
      extracts: [
        DEATH,
        {
          kind: 'marriage',
          rows: [
            {
              'husband.fullName': 'Nguyễn Văn Hùng',
              'wife.fullName': 'Trần Thị Hoa',
              eventDate: '05/05/2010',
              '@husband': '1',
              '@wife': '2',
            },
          ],
        },
      ],
    },
    gives: [
      'spouse_dead marriage 1 wife → 2: maritalStatus Có chồng; spouse Nguyễn Văn Hùng, 05/03/1960; deathDate 10/01/2026; deathRecord death 1',
    ],
  },
  {
    code: 'under_age_marriage',
    says: 'a day before the birthday; not on it, not on a doubtful date',
    run: {
      master: [HUNG],
      extracts: [
        {
          kind: 'marriage',
          rows: [
            { 'husband.birthDate': '02/05/2004', 'wife.birthDate': '01/05/2006', eventDate: '01/05/2024' },
            { 'husband.birthDate': '01/05/2004', 'wife.birthDate': '2006', eventDate: '01/05/2024' },
            { 'husband.fullName': 'Nguyễn Văn Hùng', eventDate: '04/03/1980', '@husband': '1' },
          ],
        },
      ],
    },
    gives: [
      'under_age_marriage marriage 1 husband → –: birthDate 02/05/2004; eventDate 01/05/2024',
      'under_age_marriage marriage 3 husband → 1: birthDate 05/03/1960; eventDate 04/03/1980',
    ],
  },
  {
    code: 'two_marriages',
    says: 'different spouses; not the same marriage twice, not after the first spouse died',
    run: {
      master: [HUNG, HOA, AN, { fullName: 'Lê Thị Mai' }],
      extracts: [
        DEATH,
        {
          kind: 'marriage',
          rows: [
            {
              'husband.fullName': 'Nguyễn Minh An',
              'wife.fullName': 'Vũ Thị Xa',
              eventDate: '01/05/2015',
              '@husband': '3',
            },
            {
              'husband.fullName': 'Nguyễn Minh An',
              'wife.fullName': 'Bùi Thị Gần',
              eventDate: '01/05/2012',
              '@husband': '3',
            },
            {
              'husband.fullName': 'Nguyễn Văn Hùng',
              'wife.fullName': 'Trần Thị Hoa',
              eventDate: '2000',
              '@husband': '1',
              '@wife': '2',
            },
            {
              'husband.fullName': 'Đỗ Văn Ba',
              'wife.fullName': 'Trần Thị Hoa',
              eventDate: '01/06/2026',
              '@wife': '2',
            },
            {
              'husband.fullName': 'Đỗ Văn Tư',
              'wife.fullName': 'Lê Thị Mai',
              eventDate: '01/06/2020',
              '@wife': '4',
            },
            {
              'husband.fullName': 'ĐỖ TƯ',
              'wife.fullName': 'Lê Thị Mai',
              eventDate: '01/06/2020',
              '@wife': '4',
            },
          ],
        },
      ],
    },
    gives: [
      'two_marriages marriage 1 husband → 3: spouse Bùi Thị Gần; eventDate 01/05/2012; spouse Vũ Thị Xa; eventDate 01/05/2015; otherRecord marriage 2',
    ],
  },
  {
    code: 'temporary_elsewhere',
    says: 'a stay in another ward that has not ended; normal for a student',
    run: {
      master: [
        { ...HUNG, wardCode: '00123' },
        { ...HOA, wardCode: '00123' },
        { ...AN, wardCode: '00123' },
      ],
      extracts: [
        {
          kind: 'residence',
          rows: [
            {
              wardCode: '00456',
              residenceType: 'Tạm trú',
              fromDate: '01/01/2026',
              toDate: '31/12/2026',
              '@': '1',
            },
            {
              wardCode: '00456',
              residenceType: 'Tạm trú',
              fromDate: '01/01/2025',
              toDate: '31/12/2025',
              '@': '2',
            },
            { wardCode: '00456', residenceType: 'Tạm trú', '@': '3' },
          ],
        },
        { kind: 'insurance', rows: [{ healthCard: 'SV4010100000009', '@': '3' }] },
      ],
    },
    gives: [
      'temporary_elsewhere residence 1 → 1: wardCode 00456 ≠ 00123; fromDate 01/01/2026; toDate 31/12/2026',
    ],
  },
  {
    code: 'stay_overdue',
    says: 'past its term and not renewed, known resident or not; permanent and short stays have no term',
    run: {
      master: [HUNG, HOA],
      extracts: [
        {
          kind: 'residence',
          rows: [
            { residenceType: 'Tạm trú', toDate: '31/05/2026', '@': '1' },
            { residenceType: 'Tạm trú', toDate: '31/05/2026', '@': '2' },
            { residenceType: 'Tạm trú', toDate: '31/05/2027', '@': '2' },
            { residenceType: 'Tạm trú', toDate: '31/05/2026', fullName: 'Vũ Thị Xa', '@': 'outside_area' },
            { residenceType: 'Lưu trú', toDate: '31/05/2026' },
          ],
        },
      ],
    },
    gives: [
      'stay_overdue residence 1 → 1: toDate 31/05/2026',
      'stay_overdue residence 4 → –: toDate 31/05/2026; fullName Vũ Thị Xa',
    ],
  },
  {
    code: 'health_card_expired_te',
    says: 'after 30 September of the sixth year, or the end of the month of 72 months',
    run: {
      master: [HUNG],
      asOf: '2026-10-31',
      extracts: [
        {
          kind: 'insurance',
          rows: [
            { healthCard: 'TE1010100000001', birthDate: '30/09/2020' },
            { healthCard: 'TE1010100000002', birthDate: '01/10/2020' },
            { healthCard: 'TE1010100000003', birthDate: '31/12/2019', toDate: '31/12/2025' },
            { healthCard: 'TE1010100000004', birthDate: '31/12/2019' },
            { healthCard: 'HS4010100000005', birthDate: '31/12/2015' },
          ],
        },
      ],
    },
    gives: [
      'health_card_expired_te insurance 1 → –: healthCard TE1010100000001; birthDate 30/09/2020; legalEnd 30/09/2026',
      'health_card_expired_te insurance 4 → –: healthCard TE1010100000004; birthDate 31/12/2019; legalEnd 31/12/2025',
    ],
  },
  {
    code: 'repeated_in_extract',
    says: 'the same entry twice; two types of insurance are two entries',
    run: {
      master: [HUNG, HOA],
      extracts: [
        {
          kind: 'insurance',
          rows: [
            { insuranceType: 'BHYT', insuranceNumber: '0100000001', '@': '1' },
            { insuranceType: 'BHYT', insuranceNumber: '0100000001', '@': '1' },
            { insuranceType: 'BHYT', insuranceNumber: '0100000002', '@': '2' },
            { insuranceType: 'BHTN', insuranceNumber: '0100000002', '@': '2' },
          ],
        },
      ],
    },
    gives: ['repeated_in_extract insurance 2 → 1: otherRecord insurance 1'],
  },
  {
    code: 'listed_person_seen',
    says: 'a list of suspected dead, with what the registers show',
    run: {
      master: [HUNG, HOA],
      extracts: [
        DEATH,
        {
          kind: 'custom',
          name: 'nghi_da_chet',
          fields: [],
          rows: [
            { ten: 'Nguyễn Văn Hùng', '@': '1' },
            { ten: 'Trần Thị Hoa', '@': '2' },
          ],
        },
      ],
    },
    gives: [
      'listed_person_seen nghi_da_chet 1 → 1: seen_death 10/01/2026 (death 1)',
      'listed_person_seen nghi_da_chet 2 → 2: seen_none 0',
    ],
  },
  {
    code: 'reported_dead',
    says: 'unless the death register knows, the master says so itself, or it is a copy of one who was told of',
    run: {
      master: [HUNG, HOA, { ...AN, status: 'Đã chết' }, HOA],
      copies: [[2, 4]],
      extracts: [
        DEATH,
        {
          kind: 'marriage',
          rows: [{ 'wife.fullName': 'Trần Thị Hoa', eventDate: '01/02/2010', '@wife': '2' }],
        },
      ],
      reported: [
        { row: 0, class: 'dead', since: '2026-06-01', by: 'police' },
        { row: 1, class: 'dead', since: '2026-06-01', by: 'police' },
        { row: 2, class: 'dead', since: '2026-06-01', by: '' },
        { row: 3, class: 'dead', since: '2026-06-02', by: '' },
      ],
    },
    gives: [
      'reported_dead master 2 → 2: reportedOn 01/06/2026; reportedBy police; seen_marriage 01/02/2010 (marriage 1)',
    ],
  },
  {
    code: 'reported_absent',
    says: 'the police verify; what somebody else was called is another class',
    run: {
      master: [HUNG, HOA],
      reported: [
        { row: 0, class: 'abroad', since: '2026-06-01', by: 'police' },
        { row: 1, class: 'absent', since: '2026-06-01', by: 'employer' },
      ],
    },
    gives: ['reported_absent master 2 → 2: reportedOn 01/06/2026; reportedBy employer'],
  },
  {
    code: 'reported_abroad',
    says: 'with what registers show',
    run: {
      master: [HUNG],
      extracts: [
        { kind: 'insurance', rows: [{ fullName: 'Nguyễn Văn Hùng', toDate: '31/12/2026', '@': '1' }] },
      ],
      reported: [{ row: 0, class: 'abroad', since: '2026-06-01', by: '' }],
    },
    gives: ['reported_abroad master 1 → 1: reportedOn 01/06/2026; seen_insurance 31/12/2026 (insurance 1)'],
  },
];
