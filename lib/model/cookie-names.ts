/** Whether a name is on a list of exact names and of beginnings that end in `*`. Cookie names are case-sensitive. */
export function isNamed(name: string, patterns: readonly string[]): boolean {
  return patterns.some((pattern) =>
    pattern.endsWith('*') ? name.startsWith(pattern.slice(0, -1)) : name === pattern,
  );
}
