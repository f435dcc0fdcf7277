/** Cases: what was decided for a person, and what shows inside the master. */
import type { Case } from './cases-fields.ts';

const HOUSE = { householdId: 'H1', wardCode: '00123' };

export const MASTER_CASES: readonly Case[] = [
  {
    code: 'not_found',
    says: 'with the reason and what the record says; not outside the area',
    run: {
      master: [{ fullName: 'Nguyễn Văn Hùng' }],
      extracts: [
        {
          kind: 'insurance',
          rows: [
            { fullName: 'Nguyễn Văn Hưng', birthDate: '1960', '@': '1 name_differs' },
            { fullName: 'Trần Thị Xa', birthDate: '1970', '@': 'outside_area' },
          ],
        },
      ],
    },
    gives: [
      'not_found insurance 1 → –: reason name_differs; fullName Nguyễn Văn Hưng; birthDate 1960; nearest #1 – Nguyễn Văn Hùng',
    ],
  },
  {
    code: 'under_review',
    says: 'with the proposed resident',
    run: {
      master: [{ fullName: 'Nguyễn Văn Hùng' }, { fullName: 'Nguyễn Văn Hùng' }],
      extracts: [
        { kind: 'insurance', rows: [{ fullName: 'Nguyễn Văn Hùng', '@': '?2,1 equal_candidates' }] },
      ],
    },
    gives: [
      'under_review insurance 1 → 2: reason equal_candidates; fullName Nguyễn Văn Hùng; nearest #1 – Nguyễn Văn Hùng',
    ],
  },
  {
    code: 'resident_taken',
    says: 'with the record that holds the resident',
    run: {
      master: [{ fullName: 'Nguyễn Văn Hùng' }],
      extracts: [
        {
          kind: 'death',
          rows: [
            { fullName: 'Nguyễn Văn Hùng', '@': '1' },
            { fullName: 'Nguyễn Văn Hưng', '@': '?1 resident_taken' },
          ],
        },
      ],
    },
    gives: ['resident_taken death 2 → 1: otherRecord death 1; fullName Nguyễn Văn Hưng ≠ Nguyễn Văn Hùng'],
  },
  {
    code: 'birth_not_resident',
    says: 'with the parents, found or not',
    run: {
      master: [{ fullName: 'Trần Thị Hoa', birthDate: '1990' }],
      extracts: [
        {
          kind: 'birth',
          rows: [
            {
              'child.fullName': 'Nguyễn Minh An',
              'father.fullName': 'Nguyễn Văn Xa',
              'mother.fullName': 'TRAN THI HOA',
              '@mother': '1',
            },
          ],
        },
      ],
    },
    gives: [
      'birth_not_resident birth 1 child → –: reason no_candidate; fullName Nguyễn Minh An; fatherName Nguyễn Văn Xa; motherName TRAN THI HOA ≠ Trần Thị Hoa, 1990',
    ],
  },
  {
    code: 'duplicate_resident',
    says: 'once for all copies',
    run: {
      master: [
        { residentId: 'R1', fullName: 'A B', birthDate: '1960' },
        { residentId: 'R2', fullName: 'C D' },
        { residentId: 'R3', fullName: 'A B', birthDate: '1960' },
      ],
      copies: [[1, 3]],
    },
    gives: ['duplicate_resident master 1 → 1: copy R1 – A B, 1960; copy R3 – A B, 1960'],
  },
  {
    code: 'mandatory_field_missing',
    says: 'empty or a placeholder',
    run: {
      master: [
        { fullName: 'A B', birthDate: 'chưa rõ', sex: '' },
        { fullName: 'C D', birthDate: '1960', sex: 'Nam' },
      ],
    },
    gives: ['mandatory_field_missing master 1 → 1: birthDate chưa rõ; sex'],
  },
  {
    code: 'citizen_id_missing',
    says: 'under 14 or of unknown age',
    run: {
      master: [
        { birthDate: '01/07/2012', citizenId: '' },
        { birthDate: '', citizenId: '' },
        { birthDate: '30/06/2012', citizenId: '' },
        { birthDate: '2020', citizenId: '001220000012' },
      ],
    },
    gives: ['citizen_id_missing master 1 → 1: birthDate 01/07/2012', 'citizen_id_missing master 2 → 2: '],
  },
  {
    code: 'without_citizen_id',
    says: 'from the 14th birthday on, where the age is certain, not for the dead',
    run: {
      master: [
        { birthDate: '30/06/2012', citizenId: '', oldIdNumber: '' },
        { birthDate: '2012', citizenId: '', oldIdNumber: '' },
        { birthDate: '1950', citizenId: '', oldIdNumber: '012345678' },
        { birthDate: '1940', citizenId: '', oldIdNumber: '' },
      ],
      extracts: [{ kind: 'death', rows: [{ fullName: 'A B', '@': '4' }] }],
    },
    gives: [
      'without_citizen_id master 1 → 1: birthDate 30/06/2012',
      'without_citizen_id master 3 → 3: birthDate 1950; oldIdNumber 012345678',
    ],
  },
  {
    code: 'card_due',
    says: 'issued before the last age of renewal, less the two years of grace',
    run: {
      master: [
        { birthDate: '05/03/1980', idIssueDate: '01/02/2015' },
        { birthDate: '05/03/1980', idIssueDate: '05/03/2018' },
        { birthDate: '05/03/2005', idIssueDate: '01/02/2020' },
        { birthDate: '05/03/2000', idIssueDate: '01/02/2020' },
      ],
    },
    gives: [
      'card_due master 1 → 1: age 40; birthDate 05/03/1980; idIssueDate 01/02/2015',
      'card_due master 4 → 4: age 25; birthDate 05/03/2000; idIssueDate 01/02/2020',
    ],
  },
  {
    code: 'household_without_head',
    says: 'household numbers start again in each ward',
    run: {
      master: [
        { fullName: 'A B', ...HOUSE, relationToHead: 'Chủ hộ' },
        { fullName: 'C D', ...HOUSE, relationToHead: 'Vợ' },
        { fullName: 'E F', ...HOUSE, wardCode: '00456', relationToHead: 'Con' },
        { fullName: 'G H', householdId: '', relationToHead: '' },
      ],
    },
    gives: ['household_without_head master 3 → 3: householdId H1; members 1'],
  },
  {
    code: 'household_without_head',
    says: 'not where the column of relations stands empty throughout',
    run: {
      master: [
        { fullName: 'A B', ...HOUSE, relationToHead: '' },
        { fullName: 'C D', ...HOUSE, relationToHead: '' },
      ],
    },
    gives: [],
  },
  {
    code: 'household_two_heads',
    says: 'two persons, not two copies of one',
    run: {
      master: [
        { fullName: 'A B', ...HOUSE, relationToHead: 'Chủ hộ' },
        { fullName: 'C D', ...HOUSE, relationToHead: 'chủ hộ' },
        { fullName: 'E F', householdId: 'H2', relationToHead: 'Chủ hộ' },
        { fullName: 'E F', householdId: 'H2', relationToHead: 'Chủ hộ' },
      ],
      copies: [[3, 4]],
    },
    gives: ['household_two_heads master 1 → 1: householdId H1; head A B; head C D'],
  },
  {
    code: 'head_dead',
    says: 'where others are left',
    run: {
      master: [
        { fullName: 'A B', ...HOUSE, relationToHead: 'Chủ hộ' },
        { fullName: 'C D', ...HOUSE, relationToHead: 'Vợ' },
        { fullName: 'E F', householdId: 'H2', relationToHead: 'Chủ hộ' },
      ],
      extracts: [
        {
          kind: 'death',
          rows: [
            { fullName: 'A B', eventDate: '01/02/2026', '@': '1' },
            { fullName: 'E F', eventDate: '01/02/2026', '@': '3' },
          ],
        },
      ],
    },
    gives: ['head_dead master 1 → 1: householdId H1; members 1; deathDate 01/02/2026; deathRecord death 1'],
  },
  {
    code: 'head_moved',
    says: 'permanently registered in another ward',
    run: {
      master: [
        { fullName: 'A B', ...HOUSE, relationToHead: 'Chủ hộ' },
        { fullName: 'C D', ...HOUSE, relationToHead: 'Vợ' },
      ],
      extracts: [
        {
          kind: 'residence',
          rows: [{ fullName: 'A B', wardCode: '00456', residenceType: 'Thường trú', '@': '1' }],
        },
      ],
    },
    gives: ['head_moved master 1 → 1: householdId H1; wardCode 00456; otherRecord residence 1'],
  },
  {
    code: 'over_100_unseen',
    says: 'over 100 for certain, in no other register, not struck off',
    run: {
      master: [
        { fullName: 'A B', birthDate: '1925', status: '' },
        { fullName: 'C D', birthDate: '1925', status: '' },
        { fullName: 'E F', birthDate: '1926', status: '' },
        { fullName: 'G H', birthDate: '1920', status: 'Đã chết' },
      ],
      extracts: [{ kind: 'insurance', rows: [{ fullName: 'C D', '@': '2' }] }],
    },
    gives: ['over_100_unseen master 1 → 1: birthDate 1925'],
  },
];
