import type { Role as RoleOfViewer } from '../../shared/viewer.js';
import { enumOf } from './enum-of.js';

export const Role = enumOf<RoleOfViewer>(
  'Role',
  'What the holder of a token may do, each role with all that stands before it.',
  {
    READER: 'Asks.',
    CONTRIBUTOR: 'Brings in documents and proposes what they say.',
    CURATOR: 'Decides: asserts, corrects and takes back claims, merges and splits entities.',
    ADMIN: 'Restores, forces and archives.',
  },
  {
    label: ['الصلاحية', 'Role'],
    values: { READER: 'قارئ', CONTRIBUTOR: 'مساهم', CURATOR: 'محرِّر', ADMIN: 'مدير' },
  },
);
export type Role = RoleOfViewer;
