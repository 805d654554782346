/** Services that keep files, and the folder of each: its task role reaches no other. */
const FOLDERS: Readonly<Record<string, string>> = {
  analytics: 'reports',
  notifications: 'outbox',
  segmentation: 'models',
}

export const filesFolderOf = (service: string): string | undefined => FOLDERS[service]
