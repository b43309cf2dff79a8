/** Every environment variable that is read; `.env.example` describes each in this order. */
export const settingNames = [
  'HOST',
  'PORT',
  'STORE',
  'STORE_PASSWORD',
  'STORE_PASSWORD_FILE',
  'SEED',
  'NODE_ENV',
  'LOG_LEVEL',
  'METRICS',
  'INTROSPECTION',
  'EXPLAIN',
  'CORS_ORIGINS',
  'TRUST_PROXY',
  'BODY_LIMIT_BYTES',
  'MAX_TOKENS',
  'MAX_DEPTH',
  'MAX_ALIASES',
  'MAX_COST',
  'COST_PER_MINUTE',
  'REQUEST_TIMEOUT_MS',
  'STATEMENT_TIMEOUT_MS',
] as const;

export type SettingName = (typeof settingNames)[number];
