/** Ours, set when a bundle is made. */
declare const LICIT_VERSION: string | undefined;

export const VERSION = typeof LICIT_VERSION === 'string' ? LICIT_VERSION : '0.0.0-dev';
