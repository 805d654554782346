/** In the folder of the platform: everything that it has committed. */
export const DATABASE_FILE = 'platform.db'
