import type { DoorName } from '../config/doors-config.js';
import type { OpenDoor } from './door.js';
import { openOpenapi } from './openapi/open-openapi.js';

/** All doors by their names in `DOORS`. */
export const doors: Readonly<Record<DoorName, OpenDoor>> = {
  openapi: openOpenapi,
};
