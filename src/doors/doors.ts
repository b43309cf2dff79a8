import type { DoorName } from '../config/doors-config.js';
import type { OpenDoor } from './door.js';
import { openMcp } from './mcp/open-mcp.js';
import { openOpenapi } from './openapi/open-openapi.js';
import { openReconcile } from './reconcile/open-reconcile.js';

/** All doors by their names in `DOORS`. */
export const doors: Readonly<Record<DoorName, OpenDoor>> = {
  mcp: openMcp,
  openapi: openOpenapi,
  reconcile: openReconcile,
};
