import type { Role as RoleOfViewer } from '../../shared/viewer.js';
import { enumOf } from './enum-of.js';

export const Role = enumOf<RoleOfViewer>(
  'Role',
  'What the holder of a token may do, each role with all that stands before it.',
  {
    READER: 'Asks, and sees who made each change.',
    CONTRIBUTOR:
      'Brings in documents and proposes what they say; sees proposals, reasons, and claims that were taken back.',
    CURATOR: 'Decides: asserts, corrects and takes back claims, merges and splits entities.',
    ADMIN: 'Has the server read its data folders again; else a curator with a larger budget.',
  },
  {
    label: ['الصلاحية', 'Role'],
    values: { READER: 'قارئ', CONTRIBUTOR: 'مساهم', CURATOR: 'محرِّر', ADMIN: 'مدير' },
  },
);
export type Role = RoleOfViewer;
