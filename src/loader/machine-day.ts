/** The day of the machine in UTC, `yyyy-mm-dd`: for warnings on the terminal only. No file of the site depends on it. */
export const dayOfMachine = (): string => new Date().toISOString().slice(0, 10);
